Feature: Transfer orders on the wire
  The resource, the lists with their filters, the log.

  Background:
    Given stock locations
      | erp code | stock  | priority |
      | WH01     | MUG 10 | 1        |
      | WH02     | CUP 5  | 2        |
      | WH03     | BOX 5  | 3        |
    And the world
      """
      {
        "cargo_companies": [{"name": "Yurtiçi", "erp_code": "YK"}],
        "products": [{"sku": "CUP", "barcode": "8690000000028"}],
        "scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]
      }
      """
    And an order "A1"
      | sku | quantity |
      | MUG | 1        |
      | CUP | 1        |
      | BOX | 3        |
    And an order "B1"
      | sku | quantity |
      | MUG | 1        |
      | CUP | 2        |
    And transfer 2 was brought to "In Transit"

  @documented:WEB @assumed
  Scenario: A transfer order
    When GET /api/v1/oms/transfer_orders/1/ is requested
    Then the response is 200
    And the keys of "" are
      """
      id, number, state, order, package, source, destination, transferitem_set, shipment, commands, extra_information, created_date, modified_date
      """
    And the keys of "transferitem_set.0" are
      """
      id, product, quantity, state
      """
    And the body contains
      | path                                | value          |
      | number                              | A1P1T1         |
      | state.name                          | Waiting        |
      | state.enum_class                    | TransferStatus |
      | state.enum_value                    | waiting        |
      | state.content_type                  | 27             |
      | order.number                        | A1             |
      | package.number                      | A1P1           |
      | source.erp_code                     | WH02           |
      | destination.erp_code                | WH01           |
      | transferitem_set.length             | 1              |
      | transferitem_set.0.product.sku      | CUP            |
      | transferitem_set.0.quantity         | 1              |
      | transferitem_set.0.state.enum_value | waiting        |
      | shipment                            | null           |

  @documented:SE @derived
  Scenario: It lists the commands that can run now
    When GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path               | value                                                              |
      | commands.length    | 5                                                                  |
      | commands.0.command | TRANSFER_READY_FOR_DISPATCH                                        |
      | commands.0.slug    | transfer__transfer_ready_for_dispatch__waiting__ready-for-shipment |
      | commands.1.command | TRANSFER_ORDER_ADVANCED                                            |
      | commands.2.command | TRANSFER_DISPATCH                                                  |
      | commands.3.command | TRANSFER_PRODUCT_NOT_FOUND                                         |
      | commands.4.command | TRANSFER_OUT_OF_STOCK                                              |
    When GET /api/v1/oms/transfer_orders/2/ is requested
    Then the body contains
      | path               | value              |
      | commands.length    | 1                  |
      | commands.0.command | TRANSFER_DELIVERED |

  @documented:API @assumed
  Scenario Outline: The list and its filters
    When GET /api/v1/oms/transfer_orders/?sort=id&<query> is requested
    Then the response is 200
    And the body contains
      | path         | value   |
      | count        | <count> |
      | results.0.id | <first> |

    Examples:
      | query                                | count | first  |
      | limit=2                              | 3     | 1      |
      | state=283                            | 1     | 2      |
      | state__enum_value=in_transit         | 1     | 2      |
      | state__enum_value=waiting,in_transit | 3     | 1      |
      | order=2                              | 1     | 3      |
      | order__number=B1                     | 1     | 3      |
      | package=1                            | 2     | 1      |
      | package_number=B1P1                  | 1     | 3      |
      | product_sku=BOX                      | 1     | 2      |
      | product_barcode=8690000000028        | 2     | 1      |
      | source__erp_code=WH03                | 1     | 2      |
      | destination__erp_code=WH01           | 3     | 1      |
      | destination__erp_code=WH02           | 0     | absent |
      | id__gt=1                             | 2     | 2      |
      | id__gte=2                            | 2     | 2      |
      | id__lt=2                             | 1     | 1      |
      | id__lte=2                            | 2     | 1      |
      | pk__in=1,3                           | 2     | 1      |
      | package=999                          | 0     | absent |
      | erp_code=WH03                        | 1     | 2      |
      | erp_code=WH01                        | 3     | 1      |
      | erp_code=WH09                        | 0     | absent |
      | retail_store__erp_code=WH02          | 2     | 1      |
      | retail_store__erp_code=WH01          | 3     | 1      |
      | destination__country=1               | 3     | 1      |
      | destination__country=TR              | 3     | 1      |
      | destination__country=T%C3%BCrkiye    | 3     | 1      |
      | destination__country=2               | 0     | absent |
      | order__channel=1                     | 3     | 1      |
      | order__channel=9                     | 0     | absent |
      | order__date_placed__gte=2001-01-01   | 3     | 1      |
      | order__date_placed__lte=2001-01-01   | 0     | absent |
      | order__date_placed=2001-01-01        | 0     | absent |
      | order__customer__first_name=Nobody   | 0     | absent |
      | order__customer__last_name=Nobody    | 0     | absent |
      | package__shipment__cargo_company=1   | 0     | absent |

  @documented:API @derived
  Scenario Outline: By who placed the order, when, and by the carrier of its package
    Given the world
      """
      {
        "stock_locations": [{"erp_code": "WH01", "stock": [{"sku": "MUG", "quantity": 9}]}, {"erp_code": "WH02", "stock": [{"sku": "CUP", "quantity": 9}]}],
        "orders": [{
          "number": "C1", "date_placed": "2026-03-04T21:30:00Z", "customer": {"first_name": "Zehra", "last_name": "Öz"}, "channel_name": "Phone",
          "items": [{"sku": "MUG", "quantity": 1}, {"sku": "CUP", "quantity": 1}]
        }]
      }
      """
    And transfer 4 was brought to "Transfer Complete"
    When POST /api/v1/oms/packages/3/command/ is requested with
      """
      {"slug": "package__complete_packaging_without_shipment__waiting__packed", "package_items": [6, 7]}
      """
    Then the response is 204
    When POST /api/v1/oms/packages/3/command/ is requested with
      """
      {"slug": "package__ship_the_package_advanced__packed__shipped", "input_parameters": {"tracking_number": "T", "cargo_company": "YK"}}
      """
    Then the response is 200
    When GET /api/v1/oms/transfer_orders/?<query> is requested
    Then the body contains
      | path         | value   |
      | count        | <count> |
      | results.0.id | <first> |

    Examples:
      | query                                           | count | first  |
      | order__customer__first_name=Zehra               | 1     | 4      |
      | order__customer__last_name=%C3%96z              | 1     | 4      |
      | order__channel=2                                | 1     | 4      |
      | order__date_placed=2026-03-04                   | 1     | 4      |
      | order__date_placed=2026-03-05                   | 0     | absent |
      | order__date_placed=2026-03-04T21:30:00Z         | 1     | 4      |
      | order__date_placed=2026-03-05T00:30:00%2B03:00  | 1     | 4      |
      | order__date_placed=2026-03-04T21:30:01Z         | 0     | absent |
      | order__date_placed__lte=2026-03-04T21:30:00Z    | 1     | 4      |
      | package__shipment__cargo_company=1              | 1     | 4      |

  @documented:API @assumed
  Scenario Outline: The items and their filters
    When GET /api/v1/oms/transfer_orders/items/?sort=id&<query> is requested
    Then the response is 200
    And the body contains
      | path                     | value   |
      | count                    | <count> |
      | results.0.id             | <first> |
      | results.0.transfer_order | <of>    |

    Examples:
      | query            | count | first  | of     |
      | limit=1          | 3     | 1      | 1      |
      | transfer_order=3 | 1     | 3      | 3      |
      | product=3        | 1     | 2      | 2      |
      | quantity=2       | 1     | 3      | 3      |
      | quantity__gt=1   | 2     | 2      | 2      |
      | quantity__gte=3  | 1     | 2      | 2      |
      | quantity__lt=2   | 1     | 1      | 1      |
      | quantity__lte=2  | 2     | 1      | 1      |
      | quantity=9       | 0     | absent | absent |

  @assumed
  Scenario Outline: A filter of the wrong kind is refused
    When GET /api/v1/oms/transfer_orders/<query> is requested
    Then the response is 400
    And the body contains
      | path           | value  |
      | error.<name>.0 | <said> |

    Examples:
      | query                   | name         | said                         |
      | ?state=waiting          | state        | A valid integer is required. |
      | ?order=A1               | order        | A valid integer is required. |
      | ?order__channel=Shop    | order__channel | A valid integer is required. |
      | ?package__shipment__cargo_company=YK | package__shipment__cargo_company | A valid integer is required. |
      | items/?quantity__gt=few | quantity__gt | A valid integer is required. |

  @assumed
  Scenario Outline: A transfer order that does not exist is not found
    When <request> is requested
    Then the response is 404
    And the body is
      """
      {"error":{"detail":"Not found."},"status_code":404}
      """

    Examples:
      | request                                     |
      | GET /api/v1/oms/transfer_orders/9/          |
      | GET /api/v1/oms/transfer_orders/first/      |
      | POST /api/v1/oms/transfer_orders/9/command/ |

  @documented:API @derived
  Scenario: Its changes of state are in the log, with its own content type
    When GET /api/v1/oms/state-transition-logs/?content_type=27&object_id=2 is requested
    Then the body contains
      | path                           | value      |
      | count                          | 1          |
      | results.0.object_id            | 2          |
      | results.0.content_type         | 27         |
      | results.0.old_state.enum_value | waiting    |
      | results.0.new_state.enum_value | in_transit |

  @documented:S003 @derived
  Scenario Outline: A transfer command meets the checks of a package command
    When POST /api/v1/oms/transfer_orders/<id>/command/ is requested with
      """
      <body>
      """
    Then the response is <status>
    And the body is
      """
      <answer>
      """
    And nothing changes

    Examples:
      | id | body                                                                                   | status | answer                                                                                                                                                                         |
      | 1  | {}                                                                                     | 400    | {"error":{"non_field_errors":"transition or slug required"},"status_code":400}                                                                                                 |
      | 1  | {"transition": 2541, "slug": "transfer__transfer_out_of_stock__waiting__out-of-stock"} | 406    | {"error":{"non_field_errors":"Command id and slug mismatch","error_code":"commands_100_5"},"status_code":406}                                                                  |
      | 1  | {"transition": 999999}                                                                 | 406    | {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406} |
      | 1  | {"transition": "2541"}                                                                 | 400    | {"error":{"transition":["A valid integer is required."]},"status_code":400}                                                                                                    |
      | 9  | {"transition": 2541}                                                                   | 404    | {"error":{"detail":"Not found."},"status_code":404}                                                                                                                            |
      | 1  | []                                                                                     | 400    | {"error":{"non_field_errors":["Invalid data. Expected a dictionary, but got list."]},"status_code":400}                                                                        |

  @assumed
  Scenario Outline: A transition of packages cannot run on a transfer, nor one of transfers on a package
    When POST /api/v1/oms/<path>/command/ is requested with
      """
      {"transition": <transition>}
      """
    Then the response is 406
    And the body contains
      | path             | value          |
      | error.error_code | commands_100_1 |
    And the header "X-Oms-Simulator-Reason" is "<reason>"
    And nothing changes

    Examples:
      | path              | transition | reason                                                                                        |
      | transfer_orders/1 | 2021       | Transfer 1 is no package, transition 2021 (COMPLETE_PACKAGING) runs from Waiting to Packed.   |
      | packages/1        | 2541       | Package 1 is no transfer, transition 2541 (TRANSFER_DISPATCH) runs from Waiting to InTransit. |

  @assumed
  Scenario: A transition may answer with the package that waits
    Given the installation
      """
      {"transitions": [{"id": 2541, "command": "TRANSFER_DISPATCH", "from": "Waiting", "to": "InTransit", "success": "package"}]}
      """
    When TRANSFER_DISPATCH is sent to transfer 1
    Then the response is 200
    And the body is
      """
      {"package_id":1,"package_number":"A1P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """

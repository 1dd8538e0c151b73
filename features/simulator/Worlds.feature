Feature: The world
  POST /__admin/world adds to the world, all or nothing, and answers with what was made, in the vendor's shape.

  @assumed
  Scenario: What was made is answered under the same keys, in the order given
    Given an empty sandbox
    When POST /__admin/world is requested with
      """
      {
        "stock_locations": [{"erp_code": "WH02"}, {"erp_code": "WH01"}],
        "products": [{"sku": "MUG"}],
        "cargo_companies": [{"name": "Aras"}],
        "denial_reasons": [{"title": "Broken"}],
        "scenarios": [{"name": "All", "default_stock_location": "WH01"}],
        "users": [{"username": "ayse", "password": "pw"}],
        "orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}]}],
        "packages": [{"stock_location": "WH01", "state": "Packed", "items": [{"sku": "MUG", "quantity": 1}]}]
      }
      """
    Then the response is 201
    And the body contains
      | path                                 | value        |
      | stock_locations.0.erp_code           | WH02         |
      | stock_locations.1.erp_code           | WH01         |
      | products.0.sku                       | MUG          |
      | cargo_companies.0.id                 | 1            |
      | denial_reasons.0.title               | Broken       |
      | scenarios.0.name                     | All          |
      | users.0.username                     | ayse         |
      | users.0.password                     | absent       |
      | orders.0.number                      | A1           |
      | orders.0.packages.0.state.name       | Out of Stock |
      | packages.0.state.name                | Packed       |

  @assumed
  Scenario: What is left out has a default
    Given an empty sandbox
    When POST /__admin/world is requested with
      """
      {
        "stock_locations": [{"erp_code": "WH01"}],
        "products": [{"sku": "MUG"}],
        "scenarios": [{"name": "All", "default_stock_location": "WH01"}],
        "denial_reasons": [{"title": "Broken"}],
        "orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}]}]
      }
      """
    Then the body contains
      | path                                  | value       |
      | stock_locations.0.name                | WH01        |
      | stock_locations.0.stock_location_type | warehouse   |
      | stock_locations.0.priority            | 100         |
      | stock_locations.0.max_quota           | null        |
      | stock_locations.0.is_active           | true        |
      | stock_locations.0.is_fulfillment_center | true      |
      | stock_locations.0.is_pickup_location  | true        |
      | stock_locations.0.is_delivery_location | true       |
      | stock_locations.0.is_return_available | true        |
      | stock_locations.0.is_fast_delivery_available | true |
      | products.0.name                       | MUG         |
      | products.0.barcode                    | null        |
      | scenarios.0.active                    | true        |
      | scenarios.0.priority                  | 100         |
      | scenarios.0.channels.length           | 0           |
      | scenarios.0.shipping_options.length   | 0           |
      | scenarios.0.payment_types.length      | 0           |
      | scenarios.0.customer_types.length     | 0           |
      | scenarios.0.initial_status            | Waiting     |
      | scenarios.0.rules.length              | 1           |
      | scenarios.0.rules.0.conditions.length | 0           |
      | scenarios.0.rules.0.transferable      | false       |
      | denial_reasons.0.priority             | null        |
      | denial_reasons.0.is_active            | true        |
      | orders.0.channel.name                 | Shop        |
      | orders.0.payment_type                 | credit_card |
      | orders.0.shipping_option_slug         | null        |
      | orders.0.shipping_address.city.name   | İstanbul    |
      | orders.0.orderitem_set.0.price        | 100.00      |

  @assumed
  Scenario: A location that is known is updated
    Given stock locations
      | erp code | stock  | priority | max quota |
      | WH01     | MUG 10 | 5        | 7         |
    When POST /__admin/world is requested with
      """
      {"stock_locations": [{"erp_code": "WH01", "name": "Kadıköy", "stock": [{"sku": "MUG", "quantity": 4}]}]}
      """
    Then the response is 201
    And the body contains
      | path                       | value   |
      | stock_locations.0.id       | 1       |
      | stock_locations.0.name     | Kadıköy |
      | stock_locations.0.priority | 5       |
      | stock_locations.0.max_quota | 7      |
    And exactly these changes happen
      | what             | from | to |
      | on hand WH01 MUG | 10   | 4  |

  @assumed
  Scenario: A product that is known is updated
    Given the world
      """
      {"products": [{"sku": "MUG", "name": "Mug", "barcode": "1"}]}
      """
    When POST /__admin/world is requested with
      """
      {"products": [{"sku": "MUG", "name": "Kupa"}]}
      """
    Then the body contains
      | path               | value |
      | products.0.id      | 1     |
      | products.0.name    | Kupa  |
      | products.0.barcode | 1     |

  @assumed
  Scenario: An order with a number that is known is a conflict
    Given stock locations
      | erp code |
      | WH01     |
    And an order "A1"
      | sku |
      | MUG |
    When POST /__admin/world is requested with
      """
      {"stock_locations": [{"erp_code": "WH02"}], "orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    Then the response is 409
    And the header "Content-Type" is "application/problem+json"
    And the body contains
      | path             | value            |
      | status           | 409              |
      | errors.0.pointer | /orders/0/number |
    And nothing changes

  @assumed
  Scenario Outline: All or nothing: what is wrong is a problem with its place, and nothing is done
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And a package in "Waiting" with
      | items |
      | MUG 3 |
    When POST /__admin/world is requested with
      """
      {"stock_locations": [{"erp_code": "WH02", "stock": [{"sku": "MUG", "quantity": 1}]}], <wrong>}
      """
    Then the response is 422
    And the header "Content-Type" is "application/problem+json"
    And the body contains
      | path             | value                 |
      | type             | about:blank           |
      | title            | Unprocessable Content |
      | status           | 422                   |
      | errors.length    | 1                     |
      | errors.0.pointer | <pointer>             |
    And nothing changes

    Examples: unknown keys
      | wrong                                                                                              | pointer                          |
      | "colors": []                                                                                       | /colors                          |
      | "products": [{"sku": "A", "color": "red"}]                                                         | /products/0/color                |
      | "orders": [{"number": "A1", "items": [{"sku": "A", "quantity": 1, "size": 1}]}]                    | /orders/0/items/0/size           |
      | "scenarios": [{"name": "S", "default_stock_location": "WH01", "rules": [{"priority": 1}]}]         | /scenarios/0/rules/0/priority    |
      | "packages": [{"stock_location": "WH01", "state": "Waiting", "items": [{"sku": "A", "quantity": 1}], "note": ""}] | /packages/0/note   |

    Examples: missing keys
      | wrong                                                                            | pointer                      |
      | "products": [{}]                                                                 | /products/0/sku              |
      | "orders": [{"items": [{"sku": "A", "quantity": 1}]}]                             | /orders/0/number             |
      | "orders": [{"number": "A1"}]                                                     | /orders/0/items              |
      | "orders": [{"number": "A1", "items": []}]                                        | /orders/0/items              |
      | "orders": [{"number": "A1", "items": [{"sku": "A"}]}]                            | /orders/0/items/0/quantity   |
      | "packages": [{"state": "Waiting", "items": [{"sku": "A", "quantity": 1}]}]       | /packages/0/stock_location   |
      | "packages": [{"stock_location": "WH01", "items": [{"sku": "A", "quantity": 1}]}] | /packages/0/state            |
      | "users": [{"username": "ayse"}]                                                  | /users/0/password            |
      | "cargo_companies": [{"erp_code": "A"}]                                           | /cargo_companies/0/name      |
      | "denial_reasons": [{}]                                                           | /denial_reasons/0/title      |

    Examples: wrong types
      | wrong                                                                                         | pointer                                |
      | "products": {}                                                                                | /products                              |
      | "products": ["A"]                                                                             | /products/0                            |
      | "products": [{"sku": 1}]                                                                      | /products/0/sku                        |
      | "products": [{"sku": "A", "price": 5}]                                                        | /products/0/price                      |
      | "orders": [{"number": "A1", "items": [{"sku": "A", "quantity": 0}]}]                          | /orders/0/items/0/quantity             |
      | "orders": [{"number": "A1", "items": [{"sku": "A", "quantity": 1.5}]}]                        | /orders/0/items/0/quantity             |
      | "orders": [{"number": "A1", "items": [{"sku": "A", "quantity": 1}], "date_placed": "today"}]  | /orders/0/date_placed                  |
      | "scenarios": [{"name": "S", "default_stock_location": "WH01", "active": "yes"}]               | /scenarios/0/active                    |

    Examples: what is not known, or does not go together
      | wrong                                                                                                                        | pointer                         |
      | "packages": [{"stock_location": "WH01", "state": "Lost", "items": [{"sku": "A", "quantity": 1}]}]                            | /packages/0/state               |
      | "packages": [{"stock_location": "WH01", "state": "Waiting", "order": "A9", "items": [{"sku": "A", "quantity": 1}]}]          | /packages/0/order               |
      | "packages": [{"stock_location": "WH01", "state": "Blocked", "blocked_in": "Packed", "items": [{"sku": "A", "quantity": 1}]}] | /packages/0/blocked_in          |
      | "packages": [{"stock_location": "WH01", "state": "Waiting", "blocked_in": "Waiting", "items": [{"sku": "A", "quantity": 1}]}] | /packages/0/blocked_in         |
      | "packages": [{"stock_location": "WH01", "state": "Waiting", "cancelled_in": "Packed", "items": [{"sku": "A", "quantity": 1}]}] | /packages/0/cancelled_in      |
      | "scenarios": [{"name": "S", "default_stock_location": "WH07"}]                                                               | /scenarios/0/default_stock_location |

  @assumed
  Scenario: Stock cannot go below what is reserved
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And a package in "Waiting" with
      | items |
      | MUG 3 |
    When POST /__admin/world is requested with
      """
      {"stock_locations": [{"erp_code": "WH01", "stock": [{"sku": "MUG", "quantity": 2}]}]}
      """
    Then the response is 422
    And the body contains
      | path             | value                             |
      | errors.0.pointer | /stock_locations/0/stock/0/quantity |
    And nothing changes

  @assumed
  Scenario: All problems come at once
    Given an empty sandbox
    When POST /__admin/world is requested with
      """
      {"products": [{"sku": 1}, {"name": 2}], "users": 3, "x": 4}
      """
    Then the response is 422
    And the body contains
      | path             | value           |
      | errors.length    | 5               |
      | errors.0.pointer | /products/0/sku |

  @assumed
  Scenario Outline: Malformed JSON is a bad request
    Given an empty sandbox
    When POST /__admin/world is requested with
      """
      <body>
      """
    Then the response is 400
    And the header "Content-Type" is "application/problem+json"
    And the body contains
      | path   | value       |
      | type   | about:blank |
      | title  | Bad Request |
      | status | 400         |

    Examples:
      | body                             |
      | {"products": [                   |
      | {"products": [], "products": []} |
      | products: []                     |

  @assumed
  Scenario: An empty sandbox has the default installation, no world and no scenario
    Given an empty sandbox
    When GET /api/v1/oms/stocklocations/list-simple/ is requested
    Then the body is
      """
      []
      """
    When GET /__admin/stock is requested
    Then the body is
      """
      []
      """
    When GET /__admin/installation is requested
    Then the body contains
      | path | value   |
      | name | default |

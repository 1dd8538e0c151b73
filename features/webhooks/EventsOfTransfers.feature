Feature: What a transfer order sends
  A transfer order that is made is told, and so is every change of its state: by the state's own type, or as transitioned. What follows for its package, its
  shipment and other transfers is told too.

  Background:
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 10       | 1        |
      | WH02     | CUP 5, BOX 5 | 2        |
      | WH03     | CUP 5, BOX 5 | 3        |
    And the world
      """
      {
        "cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}],
        "scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]
      }
      """

  @documented:WEB
  Scenario: An order that needs a transfer tells of the package and of the transfer
    Given somebody subscribes to every event
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}, {"sku": "CUP", "quantity": 1}]}]}
      """
    Then the response is 201
    And these webhooks are sent
      | type                    | payload.id | payload.number | payload.state.name   | payload.source.erp_code | payload.destination.erp_code | payload.transferitem_set.0.product.sku |
      | package.created         | 1          | A1P1           | Waiting for Transfer | absent                  | absent                       | absent                                 |
      | transfer.status.created | 1          | A1P1T1         | Waiting              | WH02                    | WH01                         | CUP                                    |

  @documented:WEB
  Scenario Outline: States with a type of their own, and one without
    Given an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And transfer 1 was brought to "<from>"
    And somebody subscribes to every event
    When <command> is sent to transfer 1
    Then these webhooks are sent
      | type   | payload.id | payload.number | payload.state.name |
      | <type> | 1          | A1P1T1         | <to>               |

    Examples:
      | from               | command                     | to                 | type                              |
      | Waiting            | TRANSFER_READY_FOR_DISPATCH | Ready for Shipment | transfer.status.ready_to_shipment |
      | Waiting            | TRANSFER_DISPATCH           | In Transit         | transfer.status.in_transit        |
      | Ready for Shipment | TRANSFER_DISPATCH           | In Transit         | transfer.status.in_transit        |

  @documented:WEB
  Scenario: The last transfer that is complete sends its package on, and both are told
    Given an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And transfer 1 was brought to "In Transit"
    And somebody subscribes to every event
    When TRANSFER_DELIVERED is sent to transfer 1
    Then these webhooks are sent
      | type                        | payload.number | payload.state.name |
      | transfer.status.transferred | A1P1T1         | Transfer Complete  |
      | package.status.transitioned | A1P1           | Waiting            |

  @derived
  Scenario: A shipment of its own is told along the way
    Given an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And somebody subscribes to every event
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1 with
      """
      {"cargo_company": "YK", "tracking_number": "TR123456789"}
      """
    And TRANSFER_DISPATCH is sent to transfer 1
    And TRANSFER_DELIVERED is sent to transfer 1
    Then these webhooks are sent
      | type                              | payload.state.name | payload.status | payload.transfer_order.number |
      | shipment.created                  | absent             | created        | A1P1T1                        |
      | transfer.status.ready_to_shipment | Ready for Shipment | absent         | absent                        |
      | shipment.status.updated           | absent             | shipped        | A1P1T1                        |
      | transfer.status.in_transit        | In Transit         | absent         | absent                        |
      | shipment.status.updated           | absent             | delivered      | A1P1T1                        |
      | transfer.status.transferred       | Transfer Complete  | absent         | absent                        |
      | package.status.transitioned       | Waiting            | absent         | absent                        |

  @documented:WEB @assumed
  Scenario: A transfer whose product was not found is cancelled, and another one is made
    Given an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And somebody subscribes to every event
    When TRANSFER_PRODUCT_NOT_FOUND is sent to transfer 1 with
      """
      {"transfer_items": [1]}
      """
    Then these webhooks are sent
      | type                      | payload.number | payload.state.name | payload.source.erp_code |
      | transfer.status.cancelled | A1P1T1         | Cancelled          | WH02                    |
      | transfer.status.created   | A1P1T2         | Waiting            | WH03                    |

  @documented:WEB @assumed
  Scenario: Out of Stock has no type of its own
    Given an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And somebody subscribes to every event
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": []}
      """
    Then these webhooks are sent
      | type                         | payload.number | payload.state.name | payload.source.erp_code |
      | transfer.status.transitioned | A1P1T1         | Out of Stock       | WH02                    |
      | transfer.status.created      | A1P1T2         | Waiting            | WH03                    |

  @assumed
  Scenario: An order that is cancelled tells of its transfers, its packages and nothing else
    Given an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And somebody subscribes to every event
    When POST /__admin/orders/A1/cancel is requested
    Then the response is 200
    And these webhooks are sent
      | type                        | payload.number | payload.state.name   |
      | transfer.status.cancelled   | A1P1T1         | Cancelled            |
      | package.status.transitioned | A1P1           | Cancellation Waiting |

  @assumed
  Scenario: An installation may tell every change as transitioned too
    Given the installation
      """
      {"name": "acme", "settings": {"transitioned_event": "always"}}
      """
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And somebody subscribes to every event
    When TRANSFER_READY_FOR_DISPATCH is sent to transfer 1
    And TRANSFER_DISPATCH is sent to transfer 1
    And TRANSFER_DELIVERED is sent to transfer 1
    Then these webhooks are sent
      | type                              | payload.number | payload.state.name |
      | transfer.status.transitioned      | A1P1T1         | Ready for Shipment |
      | transfer.status.ready_to_shipment | A1P1T1         | Ready for Shipment |
      | transfer.status.transitioned      | A1P1T1         | In Transit         |
      | transfer.status.in_transit        | A1P1T1         | In Transit         |
      | transfer.status.transitioned      | A1P1T1         | Transfer Complete  |
      | transfer.status.transferred       | A1P1T1         | Transfer Complete  |
      | package.status.transitioned       | A1P1           | Waiting            |

  @assumed
  Scenario: A refused command sends nothing
    Given an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    And somebody subscribes to every event
    When TRANSFER_DELIVERED is sent to transfer 1
    Then the response is 406
    And no webhook is sent

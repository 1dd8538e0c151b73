Feature: One order, from posting to Delivered
  Three items over two locations: one of them has two, the other brings the third. What the world around the package sees on the way: its quota and stock, the
  webhooks, the log of state transitions, and what Omnitron is told.

  Background:
    Given stock locations
      | erp code | stock         | priority | max quota |
      | WH01     | MUG 10, CUP 5 | 1        | 3         |
      | WH02     | BOX 4         | 2        | 3         |
    And the world
      """
      {
        "cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}],
        "scenarios": [{"name": "Together", "default_stock_location": "WH01", "rules": [{"conditions": ["SELECT_BY_QUOTA"], "transferable": true}]}]
      }
      """
    And somebody subscribes to every event

  @documented:SCN @documented:TRF @documented:WEB @documented:CAP @documented:PAR @derived @assumed
  Scenario: All that is seen on the way
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-03-02T09:00:00Z"}
      """
    Then the response is 200

    # Posted: WH01 has the most of it, and keeps a unit of quota for the package; the box is reserved where it lies.
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}, {"sku": "CUP", "quantity": 1}, {"sku": "BOX", "quantity": 3}]}]}
      """
    Then the response is 201
    And exactly these changes happen
      | what               | from | to                   |
      | order A1           |      | approved             |
      | order item MUG     |      | approved             |
      | order item CUP     |      | approved             |
      | order item BOX     |      | approved             |
      | package A1P1       |      | Waiting for Transfer |
      | location A1P1      |      | WH01                 |
      | item MUG           |      | Waiting for Transfer |
      | item CUP           |      | Waiting for Transfer |
      | item BOX           |      | Waiting for Transfer |
      | item MUG in        |      | A1P1                 |
      | item CUP in        |      | A1P1                 |
      | item BOX in        |      | A1P1                 |
      | transfer A1P1T1    |      | Waiting              |
      | source A1P1T1      |      | WH02                 |
      | destination A1P1T1 |      | WH01                 |
      | brings A1P1T1      |      | BOX 3                |
      | reserved WH01 MUG  | 0    | 2                    |
      | reserved WH01 CUP  | 0    | 1                    |
      | reserved WH02 BOX  | 0    | 3                    |
      | quota WH01         | 0    | 1                    |
      | plan 1             |      | completed            |

    # The transfer is made ready, leaves, and arrives; the package goes on by itself.
    When "PT10M" passes
    And TRANSFER_READY_FOR_DISPATCH is sent to transfer 1
    Then the response is 204
    And exactly these changes happen
      | what            | from    | to                 |
      | transfer A1P1T1 | Waiting | Ready for Shipment |
      | log rows        | 0       | 1                  |
    When "PT10M" passes
    And TRANSFER_DISPATCH is sent to transfer 1
    Then the response is 204
    And exactly these changes happen
      | what              | from               | to         |
      | transfer A1P1T1   | Ready for Shipment | In Transit |
      | on hand WH02 BOX  | 4                  | 1          |
      | reserved WH02 BOX | 3                  | 0          |
      | log rows          | 1                  | 2          |
    When "PT10M" passes
    And TRANSFER_DELIVERED is sent to transfer 1
    Then the response is 204
    And exactly these changes happen
      | what              | from                 | to                |
      | transfer A1P1T1   | In Transit           | Transfer Complete |
      | on hand WH01 BOX  |                      | 3                 |
      | reserved WH01 BOX |                      | 3                 |
      | package A1P1      | Waiting for Transfer | Waiting           |
      | item MUG          | Waiting for Transfer | Waiting           |
      | item CUP          | Waiting for Transfer | Waiting           |
      | item BOX          | Waiting for Transfer | Waiting           |
      | log rows          | 2                    | 4                 |

    # The package is prepared and packed: the stock leaves the shelf, and the unit of quota is given back.
    Given the package is "A1P1"
    When "PT10M" passes
    And PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": false}
      """
    Then the response is 200
    And exactly these changes happen
      | what         | from    | to        |
      | package A1P1 | Waiting | Preparing |
      | item MUG     | Waiting | Preparing |
      | item CUP     | Waiting | Preparing |
      | item BOX     | Waiting | Preparing |
      | log rows     | 4       | 5         |
    When "PT10M" passes
    And COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204
    And exactly these changes happen
      | what               | from      | to              |
      | package A1P1       | Preparing | Packed          |
      | item MUG           | Preparing | Packed          |
      | item CUP           | Preparing | Packed          |
      | item BOX           | Preparing | Packed          |
      | order A1           | approved  | preparing       |
      | order item MUG     | approved  | preparing       |
      | order item CUP     | approved  | preparing       |
      | order item BOX     | approved  | preparing       |
      | on hand WH01 MUG   | 10        | 8               |
      | on hand WH01 CUP   | 5         | 4               |
      | on hand WH01 BOX   | 3         | 0               |
      | reserved WH01 MUG  | 2         | 0               |
      | reserved WH01 CUP  | 1         | 0               |
      | reserved WH01 BOX  | 3         | 0               |
      | quota WH01         | 1         | 0               |
      | shipment A1P1      |           | created         |
      | cargo company A1P1 |           | YK              |
      | awb A1P1           |           | yes             |
      | label A1P1         |           | 1               |
      | document A1P1      |           | application/pdf |
      | log rows           | 5         | 6               |

    # It is shipped and delivered.
    When "PT10M" passes
    And SHIP_THE_PACKAGE is sent
    Then the response is 200
    And exactly these changes happen
      | what               | from      | to      |
      | package A1P1       | Packed    | Shipped |
      | item MUG           | Packed    | Shipped |
      | item CUP           | Packed    | Shipped |
      | item BOX           | Packed    | Shipped |
      | order A1           | preparing | shipped |
      | order item MUG     | preparing | shipped |
      | order item CUP     | preparing | shipped |
      | order item BOX     | preparing | shipped |
      | shipment A1P1      | created   | shipped |
      | shipment date A1P1 |           | yes     |
      | log rows           | 6         | 7       |
    When "PT10M" passes
    And UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": true}
      """
    Then the response is 204
    And exactly these changes happen
      | what           | from    | to        |
      | package A1P1   | Shipped | Delivered |
      | item MUG       | Shipped | Delivered |
      | item CUP       | Shipped | Delivered |
      | item BOX       | Shipped | Delivered |
      | order A1       | shipped | delivered |
      | order item MUG | shipped | delivered |
      | order item CUP | shipped | delivered |
      | order item BOX | shipped | delivered |
      | shipment A1P1  | shipped | delivered |
      | log rows       | 7       | 8         |

    # Every webhook, each with what it is about as it was then.
    And these webhooks are sent
      | type                              | payload.id | payload.number | payload.state.name   | payload.status | payload.stock_location.quota | payload.stock_location.available_quota |
      | package.created                   | 1          | A1P1           | Waiting for Transfer | absent         | 1                            | 2                                      |
      | transfer.status.created           | 1          | A1P1T1         | Waiting              | absent         | absent                       | absent                                 |
      | transfer.status.ready_to_shipment | 1          | A1P1T1         | Ready for Shipment   | absent         | absent                       | absent                                 |
      | transfer.status.in_transit        | 1          | A1P1T1         | In Transit           | absent         | absent                       | absent                                 |
      | transfer.status.transferred       | 1          | A1P1T1         | Transfer Complete    | absent         | absent                       | absent                                 |
      | package.status.transitioned       | 1          | A1P1           | Waiting              | absent         | 1                            | 2                                      |
      | package.status.transitioned       | 1          | A1P1           | Preparing            | absent         | 1                            | 2                                      |
      | package.shipment.awb_number       | 1          | A1P1           | Packed               | absent         | 0                            | 3                                      |
      | shipment.created                  | 1          | absent         | absent               | created        | absent                       | absent                                 |
      | package.status.packed             | 1          | A1P1           | Packed               | absent         | 0                            | 3                                      |
      | shipment.status.updated           | 1          | absent         | absent               | shipped        | absent                       | absent                                 |
      | package.status.shipped            | 1          | A1P1           | Shipped              | absent         | 0                            | 3                                      |
      | shipment.status.updated           | 1          | absent         | absent               | delivered      | absent                       | absent                                 |
      | package.status.transitioned       | 1          | A1P1           | Delivered            | absent         | 0                            | 3                                      |

    # Every row of the log, of the package (26) and of the transfer (27), with the transition that was run; the package goes on to Waiting by itself.
    When GET /api/v1/oms/state-transition-logs/?sort=id is requested
    Then the rows of "results" are
      | id | content_type | object_id | old_state.name       | new_state.name     | created_date                | attributes.command.transition_id |
      | 1  | 27           | 1         | Waiting              | Ready for Shipment | 2026-03-02T09:10:00.000000Z | 2501                             |
      | 2  | 27           | 1         | Ready for Shipment   | In Transit         | 2026-03-02T09:20:00.000000Z | 2542                             |
      | 3  | 27           | 1         | In Transit           | Transfer Complete  | 2026-03-02T09:30:00.000000Z | 2561                             |
      | 4  | 26           | 1         | Waiting for Transfer | Waiting            | 2026-03-02T09:30:00.000000Z | absent                           |
      | 5  | 26           | 1         | Waiting              | Preparing          | 2026-03-02T09:40:00.000000Z | 2281                             |
      | 6  | 26           | 1         | Preparing            | Packed             | 2026-03-02T09:50:00.000000Z | 2022                             |
      | 7  | 26           | 1         | Packed               | Shipped            | 2026-03-02T10:00:00.000000Z | 2321                             |
      | 8  | 26           | 1         | Shipped              | Delivered          | 2026-03-02T10:10:00.000000Z | 2401                             |

    # What Omnitron was told, of all three order items each time.
    When GET /__admin/partners/omnitron/calls is requested
    Then the rows of "calls" are
      | at                          | request.type   | request.package_number | request.order_number | request.status | request.order_items.length |
      | 2026-03-02T09:50:00.000000Z | status_changed | A1P1                   | A1                   | 450            | 3                          |
      | 2026-03-02T10:00:00.000000Z | status_changed | A1P1                   | A1                   | 500            | 3                          |
      | 2026-03-02T10:10:00.000000Z | status_changed | A1P1                   | A1                   | 550            | 3                          |

    # The stock at the end: what was sold is gone, and nothing is promised any more.
    When GET /__admin/stock is requested
    Then the rows of "" are
      | stock_location | sku | on_hand | reserved |
      | WH01           | MUG | 8       | 0        |
      | WH01           | CUP | 4       | 0        |
      | WH01           | BOX | 0       | 0        |
      | WH02           | BOX | 1       | 0        |

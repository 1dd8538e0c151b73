Feature: Walks of a package
  From Waiting to where it ends, with what each step changes.

  Background:
    Given stock locations
      | erp code | stock         | max quota |
      | WH01     | MUG 10, CUP 5 | 5         |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |

  @derived:S004
  Scenario: From Waiting to Delivered
    When PKG_STATE_TRANSITION to "Preparing" is sent
    Then the response is 204
    And exactly these changes happen
      | what         | from    | to        |
      | item MUG     | Waiting | Preparing |
      | log rows     | 0       | 1         |
      | package A1P1 | Waiting | Preparing |
    When PKG_STATE_TRANSITION to "Ready for Packaging" is sent
    Then exactly these changes happen
      | what         | from      | to                  |
      | item MUG     | Preparing | Ready for Packaging |
      | log rows     | 1         | 2                   |
      | package A1P1 | Preparing | Ready for Packaging |
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204
    And exactly these changes happen
      | what              | from                | to              |
      | awb A1P1          |                     | yes             |
      | document A1P1     |                     | application/pdf |
      | item MUG          | Ready for Packaging | Packed          |
      | label A1P1        |                     | 1               |
      | log rows          | 2                   | 3               |
      | on hand WH01 MUG  | 10                  | 8               |
      | order A1          | approved            | preparing       |
      | order item MUG    | approved            | preparing       |
      | package A1P1      | Ready for Packaging | Packed          |
      | quota WH01        | 1                   | 0               |
      | reserved WH01 MUG | 2                   | 0               |
      | shipment A1P1     |                     | created         |
    When SHIP_THE_PACKAGE is sent
    Then the response is 200
    And exactly these changes happen
      | what               | from      | to      |
      | item MUG           | Packed    | Shipped |
      | log rows           | 3         | 4       |
      | order A1           | preparing | shipped |
      | order item MUG     | preparing | shipped |
      | package A1P1       | Packed    | Shipped |
      | shipment A1P1      | created   | shipped |
      | shipment date A1P1 |           | yes     |
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": true}
      """
    Then the response is 204
    And exactly these changes happen
      | what           | from    | to        |
      | item MUG       | Shipped | Delivered |
      | log rows       | 4       | 5         |
      | order A1       | shipped | delivered |
      | order item MUG | shipped | delivered |
      | package A1P1   | Shipped | Delivered |
      | shipment A1P1  | shipped | delivered |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path       | value     |
      | state.name | Delivered |

  @assumed
  Scenario: Collected by the customer
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item MUG}]}
      """
    And READY_FOR_PICKUP is sent
    Then exactly these changes happen
      | what           | from      | to               |
      | item MUG       | Packed    | Ready for Pickup |
      | log rows       | 1         | 2                |
      | order A1       | preparing | ready_for_pickup |
      | order item MUG | preparing | ready_for_pickup |
      | package A1P1   | Packed    | Ready for Pickup |
    When SELF_SERVICE_PACKAGE_DELIVERY is sent
    Then exactly these changes happen
      | what           | from             | to        |
      | item MUG       | Ready for Pickup | Delivered |
      | log rows       | 2                | 3         |
      | order A1       | ready_for_pickup | delivered |
      | order item MUG | ready_for_pickup | delivered |
      | package A1P1   | Ready for Pickup | Delivered |

  @assumed
  Scenario: Packed in two steps, when the label comes later
    When COMPLETE_PACKAGING to "Waiting Cargo Label" is sent
    Then exactly these changes happen
      | what           | from     | to                  |
      | item MUG       | Waiting  | Waiting Cargo Label |
      | log rows       | 0        | 1                   |
      | order A1       | approved | preparing           |
      | order item MUG | approved | preparing           |
      | package A1P1   | Waiting  | Waiting Cargo Label |
      | shipment A1P1  |          | created             |
    When UPDATE_SHIPMENT_LABEL to "Packed" is sent with
      """
      {"package_items": []}
      """
    Then exactly these changes happen
      | what              | from                | to              |
      | awb A1P1          |                     | yes             |
      | document A1P1     |                     | application/pdf |
      | item MUG          | Waiting Cargo Label | Packed          |
      | label A1P1        |                     | 1               |
      | log rows          | 1                   | 2               |
      | on hand WH01 MUG  | 10                  | 8               |
      | package A1P1      | Waiting Cargo Label | Packed          |
      | quota WH01        | 1                   | 0               |
      | reserved WH01 MUG | 2                   | 0               |

  @assumed
  Scenario: Cancelled after packing: what was consumed comes back
    When COMPLETE_PACKAGING to "Packed" is sent
    And PKG_STATE_TRANSITION to "Cancellation Waiting" is sent
    Then exactly these changes happen
      | what           | from      | to                   |
      | item MUG       | Packed    | Cancellation Waiting |
      | log rows       | 1         | 2                    |
      | order A1       | preparing | cancellation_waiting |
      | order item MUG | preparing | cancellation_waiting |
      | package A1P1   | Packed    | Cancellation Waiting |
      | quota WH01     | 0         | 1                    |
    When PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    Then exactly these changes happen
      | what             | from                 | to                 |
      | item MUG         | Cancellation Waiting | Packaging Canceled |
      | log rows         | 2                    | 3                  |
      | on hand WH01 MUG | 8                    | 10                 |
      | order A1         | cancellation_waiting | canceled           |
      | order item MUG   | cancellation_waiting | canceled           |
      | package A1P1     | Cancellation Waiting | Packaging Canceled |
      | quota WH01       | 1                    | 0                  |
      | shipment A1P1    | created              | cancelled          |

  @documented:DEA
  Scenario: Stock that DeAllocate consumed is not consumed again at packing
    When PKG_DEALLOCATE_RESERVATIONS is sent
    Then exactly these changes happen
      | what              | from    | to        |
      | item MUG          | Waiting | Preparing |
      | log rows          | 0       | 1         |
      | on hand WH01 MUG  | 10      | 8         |
      | package A1P1      | Waiting | Preparing |
      | reserved WH01 MUG | 2       | 0         |
    When COMPLETE_PACKAGING to "Packed" is sent
    Then exactly these changes happen
      | what           | from      | to              |
      | awb A1P1       |           | yes             |
      | document A1P1  |           | application/pdf |
      | item MUG       | Preparing | Packed          |
      | label A1P1     |           | 1               |
      | log rows       | 1         | 2               |
      | order A1       | approved  | preparing       |
      | order item MUG | approved  | preparing       |
      | package A1P1   | Preparing | Packed          |
      | quota WH01     | 1         | 0               |
      | shipment A1P1  |           | created         |

  @documented:BLK
  Scenario: Blocked and released where it was
    When PKG_STATE_TRANSITION to "Preparing" is sent
    And BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    And UNBLOCK_THE_PACKAGE to "Preparing" is sent
    Then the package is in "Preparing"
    And exactly these changes happen
      | what         | from    | to        |
      | item MUG     | Blocked | Preparing |
      | log rows     | 2       | 3         |
      | package A1P1 | Blocked | Preparing |

  @assumed
  Scenario: Delivery fails, and succeeds the second time
    When COMPLETE_PACKAGING to "Packed" is sent
    And SHIP_THE_PACKAGE is sent
    And UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivery Failed" is sent with
      """
      {"delivered_status": false}
      """
    Then the package is in "Delivery Failed"
    And exactly these changes happen
      | what           | from    | to                 |
      | item MUG       | Shipped | Delivery Failed    |
      | log rows       | 2       | 3                  |
      | order A1       | shipped | attempted_delivery |
      | order item MUG | shipped | attempted_delivery |
      | package A1P1   | Shipped | Delivery Failed    |
      | shipment A1P1  | shipped | delivery_failed    |
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": true}
      """
    Then the package is in "Delivered"

Feature: The carrier reports
  What became of a shipment, by its air waybill number; no command brings it.

  @assumed
  Scenario Outline: A package on its way goes where the carrier says
    Given a package in "<from>" with
      | awb |
      | YK7 |
    When POST /__admin/carrier/YK7 is requested with
      """
      {"status": "<status>"}
      """
    Then the response is 200
    And the package is in "<to>"
    When GET /api/v1/oms/state-transition-logs/ is requested
    Then the body contains
      | path                 | value |
      | count                | 1     |
      | results.0.attributes | null  |

    Examples:
      | from              | status             | to                |
      | Shipped           | delivered          | Delivered         |
      | Shipped           | delivery_failed    | Delivery Failed   |
      | Shipped           | attempted_delivery | Attempted Delivery |
      | Attempted Delivery | delivered         | Delivered         |
      | Attempted Delivery | delivery_failed   | Delivery Failed   |

  @assumed
  Scenario: Order items and the shipment follow
    Given a package in "Shipped" with
      | awb |
      | YK7 |
    When POST /__admin/carrier/YK7 is requested with
      """
      {"status": "attempted_delivery"}
      """
    Then exactly these changes happen
      | what                   | from    | to                 |
      | package 5000000001P1   | Shipped | Attempted Delivery |
      | item MUG               | Shipped | Attempted Delivery |
      | item CUP               | Shipped | Attempted Delivery |
      | log rows               | 0       | 1                  |
      | order 5000000001       | shipped | attempted_delivery |
      | order item MUG         | shipped | attempted_delivery |
      | order item CUP         | shipped | attempted_delivery |
      | shipment 5000000001P1  | shipped | attempted_delivery |

  @assumed
  Scenario Outline: A package that is not on its way stays
    Given a package in "<state>" with
      | awb |
      | YK7 |
    When POST /__admin/carrier/YK7 is requested with
      """
      {"status": "delivered"}
      """
    Then the response is 409
    And nothing changes

    Examples:
      | state           |
      | Packed          |
      | Delivered       |
      | Delivery Failed |

  @assumed
  Scenario: A number that no shipment has is not found
    Given a package in "Shipped"
    When POST /__admin/carrier/NONE is requested with
      """
      {"status": "delivered"}
      """
    Then the response is 404
    And nothing changes

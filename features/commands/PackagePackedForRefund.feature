@command:PACKAGE_PACKED_FOR_REFUND
Feature: Package Packed for Refund
  What cannot be sent is closed, to be refunded. From Waiting, the reservations of the package are deleted, and the discrepancies of its products too.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:PFR @states:pairs @states:effects
  Scenario: A waiting package is closed, and its reservations are deleted
    Given a package in "Waiting"
    When PACKAGE_PACKED_FOR_REFUND is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from    | to                |
      | package 5000000001P1 | Waiting | Packed for Refund |
      | item MUG             | Waiting | Packed for Refund |
      | item CUP             | Waiting | Packed for Refund |
      | log rows             | 0       | 1                 |
      | reserved WH01 MUG    | 2       | 0                 |
      | reserved WH01 CUP    | 1       | 0                 |
      | quota WH01           | 1       | 0                 |

  @documented:PFR @states:pairs @states:effects
  Scenario: A package that is out of stock is closed; it has no reservations any more
    Given a package in "Out of Stock"
    When PACKAGE_PACKED_FOR_REFUND is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from         | to                |
      | package 5000000001P1 | Out of Stock | Packed for Refund |
      | item MUG             | Out of Stock | Packed for Refund |
      | item CUP             | Out of Stock | Packed for Refund |
      | log rows             | 0            | 1                 |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be closed for a refund, and no transition can be defined for it
    Given a package in "<state>"
    When PACKAGE_PACKED_FOR_REFUND is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "PACKAGE_PACKED_FOR_REFUND", "from": {state <state>}, "to": {state Packed for Refund}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                 |
      | Waiting Remote Action |
      | Preparing             |
      | Waiting for Transfer  |
      | Ready for Packaging   |
      | Waiting Cargo Label   |
      | Packed                |
      | Shipped               |
      | Ready for Pickup      |
      | Attempted Delivery    |
      | Delivery Failed       |
      | Delivered             |
      | Cancellation Waiting  |
      | Packaging Canceled    |
      | Needs Rescheduling    |
      | Blocked               |
      | Packed for Refund     |

  @documented:PFR @states:effects
  Scenario: From Waiting, the discrepancies of its products are deleted too
    Given a package in "Waiting" with
      | Field | Value |
      | Items | MUG 1 |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    Given a package in "Waiting"
    When PACKAGE_PACKED_FOR_REFUND is sent
    Then the response is 204
    And exactly these changes happen
      | what                     | from    | to                |
      | package 5000000002P1     | Waiting | Packed for Refund |
      | item MUG of 5000000002P1 | Waiting | Packed for Refund |
      | item CUP                 | Waiting | Packed for Refund |
      | reserved WH01 MUG        | 2       | 0                 |
      | reserved WH01 CUP        | 1       | 0                 |
      | discrepancy WH01 MUG     | yes     |                   |
      | quota WH01               | 1       | 0                 |
      | log rows                 | 1       | 2                 |

  @assumed @states:effects
  Scenario: From Out of Stock, a discrepancy stays
    Given a package in "Waiting" with
      | Field | Value |
      | Items | MUG 1 |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    And PACKAGE_PACKED_FOR_REFUND is sent
    Then the response is 204
    And exactly these changes happen
      | what                 | from          | to                |
      | package 5000000001P1 | Out of Stock  | Packed for Refund |
      | item MUG             | OMS Not Found | Packed for Refund |
      | log rows             | 1             | 2                 |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2161, "command": "PACKAGE_PACKED_FOR_REFUND", "from": "Waiting", "to": "PackedForRefund", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Waiting"
    When PACKAGE_PACKED_FOR_REFUND to "Packed for Refund" is sent
    Then the response is 204
    And the package is in "Packed for Refund"

    Examples:
      | told  |
      | true  |
      | false |

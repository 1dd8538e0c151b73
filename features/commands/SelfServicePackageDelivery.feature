@command:SELF_SERVICE_PACKAGE_DELIVERY
Feature: Self Service Package Delivery
  The customer collected the package.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: A package that can be collected is delivered
    Given a package in "<state>"
    When SELF_SERVICE_PACKAGE_DELIVERY is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from             | to        |
      | package 5000000001P1 | <state>          | Delivered |
      | item MUG             | <state>          | Delivered |
      | item CUP             | <state>          | Delivered |
      | log rows             | 0                | 1         |
      | order 5000000001     | ready_for_pickup | delivered |
      | order item MUG       | ready_for_pickup | delivered |
      | order item CUP       | ready_for_pickup | delivered |

    @assumed
    Examples:
      | state            |
      | Ready for Pickup |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be collected, and no transition can be defined for it
    Given a package in "<state>"
    When SELF_SERVICE_PACKAGE_DELIVERY is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "SELF_SERVICE_PACKAGE_DELIVERY", "from": {state <state>}, "to": {state Delivered}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                 |
      | Waiting               |
      | Waiting Remote Action |
      | Preparing             |
      | Waiting for Transfer  |
      | Ready for Packaging   |
      | Waiting Cargo Label   |
      | Packed                |
      | Shipped               |
      | Attempted Delivery    |
      | Delivery Failed       |
      | Delivered             |
      | Cancellation Waiting  |
      | Packaging Canceled    |
      | Out of Stock          |
      | Needs Rescheduling    |
      | Blocked               |
      | Packed for Refund     |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2481, "command": "SELF_SERVICE_PACKAGE_DELIVERY", "from": "ReadyForPickup", "to": "Delivered", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Ready for Pickup"
    When SELF_SERVICE_PACKAGE_DELIVERY to "Delivered" is sent
    Then the response is 204
    And the package is in "Delivered"

    Examples:
      | told  |
      | true  |
      | false |

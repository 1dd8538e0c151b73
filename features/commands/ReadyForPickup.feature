@command:READY_FOR_PICKUP
Feature: Ready for Pickup
  The customer can collect the package at the location.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: A packed package can be collected
    Given a package in "<state>"
    When READY_FOR_PICKUP is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from      | to               |
      | package 5000000001P1 | <state>   | Ready for Pickup |
      | item MUG             | <state>   | Ready for Pickup |
      | item CUP             | <state>   | Ready for Pickup |
      | log rows             | 0         | 1                |
      | order 5000000001     | preparing | ready_for_pickup |
      | order item MUG       | preparing | ready_for_pickup |
      | order item CUP       | preparing | ready_for_pickup |

    @assumed
    Examples:
      | state  |
      | Packed |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be collected, and no transition can be defined for it
    Given a package in "<state>"
    When READY_FOR_PICKUP is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "READY_FOR_PICKUP", "from": {state <state>}, "to": {state Ready for Pickup}}]}
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
      | Shipped               |
      | Ready for Pickup      |
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
      {"transitions": [{"id": 2461, "command": "READY_FOR_PICKUP", "from": "Packed", "to": "ReadyForPickup", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Packed"
    When READY_FOR_PICKUP to "Ready for Pickup" is sent
    Then the response is 204
    And the package is in "Ready for Pickup"

    Examples:
      | told  |
      | true  |
      | false |

@command:PKG_DEALLOCATE_RESERVATIONS
Feature: DeAllocate Package Reservations
  The location starts to prepare the package, and its reservations are deleted: the pieces are off the shelf.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: A waiting package is prepared, and its reservations are gone
    Given a package in "<state>"
    When PKG_DEALLOCATE_RESERVATIONS is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from    | to        |
      | package 5000000001P1 | <state> | Preparing |
      | item MUG             | <state> | Preparing |
      | item CUP             | <state> | Preparing |
      | log rows             | 0       | 1         |
      | on hand WH01 MUG     | 12      | 10        |
      | on hand WH01 CUP     | 6       | 5         |
      | reserved WH01 MUG    | 2       | 0         |
      | reserved WH01 CUP    | 1       | 0         |

    @documented:DEA @derived
    Examples:
      | state   |
      | Waiting |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state keeps its reservations, and no transition can be defined for it
    Given a package in "<state>"
    When PKG_DEALLOCATE_RESERVATIONS is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "PKG_DEALLOCATE_RESERVATIONS", "from": {state <state>}, "to": {state Preparing}}]}
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
      | Out of Stock          |
      | Needs Rescheduling    |
      | Blocked               |
      | Packed for Refund     |

  @derived @states:effects
  Scenario: What was deallocated is not consumed once more when the package is packed
    Given a package in "Waiting"
    When PKG_DEALLOCATE_RESERVATIONS is sent
    And CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 200
    And exactly these changes happen
      | what                  | from      | to              |
      | package 5000000001P1  | Preparing | Packed          |
      | item MUG              | Preparing | Packed          |
      | item CUP              | Preparing | Packed          |
      | log rows              | 1         | 2               |
      | order 5000000001      | approved  | preparing       |
      | order item MUG        | approved  | preparing       |
      | order item CUP        | approved  | preparing       |
      | quota WH01            | 1         | 0               |
      | document 5000000001P1 |           | application/pdf |

  @derived @states:effects
  Scenario: What was deallocated comes back when the package is cancelled
    Given a package in "Waiting"
    When PKG_DEALLOCATE_RESERVATIONS is sent
    And PKG_STATE_TRANSITION to "Cancellation Waiting" is sent
    And PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    Then the response is 204
    And exactly these changes happen
      | what                 | from                 | to                 |
      | package 5000000001P1 | Cancellation Waiting | Packaging Canceled |
      | item MUG             | Cancellation Waiting | Packaging Canceled |
      | item CUP             | Cancellation Waiting | Packaging Canceled |
      | order 5000000001     | cancellation_waiting | canceled           |
      | order item MUG       | cancellation_waiting | canceled           |
      | order item CUP       | cancellation_waiting | canceled           |
      | on hand WH01 MUG     | 10                   | 12                 |
      | on hand WH01 CUP     | 5                    | 6                  |
      | quota WH01           | 1                    | 0                  |
      | log rows             | 2                    | 3                  |

  @derived:LIBS @states:fields
  Scenario: The command takes no parameters, and what is unknown is ignored
    Given a package in "Waiting"
    When PKG_DEALLOCATE_RESERVATIONS is sent with
      """
      {"reason": "packing starts"}
      """
    Then the response is 204
    And the package is in "Preparing"

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2081, "command": "PKG_DEALLOCATE_RESERVATIONS", "from": "Waiting", "to": "Preparing", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Waiting"
    When PKG_DEALLOCATE_RESERVATIONS to "Preparing" is sent
    Then the response is 204
    And the package is in "Preparing"

    Examples:
      | told  |
      | true  |
      | false |

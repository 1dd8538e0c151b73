@command:REFUSE_THE_PACKAGE
Feature: Package Refuse with Denial Reason
  The location refuses the package and says why. Its reservations are deleted, and it has to be planned elsewhere.

  Background:
    Given the world
      """
      {"denial_reasons": [{"title": "Broken on the shelf"}, {"title": "No longer used", "is_active": false}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:fields
  Scenario Outline: A package that is not yet packed can be refused with a reason
    Given a package in "<state>"
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from    | to                  |
      | package 5000000001P1 | <state> | Needs Rescheduling  |
      | item MUG             | <state> | Needs Rescheduling  |
      | item CUP             | <state> | Needs Rescheduling  |
      | log rows             | 0       | 1                   |
      | reserved WH01 MUG    | 2       | 0                   |
      | reserved WH01 CUP    | 1       | 0                   |
      | quota WH01           | 1       | 0                   |
      | denial reason MUG    |         | Broken on the shelf |
      | denial reason CUP    |         | Broken on the shelf |

    @documented:REF @derived:REF
    Examples:
      | state                 |
      | Waiting               |
      | Waiting Remote Action |
      | Preparing             |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be refused, and no transition can be defined for it
    Given a package in "<state>"
    When REFUSE_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "REFUSE_THE_PACKAGE", "from": {state <state>}, "to": {state Needs Rescheduling}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                |
      | Waiting for Transfer |
      | Ready for Packaging  |
      | Waiting Cargo Label  |
      | Packed               |
      | Shipped              |
      | Ready for Pickup     |
      | Attempted Delivery   |
      | Delivery Failed      |
      | Delivered            |
      | Cancellation Waiting |
      | Packaging Canceled   |
      | Out of Stock         |
      | Needs Rescheduling   |
      | Blocked              |
      | Packed for Refund    |

  @documented:REF @states:fields
  Scenario: The reason has to be there
    Given a package in "Waiting"
    When REFUSE_THE_PACKAGE is sent
    Then the response is 400
    And the body is
      """
      {"error":{"denial_reason":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: A reason that is no good is refused
    Given a package in "Waiting"
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": <reason>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"denial_reason":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong           | reason                | sentence                                  |
      | null            | null                  | This field may not be null.               |
      | a title         | "Broken on the shelf" | A valid integer is required.              |
      | an id as text   | "1"                   | A valid integer is required.              |
      | with a fraction | 1.5                   | A valid integer is required.              |
      | true            | true                  | A valid integer is required.              |
      | a list          | [1]                   | A valid integer is required.              |
      | beyond 64 bits  | 9223372036854775808   | A valid integer is required.              |
      | nobody has it   | 9                     | Invalid pk \"9\" - object does not exist. |

    @assumed
    Examples:
      | wrong          | reason | sentence                                  |
      | no longer used | 2      | Invalid pk \"2\" - object does not exist. |

  @assumed @states:fields
  Scenario: Two different reasons in both places are refused
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2101, "denial_reason": 2, "input_parameters": { "denial_reason": 1 } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"denial_reason":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @derived @states:effects
  Scenario: What was deallocated already comes back to the shelf
    Given a package in "Waiting"
    When PKG_DEALLOCATE_RESERVATIONS is sent
    And REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from      | to                  |
      | package 5000000001P1 | Preparing | Needs Rescheduling  |
      | item MUG             | Preparing | Needs Rescheduling  |
      | item CUP             | Preparing | Needs Rescheduling  |
      | denial reason MUG    |           | Broken on the shelf |
      | denial reason CUP    |           | Broken on the shelf |
      | on hand WH01 MUG     | 10        | 12                  |
      | on hand WH01 CUP     | 5         | 6                   |
      | quota WH01           | 1         | 0                   |
      | log rows             | 1         | 2                   |

  @documented:WEB @states:effects
  Scenario: That a package was refused is an event of its own, beside its new state
    Given a package in "Waiting"
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    And GET __admin/packages/{package}/timeline is requested
    Then the body contains
      | path                          | value                 |
      | facts.length                  | 4                     |
      | facts.1.fact.type             | reservations_released |
      | facts.2.fact.type             | package_refused       |
      | facts.2.fact.denial_reason_id | 1                     |
      | facts.3.fact.type             | package_state_changed |
      | facts.3.fact.to               | NeedsRescheduling     |

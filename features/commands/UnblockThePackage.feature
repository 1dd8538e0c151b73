@command:UNBLOCK_THE_PACKAGE
Feature: Unblock the Package For Action
  The action is done, and the package goes back to the state it was blocked in.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:prerequisites
  Scenario Outline: A blocked package goes back to the state it was blocked in
    Given a package in "Blocked" with
      | Field      | Value   |
      | Blocked in | <state> |
    When UNBLOCK_THE_PACKAGE to "<state>" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from    | to      |
      | package 5000000001P1 | Blocked | <state> |
      | item MUG             | Blocked | <state> |
      | item CUP             | Blocked | <state> |
      | log rows             | 0       | 1       |

    @documented:BLK
    Examples:
      | state                 |
      | Waiting               |
      | Waiting Remote Action |
      | Preparing             |
      | Ready for Packaging   |

  @assumed @states:prerequisites @states:refused
  Scenario Outline: A blocked package cannot go to a state it was not blocked in
    Given a package in "Blocked" with
      | Field      | Value        |
      | Blocked in | <blocked in> |
    When UNBLOCK_THE_PACKAGE to "<state>" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes

    Examples:
      | blocked in            | state                 |
      | Waiting               | Waiting Remote Action |
      | Waiting               | Preparing             |
      | Waiting               | Ready for Packaging   |
      | Waiting Remote Action | Waiting               |
      | Waiting Remote Action | Preparing             |
      | Waiting Remote Action | Ready for Packaging   |
      | Preparing             | Waiting               |
      | Preparing             | Waiting Remote Action |
      | Preparing             | Ready for Packaging   |
      | Ready for Packaging   | Waiting               |
      | Ready for Packaging   | Waiting Remote Action |
      | Ready for Packaging   | Preparing             |

  @documented:S003 @states:refused
  Scenario Outline: A package that is not blocked cannot be unblocked, and no transition can be defined for it
    Given a package in "<state>"
    When UNBLOCK_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "UNBLOCK_THE_PACKAGE", "from": {state <state>}, "to": {state Waiting}}]}
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
      | Ready for Pickup      |
      | Attempted Delivery    |
      | Delivery Failed       |
      | Delivered             |
      | Cancellation Waiting  |
      | Packaging Canceled    |
      | Out of Stock          |
      | Needs Rescheduling    |
      | Packed for Refund     |

  @assumed @states:prerequisites
  Scenario: Among the commands of a blocked package stands only the one that restores its state
    Given a package in "Blocked" with
      | Field      | Value     |
      | Blocked in | Preparing |
    When GET api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path               | value                                            |
      | commands.length    | 1                                                |
      | commands.0.command | UNBLOCK_THE_PACKAGE                              |
      | commands.0.slug    | package__unblock_the_package__blocked__preparing |

  @documented:BLK @states:effects
  Scenario: Blocked and unblocked, a package is what it was before
    Given a package in "Preparing"
    When BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    And UNBLOCK_THE_PACKAGE to "Preparing" is sent
    Then the response is 204
    And exactly these changes happen
      | what                 | from    | to        |
      | package 5000000001P1 | Blocked | Preparing |
      | item MUG             | Blocked | Preparing |
      | item CUP             | Blocked | Preparing |
      | log rows             | 1       | 2         |

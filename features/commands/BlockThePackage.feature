@command:BLOCK_THE_PACKAGE
Feature: Block The Package For Action
  Somebody holds the package until an action is done. It keeps the state it was blocked in, its stock and its quota.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: A package that is not yet packed can be blocked
    Given a package in "<state>"
    When BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from    | to      |
      | package 5000000001P1 | <state> | Blocked |
      | item MUG             | <state> | Blocked |
      | item CUP             | <state> | Blocked |
      | log rows             | 0       | 1       |

    @documented:BLK
    Examples:
      | state                 |
      | Waiting               |
      | Waiting Remote Action |
      | Preparing             |
      | Ready for Packaging   |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be blocked, and no transition can be defined for it
    Given a package in "<state>"
    When BLOCK_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "BLOCK_THE_PACKAGE", "from": {state <state>}, "to": {state Blocked}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                |
      | Waiting for Transfer |
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

  @documented:BLK @states:effects
  Scenario Outline: It remembers the state it was blocked in
    Given a package in "<state>"
    When BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    And GET __admin/packages/{package}/commands is requested
    Then the body contains
      | path       | value   |
      | state      | Blocked |
      | blocked_in | <key>   |

    Examples:
      | state                 | key                 |
      | Waiting               | Waiting             |
      | Waiting Remote Action | WaitingRemoteAction |
      | Preparing             | Preparing           |
      | Ready for Packaging   | ReadyForPackaging   |

  @documented:BLK @states:fields
  Scenario Outline: User and token have to be there
    Given a package in "Waiting"
    When BLOCK_THE_PACKAGE is sent with
      """
      <parameters>
      """
    Then the response is 400
    And the body is
      """
      {"error":<error>,"status_code":400}
      """
    And nothing changes

    Examples:
      | parameters       | error                                                                    |
      | {}               | {"user":["This field is required."],"token":["This field is required."]} |
      | {"user": "ayse"} | {"token":["This field is required."]}                                    |
      | {"token": "t-1"} | {"user":["This field is required."]}                                     |

  @derived:LIBS @states:fields
  Scenario Outline: User and token are texts with something in them
    Given a package in "Waiting"
    When BLOCK_THE_PACKAGE is sent with
      """
      <parameters>
      """
    Then the response is 400
    And the body is
      """
      {"error":<error>,"status_code":400}
      """
    And nothing changes

    Examples:
      | parameters                      | error                                                                              |
      | {"user": null, "token": null}   | {"user":["This field may not be null."],"token":["This field may not be null."]}   |
      | {"user": "", "token": "  "}     | {"user":["This field may not be blank."],"token":["This field may not be blank."]} |
      | {"user": 7, "token": true}      | {"user":["Not a valid string."],"token":["Not a valid string."]}                   |
      | {"user": ["ayse"], "token": {}} | {"user":["Not a valid string."],"token":["Not a valid string."]}                   |

  @assumed @states:fields
  Scenario: Another user at the top level is refused
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2181, "user": "fatma", "input_parameters": { "user": "ayse", "token": "t-1" } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"user":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:fields
  Scenario: Parameters that are no object are refused, and those that are missing with them
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2181, "input_parameters": ["ayse", "t-1"] }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"input_parameters":["Expected a dictionary of items but got type \"list\"."],"user":["This field is required."],"token":["This field is required."]},"status_code":400}
      """
    And nothing changes

Feature: Block The Package For Action
  Somebody holds the package until an action is done. It keeps the state it was blocked in, its stock and its quota.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:BLK
  Scenario Outline: A package can be blocked in
    Given a package in "<state>"
    When BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                | from    | to      |
      | package 5000000001P1 | <state> | Blocked |
      | item MUG            | <state> | Blocked |
      | item CUP            | <state> | Blocked |
      | log rows            | 0       | 1       |

    Examples:
      | state                 |
      | Waiting               |
      | Waiting Remote Action |
      | Preparing             |
      | Ready for Packaging   |

  @documented:S003
  Scenario Outline: A package cannot be blocked in
    Given a package in "<state>"
    When BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes

    Examples:
      | state                |
      | Waiting for Transfer |
      | Packed               |
      | Blocked              |

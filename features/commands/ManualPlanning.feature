@command:ASSIGN_PACKAGE_ITEMS_MANUALLY
Feature: Manual Planning
  Somebody decides by hand which location supplies which items. The items move into one new package per group, with their reservations,
  and the package that they were in is cancelled.

  Background:
    Given stock locations
      | erp code | stock         | is active |
      | WH01     | MUG 10, CUP 5 | true      |
      | WH02     | MUG 10, CUP 5 | true      |
      | WH03     | CUP 5         | true      |
      | WH04     | MUG 10, CUP 5 | false     |

  @documented:PLAN @derived:S003 @states:pairs @states:effects @states:fields
  Scenario: A waiting package is planned into two new packages
    Given a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item MUG}], "erp_code": "WH02"}, {"package_items": [{item CUP}], "erp_code": "WH03"}]}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from         | to                 |
      | package 5000000001P1  | Waiting      | Packaging Canceled |
      | package 5000000001P2  |              | Waiting            |
      | package 5000000001P3  |              | Waiting            |
      | location 5000000001P2 |              | WH02               |
      | location 5000000001P3 |              | WH03               |
      | item MUG in           | 5000000001P1 | 5000000001P2       |
      | item CUP in           | 5000000001P1 | 5000000001P3       |
      | reserved WH01 MUG     | 2            | 0                  |
      | reserved WH01 CUP     | 1            | 0                  |
      | reserved WH02 MUG     | 0            | 2                  |
      | reserved WH03 CUP     | 0            | 1                  |
      | quota WH01            | 1            | 0                  |
      | quota WH02            | 0            | 1                  |
      | quota WH03            | 0            | 1                  |
      | log rows              | 0            | 1                  |

  @states:pairs @states:effects @states:fields
  Scenario Outline: A package that is on its way to be packed is planned into two new packages, and waits there
    Given a package in "<state>"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item MUG}], "erp_code": "WH02"}, {"package_items": [{item CUP}], "erp_code": "WH03"}]}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from         | to                 |
      | package 5000000001P1  | <state>      | Packaging Canceled |
      | package 5000000001P2  |              | Waiting            |
      | package 5000000001P3  |              | Waiting            |
      | location 5000000001P2 |              | WH02               |
      | location 5000000001P3 |              | WH03               |
      | item MUG in           | 5000000001P1 | 5000000001P2       |
      | item CUP in           | 5000000001P1 | 5000000001P3       |
      | item MUG              | <state>      | Waiting            |
      | item CUP              | <state>      | Waiting            |
      | reserved WH01 MUG     | 2            | 0                  |
      | reserved WH01 CUP     | 1            | 0                  |
      | reserved WH02 MUG     | 0            | 2                  |
      | reserved WH03 CUP     | 0            | 1                  |
      | quota WH01            | 1            | 0                  |
      | quota WH02            | 0            | 1                  |
      | quota WH03            | 0            | 1                  |
      | log rows              | 0            | 1                  |

    @assumed
    Examples:
      | state                 |
      | Waiting Remote Action |
      | Preparing             |
      | Ready for Packaging   |

  @states:pairs @states:effects
  Scenario Outline: A package that had to be planned again is planned by hand, and gets reservations
    Given a package in "<state>"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH02"}]}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from         | to                 |
      | package 5000000001P1  | <state>      | Packaging Canceled |
      | package 5000000001P2  |              | Waiting            |
      | location 5000000001P2 |              | WH02               |
      | item MUG in           | 5000000001P1 | 5000000001P2       |
      | item CUP in           | 5000000001P1 | 5000000001P2       |
      | item MUG              | <state>      | Waiting            |
      | item CUP              | <state>      | Waiting            |
      | reserved WH02 MUG     | 0            | 2                  |
      | reserved WH02 CUP     | 0            | 1                  |
      | quota WH02            | 0            | 1                  |
      | log rows              | 0            | 1                  |

    @assumed
    Examples:
      | state              |
      | Out of Stock       |
      | Needs Rescheduling |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be planned by hand, and no transition can be defined for it
    Given a package in "<state>"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "ASSIGN_PACKAGE_ITEMS_MANUALLY", "from": {state <state>}, "to": {state Packaging Canceled}}]}
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
      | Blocked              |
      | Packed for Refund    |

  @documented:S003 @derived:S003 @states:pairs
  Scenario: The transition of the general page's list runs from Waiting to Packaging Canceled and has the id 1841
    Given a package in "Waiting"
    When the command body is
      """
      {
        "transition": 1841,
        "slug": "package__assign_package_items_manually__waiting__packaging-canceled",
        "input_parameters": { "assignment_groups": [{ "package_items": [{item MUG}, {item CUP}], "erp_code": "WH02" }] }
      }
      """
    Then the response is 204
    And the package is in "Packaging Canceled"

  @documented:PLAN @states:effects
  Scenario: A package may be planned at the location where it is: its reservations go on standing
    Given a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH01"}]}
      """
    Then the response is 204
    And exactly these changes happen
      | what                  | from         | to                 |
      | package 5000000001P1  | Waiting      | Packaging Canceled |
      | package 5000000001P2  |              | Waiting            |
      | location 5000000001P2 |              | WH01               |
      | item MUG in           | 5000000001P1 | 5000000001P2       |
      | item CUP in           | 5000000001P1 | 5000000001P2       |
      | log rows              | 0            | 1                  |

  @documented:PLAN @states:fields
  Scenario: The groups have to be there
    Given a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent
    Then the response is 400
    And the body is
      """
      {"error":{"assignment_groups":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @documented:PLAN @states:fields @states:prerequisites
  Scenario Outline: The groups name every item of the package exactly once
    Given a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": <groups>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"assignment_groups":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong                 | groups                                                                                                                 | sentence                                                  |
      | CUP is left out       | [{"package_items": [{item MUG}], "erp_code": "WH02"}]                                                                  | Every item of the package must be named once, missing: 2. |
      | CUP is in both groups | [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH02"}, {"package_items": [{item CUP}], "erp_code": "WH03"}] | This list may not contain \"2\" more than once.           |

  @derived:LIBS @states:fields
  Scenario Outline: Groups that are no good are refused, and the answer says where
    Given a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": <groups>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"assignment_groups":<error>},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong                 | groups                                                                                                        | error                                                                                                     |
      | null                  | null                                                                                                          | ["This field may not be null."]                                                                           |
      | one group, not a list | {"package_items": [{item MUG}, {item CUP}], "erp_code": "WH02"}                                               | ["Expected a list of items but got type \"dict\"."]                                                       |
      | an empty list         | []                                                                                                            | ["This list may not be empty."]                                                                           |
      | a group is a number   | [7]                                                                                                           | [{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}]                              |
      | an empty group        | [{}]                                                                                                          | [{"package_items":["This field is required."],"erp_code":["This field is required."]}]                    |
      | nulls                 | [{"package_items": null, "erp_code": null}]                                                                   | [{"package_items":["This field may not be null."],"erp_code":["This field may not be null."]}]            |
      | no items, blank code  | [{"package_items": [], "erp_code": ""}]                                                                       | [{"package_items":["This list may not be empty."],"erp_code":["This field may not be blank."]}]           |
      | wrong types           | [{"package_items": "1", "erp_code": 2}]                                                                       | [{"package_items":["Expected a list of items but got type \"str\"."],"erp_code":["Not a valid string."]}] |
      | the second is wrong   | [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH02"}, {"package_items": [9], "erp_code": "WH03"}] | [{},{"package_items":["Invalid pk \"9\" - object does not exist."]}]                                      |

    @assumed
    Examples:
      | wrong                         | groups                                                            | error                                                                   |
      | a location that nobody knows  | [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH99"}] | [{"erp_code":["Object with erp_code=WH99 does not exist."]}]            |
      | a location that is not active | [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH04"}] | [{"erp_code":["Object with erp_code=WH04 does not exist."]}]            |
      | an item twice in one group    | [{"package_items": [{item MUG}, {item MUG}], "erp_code": "WH02"}] | [{"package_items":["This list may not contain \"1\" more than once."]}] |

  @assumed @states:prerequisites
  Scenario: Each location has to be able to supply its group
    Given a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item CUP}], "erp_code": "WH02"}, {"package_items": [{item MUG}], "erp_code": "WH03"}]}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"No stock location can supply the package"},"status_code":406}
      """
    And nothing changes

  @assumed @states:effects
  Scenario: A location without free quota takes what is planned by hand
    Given the world
      """
      {"stock_locations": [{"erp_code": "WH02", "max_quota": 0}]}
      """
    And a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH02"}]}
      """
    Then the response is 204
    And the package is in "Packaging Canceled"

  @assumed @states:fields
  Scenario: Different groups in both places are refused
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 1841, "assignment_groups": [], "input_parameters": { "assignment_groups": [{ "package_items": [{item MUG}, {item CUP}], "erp_code": "WH02" }] } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"assignment_groups":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

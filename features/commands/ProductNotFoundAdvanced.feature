@command:DETECTED_OUT_OF_STOCK_ITEM_ADVANCED
Feature: Product Not Found & Wrong Product Advanced
  The location did not find products of the package, or found wrong ones, and only those leave the package. What is left stays where it is.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
      | WH02     | MUG 10        |
      | WH03     |               |
    And a scenario
      | default stock location |
      | WH03                   |

  @documented:NFA @assumed @states:effects
  Scenario: Only the named items leave: they wait in a new package elsewhere, and the rest stays as it is
    Given a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent with
      """
      {"package_items": [{item MUG}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                  | from         | to           |
      | package 5000000001P2  |              | Waiting      |
      | location 5000000001P2 |              | WH02         |
      | item MUG in           | 5000000001P1 | 5000000001P2 |
      | reserved WH01 MUG     | 2            | 0            |
      | reserved WH02 MUG     | 0            | 2            |
      | discrepancy WH01 MUG  |              | yes          |
      | quota WH02            | 0            | 1            |
      | plan 1                |              | completed    |

  @states:pairs @states:effects
  Scenario Outline: A package that is prepared or ready for packaging keeps its state when products leave it
    Given a package in "<state>"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent with
      """
      {"package_items": [{item MUG}]}
      """
    Then the response is 200
    And exactly these changes happen
      | what                  | from         | to           |
      | package 5000000001P2  |              | Waiting      |
      | location 5000000001P2 |              | WH02         |
      | item MUG              | <state>      | Waiting      |
      | item MUG in           | 5000000001P1 | 5000000001P2 |
      | reserved WH01 MUG     | 2            | 0            |
      | reserved WH02 MUG     | 0            | 2            |
      | discrepancy WH01 MUG  |              | yes          |
      | quota WH02            | 0            | 1            |
      | plan 1                |              | completed    |

    @assumed
    Examples:
      | state               |
      | Preparing           |
      | Ready for Packaging |

  @states:pairs @states:effects @states:success
  Scenario Outline: Where no location has them, the named items are out of stock at the default location of the scenario
    Given a package in "<state>"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent with
      """
      {"package_items": [{item CUP}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                  | from         | to            |
      | package 5000000001P2  |              | Out of Stock  |
      | location 5000000001P2 |              | WH03          |
      | item CUP              | <state>      | OMS Not Found |
      | item CUP in           | 5000000001P1 | 5000000001P2  |
      | item discrepancy CUP  |              | yes           |
      | reserved WH01 CUP     | 1            | 0             |
      | discrepancy WH01 CUP  |              | yes           |
      | plan 1                |              | pending       |

    @assumed
    Examples:
      | state               |
      | Waiting             |
      | Preparing           |
      | Ready for Packaging |

  @states:pairs @states:effects @states:success
  Scenario Outline: When all items are named and no location has them, the whole package is out of stock
    Given a package in "<state>"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent with
      """
      {"package_items": [{item CUP}, {item MUG}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                 | from    | to            |
      | package 5000000001P1 | <state> | Out of Stock  |
      | item MUG             | <state> | OMS Not Found |
      | item CUP             | <state> | OMS Not Found |
      | item discrepancy MUG |         | yes           |
      | item discrepancy CUP |         | yes           |
      | reserved WH01 MUG    | 2       | 0             |
      | reserved WH01 CUP    | 1       | 0             |
      | discrepancy WH01 MUG |         | yes           |
      | discrepancy WH01 CUP |         | yes           |
      | quota WH01           | 1       | 0             |
      | plan 1               |         | pending       |
      | log rows             | 0       | 1             |

    @assumed
    Examples:
      | state               |
      | Waiting             |
      | Preparing           |
      | Ready for Packaging |

  @assumed @states:effects @states:success
  Scenario: When all items are named and another location has them, the whole package moves there
    Given a package in "Waiting" with
      | Field | Value |
      | Items | MUG 2 |
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent with
      """
      {"package_items": [{item MUG}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":2,"package_number":"5000000001P2","package_stock_location_id":2,"package_stock_location_name":"WH02","is_same_location":false}
      """
    And exactly these changes happen
      | what                  | from         | to                 |
      | package 5000000001P1  | Waiting      | Packaging Canceled |
      | package 5000000001P2  |              | Waiting            |
      | location 5000000001P2 |              | WH02               |
      | item MUG in           | 5000000001P1 | 5000000001P2       |
      | reserved WH01 MUG     | 2            | 0                  |
      | reserved WH02 MUG     | 0            | 2                  |
      | discrepancy WH01 MUG  |              | yes                |
      | quota WH01            | 1            | 0                  |
      | quota WH02            | 0            | 1                  |
      | plan 1                |              | completed          |
      | log rows              | 0            | 2                  |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot miss products, and no transition can be defined for it
    Given a package in "<state>"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", "from": {state <state>}, "to": {state Out of Stock}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                 |
      | Waiting Remote Action |
      | Waiting for Transfer  |
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

  @assumed @states:fields
  Scenario: The items have to be named
    Given a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: Items that are no good are refused
    Given a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent with
      """
      {"package_items": <items>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong                 | items           | sentence                                        |
      | null                  | null            | This field may not be null.                     |
      | an id, not a list     | {item MUG}      | Expected a list of items but got type \"int\".  |
      | a string              | "{item MUG}"    | Expected a list of items but got type \"str\".  |
      | an object             | {}              | Expected a list of items but got type \"dict\". |
      | an empty list         | []              | This list may not be empty.                     |
      | an id as text         | ["{item MUG}"]  | A valid integer is required.                    |
      | an id with a fraction | [1.5]           | A valid integer is required.                    |
      | null in the list      | [null]          | A valid integer is required.                    |
      | an id that nobody has | [{item MUG}, 9] | Invalid pk \"9\" - object does not exist.       |

    @assumed
    Examples:
      | wrong         | items                    | sentence                                        |
      | an item twice | [{item MUG}, {item MUG}] | This list may not contain \"1\" more than once. |

  @assumed @states:fields
  Scenario: Items of another package are refused
    Given a package in "Waiting"
    And a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM_ADVANCED is sent with
      """
      {"package_items": [{item MUG}, 1]}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Invalid pk \"1\" - object does not exist."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:fields
  Scenario: Different items in both places are refused
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2141, "package_items": [{item MUG}], "input_parameters": { "package_items": [{item CUP}] } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

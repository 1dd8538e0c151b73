@command:DETECTED_OUT_OF_STOCK_ITEM
Feature: Product Not Found & Wrong Product
  The location did not find products of the package, or found wrong ones. The package goes out of stock, and all of its items are planned again at once:
  where another location can supply them, a new package is created there and this one is cancelled.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
      | WH02     | MUG 10, CUP 5 |
    And a scenario
      | default stock location |
      | WH01                   |

  @documented:NF @documented:S003 @states:pairs @states:effects @states:success
  Scenario: Where another location has the items, they move there in a new package, and this one is cancelled
    Given a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
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
      | item CUP in           | 5000000001P1 | 5000000001P2       |
      | reserved WH01 MUG     | 2            | 0                  |
      | reserved WH01 CUP     | 1            | 0                  |
      | reserved WH02 MUG     | 0            | 2                  |
      | reserved WH02 CUP     | 0            | 1                  |
      | discrepancy WH01 MUG  |              | yes                |
      | quota WH01            | 1            | 0                  |
      | quota WH02            | 0            | 1                  |
      | plan 1                |              | completed          |
      | log rows              | 0            | 2                  |

  @states:pairs @states:effects @states:success
  Scenario Outline: Items of a package that is prepared or ready for packaging move the same way, and wait again
    Given a package in "<state>"
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
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
      | package 5000000001P1  | <state>      | Packaging Canceled |
      | package 5000000001P2  |              | Waiting            |
      | location 5000000001P2 |              | WH02               |
      | item MUG in           | 5000000001P1 | 5000000001P2       |
      | item CUP in           | 5000000001P1 | 5000000001P2       |
      | item MUG              | <state>      | Waiting            |
      | item CUP              | <state>      | Waiting            |
      | reserved WH01 MUG     | 2            | 0                  |
      | reserved WH01 CUP     | 1            | 0                  |
      | reserved WH02 MUG     | 0            | 2                  |
      | reserved WH02 CUP     | 0            | 1                  |
      | discrepancy WH01 MUG  |              | yes                |
      | quota WH01            | 1            | 0                  |
      | quota WH02            | 0            | 1                  |
      | plan 1                |              | completed          |
      | log rows              | 0            | 2                  |

    @assumed
    Examples:
      | state               |
      | Preparing           |
      | Ready for Packaging |

  @states:pairs @states:effects @states:success
  Scenario Outline: Where no location has the items, the package stays out of stock
    Given a package in "<state>" with
      | Field | Value         |
      | Items | MUG 20, CUP 1 |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                 | from    | to                 |
      | package 5000000001P1 | <state> | Out of Stock       |
      | item MUG             | <state> | OMS Not Found      |
      | item CUP             | <state> | Needs Rescheduling |
      | item discrepancy MUG |         | yes                |
      | reserved WH01 MUG    | 20      | 0                  |
      | reserved WH01 CUP    | 1       | 0                  |
      | discrepancy WH01 MUG |         | yes                |
      | quota WH01           | 1       | 0                  |
      | plan 1               |         | pending            |
      | log rows             | 0       | 1                  |

    @documented:NF @documented:S003
    Examples:
      | state   |
      | Waiting |

    @assumed
    Examples:
      | state               |
      | Preparing           |
      | Ready for Packaging |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot miss products, and no transition can be defined for it
    Given a package in "<state>"
    When DETECTED_OUT_OF_STOCK_ITEM is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "DETECTED_OUT_OF_STOCK_ITEM", "from": {state <state>}, "to": {state Out of Stock}}]}
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

  @documented:S003 @documented:NF @states:fields @states:success
  Scenario: The "Out-of-stock" body of the general page names the items, and the answer is the package that now carries them
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2121, "slug": "package__detected_out_of_stock_item__waiting__out-of-stock", "input_parameters": { "package_items": [{item MUG}] } }
      """
    Then the response is 200
    And the body is
      """
      {"package_id":2,"package_number":"5000000001P2","package_stock_location_id":2,"package_stock_location_name":"WH02","is_same_location":false}
      """

  @documented:NF @states:fields
  Scenario: The items have to be named
    Given a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM is sent
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: Items that are no good are refused
    Given a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
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
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
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
      { "transition": 2121, "package_items": [{item MUG}], "input_parameters": { "package_items": [{item CUP}] } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @derived @states:effects
  Scenario: Products that were named are not planned here while the discrepancy stands
    Given a package in "Waiting" with
      | Field | Value |
      | Items | CUP 6 |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item CUP}]}
      """
    Then the response is 200
    And exactly these changes happen
      | what                 | from    | to            |
      | package 5000000001P1 | Waiting | Out of Stock  |
      | item CUP             | Waiting | OMS Not Found |
      | item discrepancy CUP |         | yes           |
      | reserved WH01 CUP    | 6       | 0             |
      | discrepancy WH01 CUP |         | yes           |
      | quota WH01           | 1       | 0             |
      | plan 1               |         | pending       |
      | log rows             | 0       | 1             |

  @assumed @states:effects
  Scenario: What was deallocated already comes back before the items are planned again
    Given a package in "Waiting"
    When PKG_DEALLOCATE_RESERVATIONS is sent
    And DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item CUP}]}
      """
    Then the response is 200
    And exactly these changes happen
      | what                  | from         | to                 |
      | package 5000000001P1  | Preparing    | Packaging Canceled |
      | package 5000000001P2  |              | Waiting            |
      | location 5000000001P2 |              | WH02               |
      | item MUG in           | 5000000001P1 | 5000000001P2       |
      | item CUP in           | 5000000001P1 | 5000000001P2       |
      | item MUG              | Preparing    | Waiting            |
      | item CUP              | Preparing    | Waiting            |
      | on hand WH01 MUG      | 10           | 12                 |
      | on hand WH01 CUP      | 5            | 6                  |
      | reserved WH02 MUG     | 0            | 2                  |
      | reserved WH02 CUP     | 0            | 1                  |
      | discrepancy WH01 CUP  |              | yes                |
      | quota WH01            | 1            | 0                  |
      | quota WH02            | 0            | 1                  |
      | plan 1                |              | completed          |
      | log rows              | 1            | 3                  |

@command:PREPARE_PACKAGE_COMMAND
Feature: Prepare Package
  The location starts to prepare the package, and says what it misses: missing items leave the package, the rest is prepared.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
      | WH02     | MUG 10        |
      | WH03     |               |
    And a scenario
      | default stock location | channels |
      | WH03                   | Shop     |

  @states:pairs @states:fields @states:effects @states:success
  Scenario Outline: A waiting package is prepared
    Given a package in "<state>"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": <by>}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                 | from    | to        |
      | package 5000000001P1 | <state> | Preparing |
      | item MUG             | <state> | Preparing |
      | item CUP             | <state> | Preparing |
      | log rows             | 0       | 1         |

    @documented:PREP
    Examples:
      | state   | by    |
      | Waiting | false |
      | Waiting | true  |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be prepared, and no transition can be defined for it
    Given a package in "<state>"
    When PREPARE_PACKAGE_COMMAND is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "PREPARE_PACKAGE_COMMAND", "from": {state <state>}, "to": {state Preparing}}]}
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

  @documented:PREP @states:fields
  Scenario: It has to say how items are selected
    Given a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent
    Then the response is 400
    And the body is
      """
      {"error":{"select_items_by_omnitron_id":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: How items are selected is true or false and nothing else
    Given a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": <by>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"select_items_by_omnitron_id":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | by     | sentence                    |
      | null   | This field may not be null. |
      | "true" | Must be a valid boolean.    |
      | 1      | Must be a valid boolean.    |
      | []     | Must be a valid boolean.    |

  @documented:PREP @assumed @states:effects
  Scenario: A missing item leaves for a location that has it, and the rest is prepared
    Given a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": false, "missing_items": [{item MUG}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                  | from         | to           |
      | package 5000000001P1  | Waiting      | Preparing    |
      | package 5000000001P2  |              | Waiting      |
      | location 5000000001P2 |              | WH02         |
      | item CUP              | Waiting      | Preparing    |
      | item MUG in           | 5000000001P1 | 5000000001P2 |
      | reserved WH01 MUG     | 2            | 0            |
      | reserved WH02 MUG     | 0            | 2            |
      | discrepancy WH01 MUG  |              | yes          |
      | quota WH02            | 0            | 1            |
      | plan 1                |              | completed    |
      | log rows              | 0            | 1            |

  @documented:PREP @assumed @states:effects
  Scenario: A missing item that no location has is out of stock at the default location, and the rest is prepared
    Given a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": false, "missing_items": [{item CUP}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                  | from         | to            |
      | package 5000000001P1  | Waiting      | Preparing     |
      | package 5000000001P2  |              | Out of Stock  |
      | location 5000000001P2 |              | WH03          |
      | item MUG              | Waiting      | Preparing     |
      | item CUP              | Waiting      | OMS Not Found |
      | item CUP in           | 5000000001P1 | 5000000001P2  |
      | item discrepancy CUP  |              | yes           |
      | reserved WH01 CUP     | 1            | 0             |
      | discrepancy WH01 CUP  |              | yes           |
      | plan 1                |              | pending       |
      | log rows              | 0            | 1             |

  @documented:PREP @states:fields @states:effects
  Scenario: With select_items_by_omnitron_id, missing items are named by the omnitron_id of their order items
    Given the world
      """
      {"orders": [{"number": "7000000001", "channel_name": "Somebody else's", "items": [{"sku": "TEE", "quantity": 1}]}]}
      """
    And a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": true, "missing_items": [{omnitron item MUG}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":1,"package_number":"5000000002P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                  | from         | to           |
      | package 5000000002P1  | Waiting      | Preparing    |
      | package 5000000002P2  |              | Waiting      |
      | location 5000000002P2 |              | WH02         |
      | item CUP              | Waiting      | Preparing    |
      | item MUG in           | 5000000002P1 | 5000000002P2 |
      | reserved WH01 MUG     | 2            | 0            |
      | reserved WH02 MUG     | 0            | 2            |
      | discrepancy WH01 MUG  |              | yes          |
      | quota WH02            | 0            | 1            |
      | plan 2                |              | completed    |
      | log rows              | 0            | 1            |

  @documented:PREP @states:fields
  Scenario: With select_items_by_omnitron_id, the id of a package item is the id of nothing
    Given the world
      """
      {"orders": [{"number": "7000000001", "channel_name": "Somebody else's", "items": [{"sku": "TEE", "quantity": 1}]}]}
      """
    And a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": true, "missing_items": [{item MUG}]}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"missing_items":["Invalid pk \"{item MUG}\" - object does not exist."]},"status_code":400}
      """
    And nothing changes

  @documented:PREP @states:effects
  Scenario: The barcodes that were read are stored
    Given a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": false, "missing_items": [], "barcodes": [{"order_item": {order item CUP}, "barcode": "8690000000028"}]}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                 | from    | to            |
      | package 5000000001P1 | Waiting | Preparing     |
      | item MUG             | Waiting | Preparing     |
      | item CUP             | Waiting | Preparing     |
      | log rows             | 0       | 1             |
      | barcode CUP          |         | 8690000000028 |

  @derived:LIBS @states:fields
  Scenario Outline: Missing items that are no good are refused
    Given a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": false, "missing_items": <items>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"missing_items":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong                 | items          | sentence                                       |
      | null                  | null           | This field may not be null.                    |
      | an id, not a list     | {item MUG}     | Expected a list of items but got type \"int\". |
      | an id as text         | ["{item MUG}"] | A valid integer is required.                   |
      | an id that nobody has | [9]            | Invalid pk \"9\" - object does not exist.      |

    @assumed
    Examples:
      | wrong         | items                    | sentence                                        |
      | an item twice | [{item MUG}, {item MUG}] | This list may not contain \"1\" more than once. |
      | all of them   | [{item MUG}, {item CUP}] | Not every item of the package can be missing.   |

  @derived:LIBS @states:fields
  Scenario: Everything that is wrong is said at once
    Given a package in "Waiting"
    When PREPARE_PACKAGE_COMMAND is sent with
      """
      {"select_items_by_omnitron_id": 1, "missing_items": {}, "barcodes": [{}]}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"select_items_by_omnitron_id":["Must be a valid boolean."],"missing_items":["Expected a list of items but got type \"dict\"."],"barcodes":[{"order_item":["This field is required."],"barcode":["This field is required."]}]},"status_code":400}
      """
    And nothing changes

  @assumed @states:fields
  Scenario: Different answers in both places are refused
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2281, "select_items_by_omnitron_id": true, "input_parameters": { "select_items_by_omnitron_id": false } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"select_items_by_omnitron_id":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

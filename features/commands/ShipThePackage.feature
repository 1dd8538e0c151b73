@command:SHIP_THE_PACKAGE
Feature: Ship The Package
  The carrier took the package. The answer is the package.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: A packed package is shipped, and its shipment with it
    Given a package in "<state>"
    When SHIP_THE_PACKAGE is sent
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                       | from      | to      |
      | package 5000000001P1       | <state>   | Shipped |
      | item MUG                   | <state>   | Shipped |
      | item CUP                   | <state>   | Shipped |
      | log rows                   | 0         | 1       |
      | order 5000000001           | preparing | shipped |
      | order item MUG             | preparing | shipped |
      | order item CUP             | preparing | shipped |
      | shipment 5000000001P1      | created   | shipped |
      | shipment date 5000000001P1 |           | yes     |

    @documented:SHIP @documented:S003 @derived:SHIP
    Examples:
      | state  |
      | Packed |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be shipped, and no transition can be defined for it
    Given a package in "<state>"
    When SHIP_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "SHIP_THE_PACKAGE", "from": {state <state>}, "to": {state Shipped}}]}
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

  @documented:S003 @states:fields @states:success
  Scenario: The "Ship" body of the general page names package items, and they have no effect
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2321, "slug": "package__ship_the_package__packed__shipped", "input_parameters": { "package_items": [{item MUG}] } }
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                       | from      | to      |
      | package 5000000001P1       | Packed    | Shipped |
      | item MUG                   | Packed    | Shipped |
      | item CUP                   | Packed    | Shipped |
      | log rows                   | 0         | 1       |
      | order 5000000001           | preparing | shipped |
      | order item MUG             | preparing | shipped |
      | order item CUP             | preparing | shipped |
      | shipment 5000000001P1      | created   | shipped |
      | shipment date 5000000001P1 |           | yes     |

  @assumed @states:fields
  Scenario Outline: Package items that are no good are refused all the same
    Given a package in "Packed"
    When SHIP_THE_PACKAGE is sent with
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
      | wrong                 | items                    | sentence                                        |
      | null                  | null                     | This field may not be null.                     |
      | an id, not a list     | {item MUG}               | Expected a list of items but got type \"int\".  |
      | an empty list         | []                       | This list may not be empty.                     |
      | an id as text         | ["{item MUG}"]           | A valid integer is required.                    |
      | an id that nobody has | [9]                      | Invalid pk \"9\" - object does not exist.       |
      | an item twice         | [{item MUG}, {item MUG}] | This list may not contain \"1\" more than once. |

  @assumed @states:fields
  Scenario: Different items in both places are refused
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2321, "package_items": [{item MUG}], "input_parameters": { "package_items": [{item CUP}] } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:effects
  Scenario: A package that was packed without a shipment gets one when it is shipped, without label and awb_number
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And SHIP_THE_PACKAGE is sent
    Then the response is 200
    And exactly these changes happen
      | what                       | from      | to      |
      | package 5000000001P1       | Packed    | Shipped |
      | item MUG                   | Packed    | Shipped |
      | item CUP                   | Packed    | Shipped |
      | order 5000000001           | preparing | shipped |
      | order item MUG             | preparing | shipped |
      | order item CUP             | preparing | shipped |
      | shipment 5000000001P1      |           | shipped |
      | cargo company 5000000001P1 |           | YK      |
      | shipment date 5000000001P1 |           | yes     |
      | log rows                   | 1         | 2       |

  @documented:SHIP @documented:PAR @states:flags @states:effects
  Scenario: With remote_invoice_call the invoice service is asked when the package is shipped
    Given the installation
      """
      {"transitions": [{"id": 2321, "command": "SHIP_THE_PACKAGE", "from": "Packed", "to": "Shipped", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Packed"
    When SHIP_THE_PACKAGE is sent
    Then the response is 200
    And exactly these changes happen
      | what                       | from      | to              |
      | package 5000000001P1       | Packed    | Shipped         |
      | item MUG                   | Packed    | Shipped         |
      | item CUP                   | Packed    | Shipped         |
      | log rows                   | 0         | 1               |
      | order 5000000001           | preparing | shipped         |
      | order item MUG             | preparing | shipped         |
      | order item CUP             | preparing | shipped         |
      | invoice 5000000001P1       |           | INV5000000001P1 |
      | shipment 5000000001P1      | created   | shipped         |
      | shipment date 5000000001P1 |           | yes             |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2321, "command": "SHIP_THE_PACKAGE", "from": "Packed", "to": "Shipped", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Packed"
    When SHIP_THE_PACKAGE to "Shipped" is sent
    Then the response is 200
    And the package is in "Shipped"

    Examples:
      | told  |
      | true  |
      | false |

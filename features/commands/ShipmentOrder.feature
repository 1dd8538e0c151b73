@command:SHIPMENT_ORDER
Feature: Shipment Order
  The carrier is ordered and takes the package.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: A packed package is shipped, and its shipment with it
    Given a package in "<state>"
    When SHIPMENT_ORDER is sent
    Then the response is 204
    And the body is empty
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

    @documented:SHIP @derived:SHIP
    Examples:
      | state  |
      | Packed |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be shipped, and no transition can be defined for it
    Given a package in "<state>"
    When SHIPMENT_ORDER is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "SHIPMENT_ORDER", "from": {state <state>}, "to": {state Shipped}}]}
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

  @assumed @states:effects
  Scenario: A package that was packed without a shipment gets one when it is shipped, without label and awb_number
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And SHIPMENT_ORDER is sent
    Then the response is 204
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
      {"transitions": [{"id": 2341, "command": "SHIPMENT_ORDER", "from": "Packed", "to": "Shipped", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Packed"
    When SHIPMENT_ORDER is sent
    Then the response is 204
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
      {"transitions": [{"id": 2341, "command": "SHIPMENT_ORDER", "from": "Packed", "to": "Shipped", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Packed"
    When SHIPMENT_ORDER to "Shipped" is sent
    Then the response is 204
    And the package is in "Shipped"

    Examples:
      | told  |
      | true  |
      | false |

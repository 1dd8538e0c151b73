@command:SHIP_THE_PACKAGE_BASIC
Feature: Ship The Package without Shipment Integration
  The package was shipped, and the OMS has nothing to do with how: no shipment is touched.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: A packed package is shipped, and its items with it
    Given a package in "<state>"
    When SHIP_THE_PACKAGE_BASIC is sent
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
      | shipment date 5000000001P1 |           | yes     |

    @documented:SWI @derived:SWI
    Examples:
      | state  |
      | Packed |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be shipped, and no transition can be defined for it
    Given a package in "<state>"
    When SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "SHIP_THE_PACKAGE_BASIC", "from": {state <state>}, "to": {state Shipped}}]}
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

  @documented:SWI @states:fields @states:success
  Scenario: The package stands in the body, beside the transition
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2381, "slug": "package__ship_the_package_basic__packed__shipped", "package": {package} }
      """
    Then the response is 204
    And the body is empty
    And the package is in "Shipped"

  @assumed @states:fields
  Scenario Outline: Another package in the body is refused
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2381, "package": <package> }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | package | sentence                         |
      | 9       | Package of the path is 1, not 9. |
      | "1"     | A valid integer is required.     |

  @documented:SWI @states:effects
  Scenario: A package that was packed without a shipment has none when it is shipped
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 204
    And exactly these changes happen
      | what                       | from      | to      |
      | package 5000000001P1       | Packed    | Shipped |
      | item MUG                   | Packed    | Shipped |
      | item CUP                   | Packed    | Shipped |
      | order 5000000001           | preparing | shipped |
      | order item MUG             | preparing | shipped |
      | order item CUP             | preparing | shipped |
      | shipment date 5000000001P1 |           | yes     |
      | log rows                   | 1         | 2       |

  @documented:SWI @states:prerequisites
  Scenario: Omnitron's status of every order item has to be ours
    Given a package in "Packed"
    When PUT /__admin/partners/omnitron is requested with
      """
      {"answers": {"statuses": {"{omnitron item CUP}": 400}, "times": 1}}
      """
    And SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Item status on Omnitron does not match the package"},"status_code":406}
      """
    And nothing changes
    When SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 204
    And the package is in "Shipped"

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2381, "command": "SHIP_THE_PACKAGE_BASIC", "from": "Packed", "to": "Shipped", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Packed"
    When SHIP_THE_PACKAGE_BASIC to "Shipped" is sent
    Then the response is 204
    And the package is in "Shipped"

    Examples:
      | told  |
      | true  |
      | false |

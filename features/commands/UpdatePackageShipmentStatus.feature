@command:UPDATE_PACKAGE_SHIPMENT_STATUS
Feature: Update The Package's Shipment Status
  Somebody reports that the package was delivered, or was not.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: A package that is on its way is delivered
    Given a package in "<state>"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": true}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from       | to        |
      | package 5000000001P1  | <state>    | Delivered |
      | item MUG              | <state>    | Delivered |
      | item CUP              | <state>    | Delivered |
      | log rows              | 0          | 1         |
      | order 5000000001      | <order>    | delivered |
      | order item MUG        | <order>    | delivered |
      | order item CUP        | <order>    | delivered |
      | shipment 5000000001P1 | <shipment> | delivered |

    @documented:S000 @derived:S000
    Examples:
      | state              | order              | shipment           |
      | Shipped            | shipped            | shipped            |
      | Attempted Delivery | attempted_delivery | attempted_delivery |
      | Delivery Failed    | attempted_delivery | delivery_failed    |

  @assumed @states:pairs @states:effects
  Scenario: A shipped package could not be delivered
    Given a package in "Shipped"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivery Failed" is sent with
      """
      {"delivered_status": false}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from    | to                 |
      | package 5000000001P1  | Shipped | Delivery Failed    |
      | item MUG              | Shipped | Delivery Failed    |
      | item CUP              | Shipped | Delivery Failed    |
      | log rows              | 0       | 1                  |
      | order 5000000001      | shipped | attempted_delivery |
      | order item MUG        | shipped | attempted_delivery |
      | order item CUP        | shipped | attempted_delivery |
      | shipment 5000000001P1 | shipped | delivery_failed    |

  @assumed @states:pairs @states:effects
  Scenario: A package whose delivery was attempted could not be delivered at last
    Given a package in "Attempted Delivery"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivery Failed" is sent with
      """
      {"delivered_status": false}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from               | to              |
      | package 5000000001P1  | Attempted Delivery | Delivery Failed |
      | item MUG              | Attempted Delivery | Delivery Failed |
      | item CUP              | Attempted Delivery | Delivery Failed |
      | log rows              | 0                  | 1               |
      | shipment 5000000001P1 | attempted_delivery | delivery_failed |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state is not on its way, and no transition can be defined for it
    Given a package in "<state>"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "<to>" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "UPDATE_PACKAGE_SHIPMENT_STATUS", "from": {state <state>}, "to": {state <to>}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                 | to              |
      | Waiting               | Delivered       |
      | Waiting               | Delivery Failed |
      | Waiting Remote Action | Delivered       |
      | Waiting Remote Action | Delivery Failed |
      | Preparing             | Delivered       |
      | Preparing             | Delivery Failed |
      | Waiting for Transfer  | Delivered       |
      | Waiting for Transfer  | Delivery Failed |
      | Ready for Packaging   | Delivered       |
      | Ready for Packaging   | Delivery Failed |
      | Waiting Cargo Label   | Delivered       |
      | Waiting Cargo Label   | Delivery Failed |
      | Packed                | Delivered       |
      | Packed                | Delivery Failed |
      | Ready for Pickup      | Delivered       |
      | Ready for Pickup      | Delivery Failed |
      | Delivery Failed       | Delivery Failed |
      | Delivered             | Delivered       |
      | Delivered             | Delivery Failed |
      | Cancellation Waiting  | Delivered       |
      | Cancellation Waiting  | Delivery Failed |
      | Packaging Canceled    | Delivered       |
      | Packaging Canceled    | Delivery Failed |
      | Out of Stock          | Delivered       |
      | Out of Stock          | Delivery Failed |
      | Needs Rescheduling    | Delivered       |
      | Needs Rescheduling    | Delivery Failed |
      | Blocked               | Delivered       |
      | Blocked               | Delivery Failed |
      | Packed for Refund     | Delivered       |
      | Packed for Refund     | Delivery Failed |

  @documented:S000 @states:fields @states:success
  Scenario: The body that the page prints delivers the package
    Given a package in "Shipped"
    When the command body is
      """
      {
        "transition": 2401,
        "slug": "package__update_package_shipment_status__shipped__delivered",
        "package": {package},
        "input_parameters": { "delivered_status": true }
      }
      """
    Then the response is 204
    And the body is empty
    And the package is in "Delivered"

  @assumed @states:fields
  Scenario: The delivered status has to be there
    Given a package in "Shipped"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent
    Then the response is 400
    And the body is
      """
      {"error":{"delivered_status":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: The delivered status is true or false and nothing else
    Given a package in "Shipped"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": <status>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"delivered_status":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | status | sentence                    |
      | null   | This field may not be null. |
      | "true" | Must be a valid boolean.    |
      | "yes"  | Must be a valid boolean.    |
      | 1      | Must be a valid boolean.    |
      | {}     | Must be a valid boolean.    |

  @assumed @states:prerequisites
  Scenario Outline: The delivered status goes with the destination of the transition
    Given a package in "<state>"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "<to>" is sent with
      """
      {"delivered_status": <status>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"delivered_status":["Must be <right> for this transition."]},"status_code":400}
      """
    And nothing changes

    Examples:
      | state              | to              | status | right |
      | Shipped            | Delivered       | false  | true  |
      | Attempted Delivery | Delivered       | false  | true  |
      | Delivery Failed    | Delivered       | false  | true  |
      | Shipped            | Delivery Failed | true   | false |
      | Attempted Delivery | Delivery Failed | true   | false |

  @assumed @states:fields
  Scenario: Different answers in both places are refused
    Given a package in "Shipped"
    When the command body is
      """
      { "transition": 2401, "delivered_status": false, "input_parameters": { "delivered_status": true } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"delivered_status":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:effects
  Scenario: A package that was shipped without a shipment is delivered without one
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And SHIP_THE_PACKAGE_BASIC is sent
    And UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": true}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from    | to        |
      | package 5000000001P1 | Shipped | Delivered |
      | item MUG             | Shipped | Delivered |
      | item CUP             | Shipped | Delivered |
      | order 5000000001     | shipped | delivered |
      | order item MUG       | shipped | delivered |
      | order item CUP       | shipped | delivered |
      | log rows             | 2       | 3         |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2401, "command": "UPDATE_PACKAGE_SHIPMENT_STATUS", "from": "Shipped", "to": "Delivered", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Shipped"
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": true}
      """
    Then the response is 204
    And the package is in "Delivered"

    Examples:
      | told  |
      | true  |
      | false |

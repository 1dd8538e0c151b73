@command:UPDATE_SHIPMENT_LABEL
Feature: Update Shipment Label of Package
  The label of the package's shipment is fetched anew. A package that waited for its label is packed.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: The label is fetched anew, and the package stays in its state
    Given a package in "<state>"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what               | from | to |
      | label 5000000001P1 | 1    | 2  |

    @documented:LABEL
    Examples:
      | state   |
      | Packed  |
      | Shipped |

  @documented:LABEL @derived:LABEL @states:pairs @states:effects @states:success
  Scenario: A package that waited for its label is packed: it has a label and a number, and its stock is consumed
    Given a package in "Waiting Cargo Label"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from                | to              |
      | package 5000000001P1  | Waiting Cargo Label | Packed          |
      | item MUG              | Waiting Cargo Label | Packed          |
      | item CUP              | Waiting Cargo Label | Packed          |
      | log rows              | 0                   | 1               |
      | on hand WH01 MUG      | 12                  | 10              |
      | on hand WH01 CUP      | 6                   | 5               |
      | reserved WH01 MUG     | 2                   | 0               |
      | reserved WH01 CUP     | 1                   | 0               |
      | awb 5000000001P1      |                     | yes             |
      | label 5000000001P1    |                     | 1               |
      | document 5000000001P1 |                     | application/pdf |
      | quota WH01            | 1                   | 0               |

  @documented:S003 @states:refused
  Scenario Outline: The label of a package in any other state is not touched, and no transition can be defined for it
    Given a package in "<state>"
    When UPDATE_SHIPMENT_LABEL is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "UPDATE_SHIPMENT_LABEL", "from": {state <state>}, "to": {state <state>}}]}
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
      | Waiting for Transfer  |
      | Ready for Packaging   |
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

  @documented:LABEL @states:prerequisites @states:pairs
  Scenario: A package in preparation may renew its label, but it has no shipment
    Given a package in "Preparing"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Package has no shipment"},"status_code":406}
      """
    And nothing changes

  @documented:LABEL @states:prerequisites
  Scenario: A package that was packed without a shipment has no label to renew
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Package has no shipment"},"status_code":406}
      """
    And nothing changes

  @documented:LABEL @states:fields
  Scenario: Package items are objects with an id
    Given a package in "Packed"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": [{"id": {item MUG}}, {"id": {item CUP}}]}
      """
    Then the response is 204
    And exactly these changes happen
      | what               | from | to |
      | label 5000000001P1 | 1    | 2  |

  @documented:LABEL @states:fields
  Scenario: Package items have to be there, though they may be empty
    Given a package in "Packed"
    When UPDATE_SHIPMENT_LABEL is sent
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: Package items that are no good are refused, and the answer says where
    Given a package in "Packed"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": <items>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":<error>},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong               | items                           | error                                                                        |
      | null                | null                            | ["This field may not be null."]                                              |
      | an object           | {"id": {item MUG}}              | ["Expected a list of items but got type \"dict\"."]                          |
      | ids, not objects    | [{item MUG}]                    | [{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}] |
      | an empty object     | [{}]                            | [{"id":["This field is required."]}]                                         |
      | a null id           | [{"id": null}]                  | [{"id":["This field may not be null."]}]                                     |
      | an id as text       | [{"id": "{item MUG}"}]          | [{"id":["A valid integer is required."]}]                                    |
      | the second is wrong | [{"id": {item MUG}}, {"id": 9}] | [{},{"id":["Invalid pk \"9\" - object does not exist."]}]                    |

    @assumed
    Examples:
      | wrong         | items                                    | error                                               |
      | an item twice | [{"id": {item MUG}}, {"id": {item MUG}}] | ["This list may not contain \"1\" more than once."] |

  @assumed @states:fields
  Scenario: Different items in both places are refused
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2442, "package_items": [], "input_parameters": { "package_items": [{ "id": {item MUG} }] } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @derived:LABEL @states:effects
  Scenario: A shipment without a number gets one with its label
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And SHIP_THE_PACKAGE is sent
    And UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    Then the response is 204
    And exactly these changes happen
      | what               | from | to  |
      | awb 5000000001P1   |      | yes |
      | label 5000000001P1 |      | 1   |

  @assumed @states:flags @states:effects
  Scenario: With remote_invoice_call the invoice service is asked once the label is there
    Given the installation
      """
      {"transitions": [{"id": 2444, "command": "UPDATE_SHIPMENT_LABEL", "from": "WaitingCargoLabel", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Waiting Cargo Label"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    Then the response is 204
    And exactly these changes happen
      | what                  | from                | to              |
      | package 5000000001P1  | Waiting Cargo Label | Packed          |
      | item MUG              | Waiting Cargo Label | Packed          |
      | item CUP              | Waiting Cargo Label | Packed          |
      | log rows              | 0                   | 1               |
      | on hand WH01 MUG      | 12                  | 10              |
      | on hand WH01 CUP      | 6                   | 5               |
      | reserved WH01 MUG     | 2                   | 0               |
      | reserved WH01 CUP     | 1                   | 0               |
      | invoice 5000000001P1  |                     | INV5000000001P1 |
      | awb 5000000001P1      |                     | yes             |
      | label 5000000001P1    |                     | 1               |
      | document 5000000001P1 |                     | application/pdf |
      | quota WH01            | 1                   | 0               |

  @assumed @states:flags
  Scenario: Where the label is only renewed, no invoice is asked for
    Given the installation
      """
      {"transitions": [{"id": 2442, "command": "UPDATE_SHIPMENT_LABEL", "from": "Packed", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Packed"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    Then the response is 204
    And exactly these changes happen
      | what               | from | to |
      | label 5000000001P1 | 1    | 2  |

  @assumed @states:effects
  Scenario: What was done stands in the package's timeline, and no change of state with it
    Given a package in "Packed"
    When UPDATE_SHIPMENT_LABEL is sent with
      """
      {"package_items": []}
      """
    And GET __admin/packages/{package}/timeline is requested
    Then the body contains
      | path              | value                  |
      | facts.length      | 2                      |
      | facts.1.fact.type | shipment_label_fetched |

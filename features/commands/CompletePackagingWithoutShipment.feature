@command:COMPLETE_PACKAGING_WITHOUT_SHIPMENT
Feature: Complete Packaging without Shipment
  The location packed the package, and no carrier of the OMS is involved: no shipment is created. The reservations of the package are deleted,
  and the packing document can be viewed.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: A package that is waiting, prepared or ready for packaging is packed without a shipment
    Given a package in "<state>"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item MUG}, {item CUP}]}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from     | to              |
      | package 5000000001P1  | <state>  | Packed          |
      | item MUG              | <state>  | Packed          |
      | item CUP              | <state>  | Packed          |
      | log rows              | 0        | 1               |
      | order 5000000001      | approved | preparing       |
      | order item MUG        | approved | preparing       |
      | order item CUP        | approved | preparing       |
      | on hand WH01 MUG      | 12       | 10              |
      | on hand WH01 CUP      | 6        | 5               |
      | reserved WH01 MUG     | 2        | 0               |
      | reserved WH01 CUP     | 1        | 0               |
      | quota WH01            | 1        | 0               |
      | document 5000000001P1 |          | application/pdf |

    @documented:S002
    Examples:
      | state               |
      | Waiting             |
      | Preparing           |
      | Ready for Packaging |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be packed, and no transition can be defined for it
    Given a package in "<state>"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "from": {state <state>}, "to": {state Packed}}]}
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

  @documented:S002 @states:fields @states:success
  Scenario: The body that the page prints has its parameters at the top level
    Given a package in "Preparing"
    When the command body is
      """
      {
        "transition": 2042,
        "slug": "package__complete_packaging_without_shipment__preparing__packed",
        "package": {package},
        "package_items": [{item MUG}, {item CUP}],
        "barcodes": [
          { "order_item": {order item MUG}, "barcode": "8690000000011" },
          { "order_item": {order item CUP}, "barcode": "8690000000028" }
        ]
      }
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from      | to              |
      | package 5000000001P1  | Preparing | Packed          |
      | item MUG              | Preparing | Packed          |
      | item CUP              | Preparing | Packed          |
      | log rows              | 0         | 1               |
      | order 5000000001      | approved  | preparing       |
      | order item MUG        | approved  | preparing       |
      | order item CUP        | approved  | preparing       |
      | on hand WH01 MUG      | 12        | 10              |
      | on hand WH01 CUP      | 6         | 5               |
      | reserved WH01 MUG     | 2         | 0               |
      | reserved WH01 CUP     | 1         | 0               |
      | quota WH01            | 1         | 0               |
      | barcode MUG           |           | 8690000000011   |
      | barcode CUP           |           | 8690000000028   |
      | document 5000000001P1 |           | application/pdf |

  @documented:S002 @states:fields
  Scenario: Package items have to be there
    Given a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: Package items that are no good are refused
    Given a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
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
      | wrong                 | items                       | sentence                                        |
      | null                  | null                        | This field may not be null.                     |
      | an id, not a list     | {item MUG}                  | Expected a list of items but got type \"int\".  |
      | an object             | {"id": {item MUG}}          | Expected a list of items but got type \"dict\". |
      | an empty list         | []                          | This list may not be empty.                     |
      | an id as text         | ["{item MUG}"]              | A valid integer is required.                    |
      | an id with a fraction | [1.5]                       | A valid integer is required.                    |
      | an id that nobody has | [{item MUG}, {item CUP}, 9] | Invalid pk \"9\" - object does not exist.       |

    @assumed
    Examples:
      | wrong               | items                                | sentence                                                  |
      | an item twice       | [{item MUG}, {item CUP}, {item MUG}] | This list may not contain \"1\" more than once.           |
      | an item is left out | [{item MUG}]                         | Every item of the package must be named once, missing: 2. |

  @assumed @states:prerequisites
  Scenario: Every item of the package has to be named once
    Given a package in "Ready for Packaging" with
      | Field | Value               |
      | Items | MUG 1, CUP 1, TEE 1 |
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item CUP}]}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Every item of the package must be named once, missing: {item MUG}, {item TEE}."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:fields
  Scenario: Items of another package are refused
    Given a package in "Waiting"
    And a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [1, 2]}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Invalid pk \"1\" - object does not exist."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:fields
  Scenario: The same items may stand in both places
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2041, "package_items": [{item MUG}, {item CUP}], "input_parameters": { "package_items": [{item MUG}, {item CUP}] } }
      """
    Then the response is 204
    And the package is in "Packed"

  @assumed @states:fields
  Scenario: Different items in both places are refused
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2041, "package_items": [{item MUG}, {item CUP}], "input_parameters": { "package_items": [{item MUG}] } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package_items":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario: Everything that is wrong is said at once
    Given a package in "Waiting"
    When the command body is
      """
      {
        "transition": 2041,
        "package": 9,
        "package_items": [],
        "barcodes": [{}, { "order_item": {order item MUG} }]
      }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package":["Package of the path is 1, not 9."],"package_items":["This list may not be empty."],"barcodes":[{"order_item":["This field is required."],"barcode":["This field is required."]},{"barcode":["This field is required."]}]},"status_code":400}
      """
    And nothing changes

  @documented:S002 @states:effects
  Scenario: The packing document can be viewed
    Given a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item MUG}, {item CUP}]}
      """
    And GET api/v1/oms/packages/{package}/document/ is requested
    Then the response is 200
    And the header "Content-Type" is "application/pdf"

  @documented:S002 @states:effects
  Scenario: There is no label, since there is no shipment
    Given a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item MUG}, {item CUP}]}
      """
    And GET api/v1/oms/packages/{package}/label/ is requested
    Then the response is 404

  @documented:PAR @documented:S002 @states:flags @states:effects
  Scenario: With remote_invoice_call the invoice service is asked
    Given the installation
      """
      {"transitions": [{"id": 2041, "command": "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item MUG}, {item CUP}]}
      """
    Then the response is 204
    And exactly these changes happen
      | what                  | from     | to              |
      | package 5000000001P1  | Waiting  | Packed          |
      | item MUG              | Waiting  | Packed          |
      | item CUP              | Waiting  | Packed          |
      | log rows              | 0        | 1               |
      | order 5000000001      | approved | preparing       |
      | order item MUG        | approved | preparing       |
      | order item CUP        | approved | preparing       |
      | on hand WH01 MUG      | 12       | 10              |
      | on hand WH01 CUP      | 6        | 5               |
      | reserved WH01 MUG     | 2        | 0               |
      | reserved WH01 CUP     | 1        | 0               |
      | quota WH01            | 1        | 0               |
      | invoice 5000000001P1  |          | INV5000000001P1 |
      | document 5000000001P1 |          | application/pdf |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2041, "command": "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "from": "Waiting", "to": "Packed", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT to "Packed" is sent with
      """
      {"package_items": [{item MUG}, {item CUP}]}
      """
    Then the response is 204
    And the package is in "Packed"

    Examples:
      | told  |
      | true  |
      | false |

  @documented:PAR @states:flags
  Scenario: A transition that asks for bill data packs the package as well
    Given the installation
      """
      {"transitions": [{"id": 2041, "command": "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "from": "Waiting", "to": "Packed", "config": {"remote_bill_fulfillment_call": true}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item MUG}, {item CUP}]}
      """
    Then the response is 204
    And the package is in "Packed"

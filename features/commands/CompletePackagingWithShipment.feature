@command:COMPLETE_PACKAGING
Feature: Complete Packaging with Shipment
  The location packed the package, and a carrier will fetch it: a shipment is created, its label is printed, and the packing document can be viewed.
  The reservations of the package are consumed, and its location has one unit of quota more.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: A package that is waiting, prepared or ready for packaging is packed, and has a shipment with a label
    Given a package in "<state>"
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                       | from     | to              |
      | package 5000000001P1       | <state>  | Packed          |
      | item MUG                   | <state>  | Packed          |
      | item CUP                   | <state>  | Packed          |
      | log rows                   | 0        | 1               |
      | order 5000000001           | approved | preparing       |
      | order item MUG             | approved | preparing       |
      | order item CUP             | approved | preparing       |
      | on hand WH01 MUG           | 12       | 10              |
      | on hand WH01 CUP           | 6        | 5               |
      | reserved WH01 MUG          | 2        | 0               |
      | reserved WH01 CUP          | 1        | 0               |
      | quota WH01                 | 1        | 0               |
      | shipment 5000000001P1      |          | created         |
      | cargo company 5000000001P1 |          | YK              |
      | awb 5000000001P1           |          | yes             |
      | label 5000000001P1         |          | 1               |
      | document 5000000001P1      |          | application/pdf |

    @documented:S004 @derived:S004
    Examples:
      | state               |
      | Waiting             |
      | Preparing           |
      | Ready for Packaging |

  @states:pairs @states:effects
  Scenario Outline: Where the carrier gives the label later, the package waits for it with its stock still reserved
    Given a package in "<state>"
    When COMPLETE_PACKAGING to "Waiting Cargo Label" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                       | from     | to                  |
      | package 5000000001P1       | <state>  | Waiting Cargo Label |
      | item MUG                   | <state>  | Waiting Cargo Label |
      | item CUP                   | <state>  | Waiting Cargo Label |
      | log rows                   | 0        | 1                   |
      | order 5000000001           | approved | preparing           |
      | order item MUG             | approved | preparing           |
      | order item CUP             | approved | preparing           |
      | shipment 5000000001P1      |          | created             |
      | cargo company 5000000001P1 |          | YK                  |

    @assumed
    Examples:
      | state               |
      | Waiting             |
      | Preparing           |
      | Ready for Packaging |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be packed, and no transition can be defined for it
    Given a package in "<state>"
    When COMPLETE_PACKAGING to "<to>" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "COMPLETE_PACKAGING", "from": {state <state>}, "to": {state <to>}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                 | to                  |
      | Waiting Remote Action | Packed              |
      | Waiting Remote Action | Waiting Cargo Label |
      | Waiting for Transfer  | Packed              |
      | Waiting for Transfer  | Waiting Cargo Label |
      | Waiting Cargo Label   | Packed              |
      | Waiting Cargo Label   | Waiting Cargo Label |
      | Packed                | Packed              |
      | Packed                | Waiting Cargo Label |
      | Shipped               | Packed              |
      | Shipped               | Waiting Cargo Label |
      | Ready for Pickup      | Packed              |
      | Ready for Pickup      | Waiting Cargo Label |
      | Attempted Delivery    | Packed              |
      | Attempted Delivery    | Waiting Cargo Label |
      | Delivery Failed       | Packed              |
      | Delivery Failed       | Waiting Cargo Label |
      | Delivered             | Packed              |
      | Delivered             | Waiting Cargo Label |
      | Cancellation Waiting  | Packed              |
      | Cancellation Waiting  | Waiting Cargo Label |
      | Packaging Canceled    | Packed              |
      | Packaging Canceled    | Waiting Cargo Label |
      | Out of Stock          | Packed              |
      | Out of Stock          | Waiting Cargo Label |
      | Needs Rescheduling    | Packed              |
      | Needs Rescheduling    | Waiting Cargo Label |
      | Blocked               | Packed              |
      | Blocked               | Waiting Cargo Label |
      | Packed for Refund     | Packed              |
      | Packed for Refund     | Waiting Cargo Label |

  @documented:S004 @states:fields @states:success
  Scenario: The body that the page prints, with one barcode, packs the package
    Given a package in "Ready for Packaging"
    When the command body is
      """
      {
        "transition": 2023,
        "slug": "package__complete_packaging__ready-for-packaging__packed",
        "package": {package},
        "input_parameters": { "barcodes": { "order_item": {order item MUG}, "barcode": "8690000000011" } }
      }
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                       | from                | to              |
      | package 5000000001P1       | Ready for Packaging | Packed          |
      | item MUG                   | Ready for Packaging | Packed          |
      | item CUP                   | Ready for Packaging | Packed          |
      | log rows                   | 0                   | 1               |
      | order 5000000001           | approved            | preparing       |
      | order item MUG             | approved            | preparing       |
      | order item CUP             | approved            | preparing       |
      | on hand WH01 MUG           | 12                  | 10              |
      | on hand WH01 CUP           | 6                   | 5               |
      | reserved WH01 MUG          | 2                   | 0               |
      | reserved WH01 CUP          | 1                   | 0               |
      | quota WH01                 | 1                   | 0               |
      | barcode MUG                |                     | 8690000000011   |
      | shipment 5000000001P1      |                     | created         |
      | cargo company 5000000001P1 |                     | YK              |
      | awb 5000000001P1           |                     | yes             |
      | label 5000000001P1         |                     | 1               |
      | document 5000000001P1      |                     | application/pdf |

  @documented:S003 @states:success
  Scenario: The "Pack" body of the general page packs the package
    Given a package in "Preparing"
    When the command body is
      """
      { "transition": 2022, "slug": "package__complete_packaging__preparing__packed", "input_parameters": {} }
      """
    Then the response is 204
    And the body is empty
    And the package is in "Packed"

  @documented:S002 @states:fields
  Scenario: Several barcodes are a list, and each is stored on the package item of its order item
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Waiting Cargo Label" is sent with
      """
      {"barcodes": [{"order_item": {order item MUG}, "barcode": "8690000000011"}, {"order_item": {order item CUP}, "barcode": "8690000000028"}]}
      """
    Then the response is 204
    And exactly these changes happen
      | what                       | from     | to                  |
      | package 5000000001P1       | Waiting  | Waiting Cargo Label |
      | item MUG                   | Waiting  | Waiting Cargo Label |
      | item CUP                   | Waiting  | Waiting Cargo Label |
      | log rows                   | 0        | 1                   |
      | order 5000000001           | approved | preparing           |
      | order item MUG             | approved | preparing           |
      | order item CUP             | approved | preparing           |
      | barcode MUG                |          | 8690000000011       |
      | barcode CUP                |          | 8690000000028       |
      | shipment 5000000001P1      |          | created             |
      | cargo company 5000000001P1 |          | YK                  |

  @derived:LIBS @states:fields
  Scenario Outline: Barcodes that are no good are refused, and the answer says where
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent with
      """
      {"barcodes": <barcodes>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"barcodes":<error>},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong                       | barcodes                                               | error                                                                                    |
      | null                        | null                                                   | ["This field may not be null."]                                                          |
      | a string                    | "8690000000011"                                        | ["Expected a list of items but got type \"str\"."]                                       |
      | a number                    | 7                                                      | ["Expected a list of items but got type \"int\"."]                                       |
      | the second is empty         | [{"order_item": {order item MUG}, "barcode": "x"}, {}] | [{},{"order_item":["This field is required."],"barcode":["This field is required."]}]    |
      | an entry is a number        | [7]                                                    | [{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}]             |
      | one object is empty         | {}                                                     | {"order_item":["This field is required."],"barcode":["This field is required."]}         |
      | both members are null       | {"order_item": null, "barcode": null}                  | {"order_item":["This field may not be null."],"barcode":["This field may not be null."]} |
      | both have the wrong type    | {"order_item": "1", "barcode": 5}                      | {"order_item":["A valid integer is required."],"barcode":["Not a valid string."]}        |
      | a blank barcode             | {"order_item": {order item MUG}, "barcode": " "}       | {"barcode":["This field may not be blank."]}                                             |
      | an order item of no package | {"order_item": 9, "barcode": "x"}                      | {"order_item":["Invalid pk \"9\" - object does not exist."]}                             |

  @assumed @states:fields
  Scenario: A barcode for an order item of another package is refused
    Given a package in "Waiting"
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent with
      """
      {"barcodes": {"order_item": 1, "barcode": "8690000000011"}}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"barcodes":{"order_item":["Invalid pk \"1\" - object does not exist."]}},"status_code":400}
      """
    And nothing changes

  @assumed @states:fields
  Scenario: Barcodes in both places have to be the same
    Given a package in "Waiting"
    When the command body is
      """
      {
        "transition": 2021,
        "barcodes": [],
        "input_parameters": { "barcodes": [{ "order_item": {order item MUG}, "barcode": "8690000000011" }] }
      }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"barcodes":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:fields
  Scenario: The package in the body has to be that of the path, and everything that is wrong is said at once
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2021, "package": 9, "input_parameters": { "barcodes": "8690000000011" } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package":["Package of the path is 1, not 9."],"barcodes":["Expected a list of items but got type \"str\"."]},"status_code":400}
      """
    And nothing changes

  @documented:S004 @states:effects
  Scenario: The label of the shipment can be fetched once the package is packed
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And GET api/v1/oms/packages/{package}/label/ is requested
    Then the response is 200
    And the header "Content-Type" is "application/pdf"
    And nothing changes

  @assumed @states:effects
  Scenario: A package that waits for its label has no packing document yet
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Waiting Cargo Label" is sent
    And GET api/v1/oms/packages/{package}/document/ is requested
    Then the response is 404
    And the body is
      """
      {"error":{"detail":"Not found."},"status_code":404}
      """

  @documented:PAR @documented:S004 @states:flags @states:effects
  Scenario: With remote_invoice_call the invoice service is asked when the package is packed
    Given the installation
      """
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204
    And exactly these changes happen
      | what                       | from     | to              |
      | package 5000000001P1       | Waiting  | Packed          |
      | item MUG                   | Waiting  | Packed          |
      | item CUP                   | Waiting  | Packed          |
      | log rows                   | 0        | 1               |
      | order 5000000001           | approved | preparing       |
      | order item MUG             | approved | preparing       |
      | order item CUP             | approved | preparing       |
      | on hand WH01 MUG           | 12       | 10              |
      | on hand WH01 CUP           | 6        | 5               |
      | reserved WH01 MUG          | 2        | 0               |
      | reserved WH01 CUP          | 1        | 0               |
      | quota WH01                 | 1        | 0               |
      | invoice 5000000001P1       |          | INV5000000001P1 |
      | shipment 5000000001P1      |          | created         |
      | cargo company 5000000001P1 |          | YK              |
      | awb 5000000001P1           |          | yes             |
      | label 5000000001P1         |          | 1               |
      | document 5000000001P1      |          | application/pdf |

  @assumed @states:flags
  Scenario: A package that waits for its label has no invoice yet, whatever its transition says
    Given the installation
      """
      {"transitions": [{"id": 2024, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "WaitingCargoLabel", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Waiting Cargo Label" is sent
    Then the response is 204
    And exactly these changes happen
      | what                       | from     | to                  |
      | package 5000000001P1       | Waiting  | Waiting Cargo Label |
      | item MUG                   | Waiting  | Waiting Cargo Label |
      | item CUP                   | Waiting  | Waiting Cargo Label |
      | log rows                   | 0        | 1                   |
      | order 5000000001           | approved | preparing           |
      | order item MUG             | approved | preparing           |
      | order item CUP             | approved | preparing           |
      | shipment 5000000001P1      |          | created             |
      | cargo company 5000000001P1 |          | YK                  |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
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
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_bill_fulfillment_call": true}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204
    And the package is in "Packed"

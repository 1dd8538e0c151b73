@command:CHANNEL_BASED_COMPLETE_PACKAGING
Feature: Channel Based Complete Packaging without Shipment
  The location packed a package of a channel that ships by itself. The general page calls it "Pack Order From Different Channels" and answers with the package.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: A package that is waiting, prepared or ready for packaging is packed, and the answer is the package
    Given a package in "<state>"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
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

    @documented:CHAN @derived:S002
    Examples: the page names
      | state               |
      | Waiting             |

    @assumed
    Examples: as of the other ways of packing
      | state               |
      | Preparing           |
      | Ready for Packaging |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be packed, and no transition can be defined for it
    Given a package in "<state>"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "CHANNEL_BASED_COMPLETE_PACKAGING", "from": {state <state>}, "to": {state Packed}}]}
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

  @documented:S003 @states:success @states:effects
  Scenario: The "Pack Order From Different Channels" body of the general page packs the package, and no shipment is created
    Given a package in "Waiting"
    When the command body is
      """
      { "transition": 2061, "slug": "package__channel_based_complete_packaging__waiting__packed", "input_parameters": {} }
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
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
      | document 5000000001P1 |          | application/pdf |

  @documented:PAR @derived:S002 @states:flags @states:effects
  Scenario: With remote_invoice_call the invoice service is asked
    Given the installation
      """
      {"transitions": [{"id": 2061, "command": "CHANNEL_BASED_COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Waiting"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 200
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
  Scenario: A transition that asks for bill data packs the package as well
    Given the installation
      """
      {"transitions": [{"id": 2061, "command": "CHANNEL_BASED_COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_bill_fulfillment_call": true}}]}
      """
    And a package in "Waiting"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 200
    And the package is in "Packed"

  @assumed @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2061, "command": "CHANNEL_BASED_COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Waiting"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 200
    And the package is in "Packed"

    Examples:
      | told  |
      | true  |
      | false |

  @documented:CHAN @derived:S002 @states:prerequisites @states:fields
  Scenario: Barcodes that are entered have to be those of the products, and are stored
    Given the world
      """
      {"products": [{"sku": "MUG", "barcode": "8690000000011"}, {"sku": "CUP", "barcode": "8690000000028"}]}
      """
    And a package in "Waiting"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent with
      """
      {"barcodes": [{"order_item": {order item MUG}, "barcode": "8690000000011"}, {"order_item": {order item CUP}, "barcode": "8690000000011"}]}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"barcodes":[{},{"barcode":["This is not the barcode of the product of order item {order item CUP}."]}]},"status_code":400}
      """
    And nothing changes
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent with
      """
      {"barcodes": {"order_item": {order item CUP}, "barcode": "8690000000028"}}
      """
    Then the response is 200
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                      | value         |
      | packageitem_set.0.barcode | null          |
      | packageitem_set.1.barcode | 8690000000028 |

  @documented:CHAN @states:effects
  Scenario: An order may bring its own shipping information, which the package takes over; no carrier is asked
    Given the world
      """
      {"cargo_companies": [{"name": "Aras", "erp_code": "ARAS"}, {"name": "Trendyol Express", "erp_code": "TEX"}],
       "scenarios": [{"name": "All", "default_stock_location": "WH01"}],
       "orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}], "shipment": {"cargo_company": "tex", "tracking_number": "TR77", "awb_number": "MARKET-77"}}]}
      """
    And the package is "A1P1"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 200
    And exactly these changes happen
      | what                 | from     | to              |
      | package A1P1         | Waiting  | Packed          |
      | item MUG             | Waiting  | Packed          |
      | log rows             | 0        | 1               |
      | order A1             | approved | preparing       |
      | order item MUG       | approved | preparing       |
      | on hand WH01 MUG     | 10       | 9               |
      | reserved WH01 MUG    | 1        | 0               |
      | quota WH01           | 1        | 0               |
      | document A1P1        |          | application/pdf |
      | shipment A1P1        |          | created         |
      | cargo company A1P1   |          | TEX             |
      | tracking number A1P1 |          | TR77            |
      | awb A1P1             |          | yes             |
    When GET /__admin/partners/carrier/calls is requested
    Then the body contains
      | path       | value |
      | meta.total | 0     |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                | value     |
      | shipment.awb_number | MARKET-77 |
      | shipping_label      | null      |
    When SHIP_THE_PACKAGE is sent
    Then the response is 200
    And the package is in "Shipped"

  @documented:CHAN @states:flags
  Scenario Outline: The invoice update is sent where remote_bill_fulfillment_call says
    Given the installation
      """
      {"transitions": [{"id": 2061, "command": "CHANNEL_BASED_COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed",
        "config": {"remote_invoice_call": true, "remote_bill_fulfillment_call": <call>}}]}
      """
    And a package in "Waiting"
    When PUT /__admin/partners/bill is requested with
      """
      {"answers": {"delay": "PT0.01S"}}
      """
    And CHANNEL_BASED_COMPLETE_PACKAGING is sent
    Then the response is 200
    When GET /__admin/partners/bill/calls is requested
    Then the body contains
      | path                                   | value           |
      | meta.total                             | <calls>         |
      | calls.0.request.type                   | <type>          |
      | calls.0.request.invoice.invoice_number | <number>        |

    Examples:
      | call                            | calls | type   | number          |
      | true                            | 1     | bill   | INV5000000001P1 |
      | "http://bills.example/invoices" | 1     | bill   | INV5000000001P1 |
      | false                           | 0     | absent | absent          |

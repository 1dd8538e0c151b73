Feature: Parameters
  They are read from input_parameters and from the top level; types are strict, and all errors come at once.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Aras", "erp_code": "ARAS", "shipping_company": "aras_api"}, {"name": "Post"}, {"name": "x", "erp_code": "post"}], "denial_reasons": [{"title": "Broken"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  Scenario Outline: A parameter counts in both places
    Given a package in "Waiting"
    When the command body is
      """
      <body>
      """
    Then the response is 204
    And the package is in "<state>"

    @documented:S004
    Examples: in input_parameters
      | body                                                                                                         | state  |
      | {"transition": 2041, "input_parameters": {"package_items": [{item MUG}, {item CUP}]}}                        | Packed |

    @documented:S002
    Examples: at the top level
      | body                                                                                                         | state  |
      | {"transition": 2041, "package": {package}, "package_items": [{item MUG}, {item CUP}]}                        | Packed |

    @assumed
    Examples: at a place that the command's page does not show, or in both
      | body                                                                                                         | state              |
      | {"transition": 2101, "denial_reason": 1}                                                                     | Needs Rescheduling |
      | {"transition": 2101, "denial_reason": 1, "input_parameters": {"denial_reason": 1}}                           | Needs Rescheduling |
      | {"transition": 2181, "user": "ayse", "input_parameters": {"token": "t-1"}}                                   | Blocked            |

  @assumed
  Scenario: In both places with different values it is an error
    Given a package in "Waiting"
    When the command body is
      """
      {"transition": 2181, "user": "ayse", "token": "t-1", "input_parameters": {"user": "mehmet"}}
      """
    Then the response is 400
    And the keys of "error" are
      """
      user
      """
    And nothing changes

  @assumed
  Scenario Outline: input_parameters is an object
    Given a package in "Waiting"
    When the command body is
      """
      {"transition": 2303, "input_parameters": <value>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"input_parameters":["Expected a dictionary of items but got type \"<type>\"."]},"status_code":400}
      """
    And nothing changes

    Examples:
      | value | type  |
      | []    | list  |
      | "x"   | str   |
      | 1     | int   |
      | 1.5   | float |
      | true  | bool  |

  @assumed
  Scenario Outline: package is the package of the path, wherever it stands
    Given a package in "Waiting"
    When the command body is
      """
      {"transition": 2303, <members>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"package":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | members                                        | sentence                                                             |
      | "package": 9                                   | Package of the path is 1, not 9.                                     |
      | "package": "1"                                 | A valid integer is required.                                         |
      | "package": true                                | A valid integer is required.                                         |
      | "package": null                                | This field may not be null.                                          |
      | "input_parameters": {"package": 9}             | Package of the path is 1, not 9.                                     |
      | "input_parameters": {"package": "abc"}         | A valid integer is required.                                         |
      | "input_parameters": {"package": true}          | A valid integer is required.                                         |
      | "package": 1, "input_parameters": {"package": 2} | Sent at the top level and in input_parameters with different values. |

  Scenario Outline: package is optional, and no contract warning where a page prints it
    Given a package in "Waiting"
    When the command body is
      """
      {"transition": 2303, <members>}
      """
    Then the response is 204
    When GET /__admin/contract-report is requested
    Then the body contains
      | path     | value |
      | warnings | 0     |

    @documented:S004
    Examples: in input_parameters
      | members                                        |
      | "input_parameters": {"package": {package}}     |

    @documented:S002
    Examples: at the top level
      | members                                        |
      | "package": {package}                           |

    @assumed
    Examples: in neither
      | members                                        |
      | "input_parameters": {}                         |

  @derived:LIBS
  Scenario Outline: A number whose value is an integer is one, however it is spelt
    Given a package in "Waiting"
    When the command body is
      """
      {"transition": <transition>, "input_parameters": {"package": <package>, "denial_reason": 1.0}}
      """
    Then the response is 204
    And the package is in "Needs Rescheduling"

    Examples:
      | transition | package |
      | 2101       | 1       |
      | 2101.0     | 1.0     |
      | 2.101e3    | 10e-1   |

  Scenario Outline: A field has a type
    Given a package in "<state>"
    When <command> is sent with
      """
      <parameters>
      """
    Then the response is 400
    And the body is
      """
      {"error":{<errors>},"status_code":400}
      """
    And nothing changes

    @documented:API
    Examples: it is required
      | state   | command                             | parameters      | errors                                                                                   |
      | Waiting | COMPLETE_PACKAGING_WITHOUT_SHIPMENT | {}              | "package_items":["This field is required."]                                              |
      | Waiting | DETECTED_OUT_OF_STOCK_ITEM          | {}              | "package_items":["This field is required."]                                              |
      | Packed  | SHIP_THE_PACKAGE_ADVANCED           | {}              | "tracking_number":["This field is required."],"cargo_company":["This field is required."] |

    @derived:LIBS
    Examples: it may not be null
      | state   | command                             | parameters                        | errors                                          |
      | Waiting | COMPLETE_PACKAGING_WITHOUT_SHIPMENT | {"package_items": null}           | "package_items":["This field may not be null."] |
      | Waiting | BLOCK_THE_PACKAGE                   | {"user": "ayse", "token": null}   | "token":["This field may not be null."]         |
      | Waiting | PREPARE_PACKAGE_COMMAND             | {"select_items_by_omnitron_id": null} | "select_items_by_omnitron_id":["This field may not be null."] |

    @derived:LIBS
    Examples: an integer, without "yes" and "12" (assumed)
      | state   | command            | parameters               | errors                                           |
      | Waiting | REFUSE_THE_PACKAGE | {"denial_reason": "1"}   | "denial_reason":["A valid integer is required."] |
      | Waiting | REFUSE_THE_PACKAGE | {"denial_reason": 1.5}   | "denial_reason":["A valid integer is required."] |
      | Waiting | REFUSE_THE_PACKAGE | {"denial_reason": true}  | "denial_reason":["A valid integer is required."] |
      | Waiting | REFUSE_THE_PACKAGE | {"denial_reason": []}    | "denial_reason":["A valid integer is required."] |
      | Waiting | REFUSE_THE_PACKAGE | {"denial_reason": 1e30}  | "denial_reason":["A valid integer is required."] |

    @derived:LIBS
    Examples: a boolean
      | state   | command                        | parameters                                | errors                                                       |
      | Shipped | UPDATE_PACKAGE_SHIPMENT_STATUS | {"delivered_status": "true"}              | "delivered_status":["Must be a valid boolean."]              |
      | Shipped | UPDATE_PACKAGE_SHIPMENT_STATUS | {"delivered_status": 1}                   | "delivered_status":["Must be a valid boolean."]              |
      | Waiting | PREPARE_PACKAGE_COMMAND        | {"select_items_by_omnitron_id": "yes"}    | "select_items_by_omnitron_id":["Must be a valid boolean."]   |

    @derived:LIBS
    Examples: a string
      | state   | command           | parameters                      | errors                                     |
      | Waiting | BLOCK_THE_PACKAGE | {"user": 7, "token": "t"}       | "user":["Not a valid string."]             |
      | Waiting | BLOCK_THE_PACKAGE | {"user": "ayse", "token": true} | "token":["Not a valid string."]            |
      | Waiting | BLOCK_THE_PACKAGE | {"user": "ayse", "token": ""}   | "token":["This field may not be blank."]   |
      | Waiting | BLOCK_THE_PACKAGE | {"user": "  ", "token": "t"}    | "user":["This field may not be blank."]    |
      | Waiting | BLOCK_THE_PACKAGE | {"user": [], "token": {}}       | "user":["Not a valid string."],"token":["Not a valid string."] |

    @derived:LIBS
    Examples: a date
      | state  | command                       | parameters                                               | errors                                                                                          |
      | Packed | UPDATE_INVOICE_OF_THE_PACKAGE | {"invoice_number": "F-1", "invoice_date": "05.01.2026"}  | "invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]         |
      | Packed | UPDATE_INVOICE_OF_THE_PACKAGE | {"invoice_number": "F-1", "invoice_date": "2026-02-30"}  | "invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]         |

    @derived:LIBS
    Examples: a list of ids
      | state   | command                    | parameters                               | errors                                                                     |
      | Waiting | DETECTED_OUT_OF_STOCK_ITEM | {"package_items": "1"}                   | "package_items":["Expected a list of items but got type \"str\"."]         |
      | Waiting | DETECTED_OUT_OF_STOCK_ITEM | {"package_items": 1}                     | "package_items":["Expected a list of items but got type \"int\"."]         |
      | Waiting | DETECTED_OUT_OF_STOCK_ITEM | {"package_items": {}}                    | "package_items":["Expected a list of items but got type \"dict\"."]        |
      | Waiting | DETECTED_OUT_OF_STOCK_ITEM | {"package_items": []}                    | "package_items":["This list may not be empty."]                            |
      | Waiting | DETECTED_OUT_OF_STOCK_ITEM | {"package_items": [9]}                   | "package_items":["Invalid pk \"9\" - object does not exist."]              |

    @derived:LIBS
    Examples: errors inside lists and objects stand where they are
      | state   | command            | parameters                                                                                          | errors                                                                                       |
      | Waiting | COMPLETE_PACKAGING | {"barcodes": [{"order_item": {order item MUG}, "barcode": "869"}, {"barcode": "870"}]}              | "barcodes":[{},{"order_item":["This field is required."]}]                                   |
      | Waiting | COMPLETE_PACKAGING | {"barcodes": {"order_item": {order item MUG}}}                                                      | "barcodes":{"barcode":["This field is required."]}                                           |
      | Waiting | COMPLETE_PACKAGING | {"barcodes": [{"order_item": {order item MUG}, "barcode": 869}]}                                    | "barcodes":[{"barcode":["Not a valid string."]}]                                             |
      | Waiting | COMPLETE_PACKAGING | {"barcodes": [{"order_item": 9, "barcode": "869"}]}                                                 | "barcodes":[{"order_item":["Invalid pk \"9\" - object does not exist."]}]                    |

    @documented:API
    Examples: all errors at once
      | state   | command           | parameters | errors                                                                            |
      | Waiting | BLOCK_THE_PACKAGE | {}         | "user":["This field is required."],"token":["This field is required."]            |

  Scenario Outline: barcodes is a list or one object
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent with
      """
      {"barcodes": <barcodes>}
      """
    Then the response is 204
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                      | value |
      | packageitem_set.0.barcode | 869   |
      | packageitem_set.1.barcode | <cup> |

    @documented:S002
    Examples: a list
      | barcodes                                                                                                     | cup  |
      | [{"order_item": {order item MUG}, "barcode": "869"}, {"order_item": {order item CUP}, "barcode": "870"}]      | 870  |

    @documented:S004
    Examples: one object
      | barcodes                                              | cup  |
      | {"order_item": {order item MUG}, "barcode": "869"}    | null |

  @assumed
  Scenario Outline: An item is named at most once
    Given a package in "Waiting"
    When <command> is sent with
      """
      {"package_items": <items>}
      """
    Then the response is 400
    And the keys of "error" are
      """
      package_items
      """
    And nothing changes

    Examples:
      | command                             | items                              |
      | DETECTED_OUT_OF_STOCK_ITEM          | [{item MUG}, {item MUG}]           |
      | COMPLETE_PACKAGING_WITHOUT_SHIPMENT | [{item MUG}]                       |
      | COMPLETE_PACKAGING_WITHOUT_SHIPMENT | [{item MUG}, {item CUP}, {item MUG}] |

  Scenario Outline: cargo_company is an id, as integer or digits, or a text that the carrier is known by
    Given a package in "Packed"
    When SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      {"tracking_number": "TR1", "cargo_company": <value>}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                         | value |
      | shipment.cargo_company.name  | Aras  |
      | shipment.tracking_number     | TR1   |

    @documented:S003
    Examples: an id
      | value |
      | 1     |
      | "1"   |

    @assumed
    Examples: its erp_code, shipping_company or name, in any case
      | value       |
      | "ARAS"      |
      | "aras"      |
      | "Aras"      |
      | "aras_api"  |
      | " ARAS_API" |

  @assumed
  Scenario Outline: A carrier that does not exist
    Given a package in "Packed"
    When SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      {"tracking_number": "TR1", "cargo_company": <value>}
      """
    Then the response is 400
    And the keys of "error" are
      """
      cargo_company
      """
    And nothing changes

    Examples:
      | value   |
      | 9       |
      | "9"     |
      | "YURT"  |
      | "POST"  |
      | true    |
      | 1.5     |
      | null    |
      | ""      |

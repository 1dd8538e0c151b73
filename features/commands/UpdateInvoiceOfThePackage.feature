@command:UPDATE_INVOICE_OF_THE_PACKAGE
Feature: Update The Package's Invoice
  The invoice of a package that is packed or later is replaced: its number, its date and its document. The package stays in its state.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: A package that is packed or later gets a new invoice, and nothing else changes
    Given a package in "<state>"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000001", "invoice_date": "2026-01-05", "document_type": "text/plain", "document_content": "ZmF0dXJh"}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                  | from            | to               |
      | invoice 5000000001P1  |                 | GIB2026000000001 |
      | document 5000000001P1 | application/pdf | text/plain       |

    @documented:INV
    Examples:
      | state              |
      | Packed             |
      | Shipped            |
      | Ready for Pickup   |
      | Attempted Delivery |
      | Delivery Failed    |
      | Delivered          |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state has no invoice to replace, and no transition can be defined for it
    Given a package in "<state>"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "UPDATE_INVOICE_OF_THE_PACKAGE", "from": {state <state>}, "to": {state <state>}}]}
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
      | Cancellation Waiting  |
      | Packaging Canceled    |
      | Out of Stock          |
      | Needs Rescheduling    |
      | Blocked               |
      | Packed for Refund     |

  @documented:INV @states:effects
  Scenario: An invoice that was there is replaced
    Given a package in "Packed"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000001", "invoice_date": "2026-01-05"}
      """
    And UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000002", "invoice_date": "2026-01-06"}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from             | to               |
      | invoice 5000000001P1 | GIB2026000000001 | GIB2026000000002 |

  @assumed @states:effects
  Scenario: The document that was sent is the one that can be fetched
    Given a package in "Shipped"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000001", "invoice_date": "2026-01-05", "document_type": "text/plain", "document_content": "ZmF0dXJh"}
      """
    And GET api/v1/oms/packages/{package}/document/ is requested
    Then the response is 200
    And the header "Content-Type" is "text/plain"
    And the body is
      """
      fatura
      """

  @documented:INV @states:effects
  Scenario: The package shows its invoice's number and when it was modified
    Given a package in "Delivered"
    When PUT __admin/clock is requested with
      """
      {"mode": "frozen", "now": "2030-01-05T08:15:30Z"}
      """
    And UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000001", "invoice_date": "2026-01-05"}
      """
    And GET api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path           | value                       |
      | invoice_number | GIB2026000000001            |
      | modified_date  | 2030-01-05T08:15:30.000000Z |
      | state.name     | Delivered                   |

  @assumed @states:fields
  Scenario: Number and date have to be there
    Given a package in "Packed"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent
    Then the response is 400
    And the body is
      """
      {"error":{"invoice_number":["This field is required."],"invoice_date":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @assumed @derived:LIBS @states:fields
  Scenario Outline: Data that is no good is refused
    Given a package in "Packed"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": <number>, "invoice_date": <date>, "document_type": <type>, "document_content": <content>}
      """
    Then the response is 400
    And the body is
      """
      {"error":<error>,"status_code":400}
      """
    And nothing changes

    Examples:
      | number | date         | type         | content    | error                                                                                                                                                                                                                 |
      | null   | "2026-01-05" | "text/plain" | "ZmF0dXJh" | {"invoice_number":["This field may not be null."]}                                                                                                                                                                    |
      | 42     | "2026-01-05" | "text/plain" | "ZmF0dXJh" | {"invoice_number":["Not a valid string."]}                                                                                                                                                                            |
      | ""     | "2026-01-05" | "text/plain" | "ZmF0dXJh" | {"invoice_number":["This field may not be blank."]}                                                                                                                                                                   |
      | "GIB1" | null         | "text/plain" | "ZmF0dXJh" | {"invoice_date":["This field may not be null."]}                                                                                                                                                                      |
      | "GIB1" | "05.01.2026" | "text/plain" | "ZmF0dXJh" | {"invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]}                                                                                                                             |
      | "GIB1" | "2026-02-30" | "text/plain" | "ZmF0dXJh" | {"invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]}                                                                                                                             |
      | "GIB1" | 20260105     | "text/plain" | "ZmF0dXJh" | {"invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]}                                                                                                                             |
      | "GIB1" | "2026-01-05" | null         | "ZmF0dXJh" | {"document_type":["This field may not be null."]}                                                                                                                                                                     |
      | "GIB1" | "2026-01-05" | 7            | "ZmF0dXJh" | {"document_type":["Not a valid string."]}                                                                                                                                                                             |
      | "GIB1" | "2026-01-05" | "text/plain" | null       | {"document_content":["This field may not be null."]}                                                                                                                                                                  |
      | "GIB1" | "2026-01-05" | "text/plain" | "fatura!"  | {"document_content":["Not a valid base64 string."]}                                                                                                                                                                   |
      | 42     | "yesterday"  | true         | []         | {"invoice_number":["Not a valid string."],"invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],"document_type":["Not a valid string."],"document_content":["Not a valid string."]} |

  @assumed @states:fields
  Scenario: Another number at the top level is refused
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2221, "invoice_number": "GIB2", "input_parameters": { "invoice_number": "GIB1", "invoice_date": "2026-01-05" } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"invoice_number":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @documented:PAR @states:flags
  Scenario: The transition may ask the invoice service
    Given the installation
      """
      {"transitions": [{"id": 2221, "command": "UPDATE_INVOICE_OF_THE_PACKAGE", "from": "Packed", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Packed"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000001", "invoice_date": "2026-01-05"}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from | to               |
      | invoice 5000000001P1 |      | GIB2026000000001 |

  @documented:PAR @assumed @states:effects
  Scenario: With remote_invoice_call the service is asked, and what was sent wins
    Given the installation
      """
      {"transitions": [{"id": 2221, "command": "UPDATE_INVOICE_OF_THE_PACKAGE", "from": "Packed", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Packed"
    When PUT /__admin/partners/invoice is requested with
      """
      {"answers": {"invoice_number": "OTHER", "invoice_date": "2026-02-01"}}
      """
    And UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000001", "invoice_date": "2026-01-05"}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from | to               |
      | invoice 5000000001P1 |      | GIB2026000000001 |
    When GET /__admin/partners/invoice/calls is requested
    Then the rows of "calls" are
      | request.type | request.package | answer.body.invoice_number |
      | invoice      | {package}       | OTHER                      |

  @assumed @states:effects
  Scenario: What was done stands in the package's timeline, and no change of state with it
    Given a package in "Packed"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "GIB2026000000001", "invoice_date": "2026-01-05"}
      """
    And GET __admin/packages/{package}/timeline is requested
    Then the body contains
      | path              | value            |
      | facts.length      | 2                |
      | facts.1.fact.type | package_invoiced |

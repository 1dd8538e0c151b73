Feature: Documents and labels
  The packing document and the label of a package can be fetched once there is one.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @assumed
  Scenario: Before there is one, they are not found
    Given a package in "Waiting"
    When GET /api/v1/oms/packages/{package}/document/ is requested
    Then the response is 404
    And the body is
      """
      {"error":{"detail":"Not found."},"status_code":404}
      """
    When GET /api/v1/oms/packages/{package}/label/ is requested
    Then the response is 404
    And the body is
      """
      {"error":{"detail":"Not found."},"status_code":404}
      """

  @documented:S004
  Scenario: Packed with shipment there are both
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And GET /api/v1/oms/packages/{package}/document/ is requested
    Then the response is 200
    And the header "Content-Type" is "application/pdf"
    When GET /api/v1/oms/packages/{package}/label/ is requested
    Then the response is 200
    And the header "Content-Type" is "application/pdf"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path               | value                                  |
      | shipping_label     | /api/v1/oms/packages/{package}/label/  |
      | shipment.label_url | /api/v1/oms/packages/{package}/label/  |
      | shipment.status    | created                                |
    And the body matches
      | path                | pattern |
      | shipment.awb_number | .+      |

  @documented:S002
  Scenario: Packed without shipment there is only the document
    Given a package in "Waiting"
    When COMPLETE_PACKAGING_WITHOUT_SHIPMENT is sent with
      """
      {"package_items": [{item MUG}, {item CUP}]}
      """
    And GET /api/v1/oms/packages/{package}/document/ is requested
    Then the response is 200
    And the header "Content-Type" is "application/pdf"
    When GET /api/v1/oms/packages/{package}/label/ is requested
    Then the response is 404
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path           | value |
      | shipment       | null  |
      | shipping_label | null  |

  @assumed
  Scenario: While the label is awaited there is neither
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Waiting Cargo Label" is sent
    And GET /api/v1/oms/packages/{package}/label/ is requested
    Then the response is 404
    When GET /api/v1/oms/packages/{package}/document/ is requested
    Then the response is 404

  @documented:INV
  Scenario Outline: The invoice command may bring the document
    Given a package in "Packed"
    When UPDATE_INVOICE_OF_THE_PACKAGE is sent with
      """
      {"invoice_number": "F-7", "invoice_date": "2026-01-05", "document_type": "<type>", "document_content": "bWVyaGFiYQ=="}
      """
    And GET /api/v1/oms/packages/{package}/document/ is requested
    Then the response is 200
    And the header "Content-Type" is "<served>"
    And the body is
      """
      merhaba
      """

    Examples:
      | type       | served     |
      | text/plain | text/plain |

    @assumed
    Examples: what is no media type is served as PDF
      | type    | served          |
      | invoice | application/pdf |

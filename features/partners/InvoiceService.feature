Feature: The invoice service, the bill service and the carrier are asked
  A command that needs a partner's answer gets it, or is refused and changes nothing.

  @documented:PAR
  Scenario: The invoice service is asked about the package
    Given the installation
      """
      {"transitions": [{"id": 2321, "command": "SHIP_THE_PACKAGE", "from": "Packed", "to": "Shipped", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Packed"
    When SHIP_THE_PACKAGE is sent
    Then the response is 200
    When GET /__admin/partners/invoice/calls is requested
    Then the body contains
      | path                           | value               |
      | meta.total                     | 1                   |
      | calls.0.to                     | stand-in            |
      | calls.0.request.type           | invoice             |
      | calls.0.request.package        | {package}           |
      | calls.0.request.items.0.sku    | MUG                 |
      | calls.0.answer.body.invoice_number | INV5000000001P1 |

  @assumed
  Scenario Outline: Where it cannot be reached nothing changes
    Given the installation
      """
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": {"timeouts": {"read": 1}}}}]}
      """
    And a package in "Waiting"
    When PUT /__admin/partners/invoice is requested with
      """
      {"answers": <answers>}
      """
    Then the response is 200
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Invoice service could not be reached: <why>"},"status_code":406}
      """
    And nothing changes

    Examples:
      | answers                      | why                |
      | {"status": 500}              | status 500         |
      | {"timeout": true}            | timeout            |
      | {"connection_refused": true} | connection refused |

  @assumed
  Scenario: The command can be sent again when it is back
    Given the installation
      """
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Waiting"
    When PUT /__admin/partners/invoice is requested with
      """
      {"answers": {"status": 503, "times": 1}}
      """
    And COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 406
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204
    And the package is in "Packed"

  @assumed
  Scenario Outline: The bill service and the carrier likewise
    Given the installation
      """
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_bill_fulfillment_call": true}}]}
      """
    And a package in "Waiting"
    When PUT /__admin/partners/<partner> is requested with
      """
      {"answers": {"status": 500}}
      """
    And COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"<who> could not be reached: status 500"},"status_code":406}
      """
    And nothing changes

    Examples:
      | partner | who          |
      | bill    | Bill service |
      | carrier | Carrier      |

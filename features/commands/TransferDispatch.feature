@command:TRANSFER_DISPATCH
Feature: Transfer Dispatch
  What a transfer brings leaves its source.

  Background:
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 10       | 1        |
      | WH02     | CUP 5, BOX 5 | 2        |
      | WH03     | CUP 5, BOX 5 | 3        |
    And the world
      """
      {
        "cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}, {"name": "Aras Kargo", "erp_code": "AR"}],
        "scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]
      }
      """
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 2        |
      | BOX | 1        |

  @documented:TRF @assumed @states:pairs @states:effects
  Scenario Outline: A transfer leaves, and the stock leaves its source
    Given transfer 1 was brought to "<state>"
    When TRANSFER_DISPATCH is sent to transfer 1
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what              | from     | to         |
      | transfer A1P1T1   | <state>  | In Transit |
      | on hand WH02 CUP  | 5        | 3          |
      | on hand WH02 BOX  | 5        | 4          |
      | reserved WH02 CUP | 2        | 0          |
      | reserved WH02 BOX | 1        | 0          |
      | log rows          | <before> | <after>    |
    And the package is in "Waiting for Transfer"

    Examples:
      | state              | before | after |
      | Waiting            | 0      | 1     |
      | Ready for Shipment | 1      | 2     |

  @documented:S003 @states:refused
  Scenario Outline: A transfer in any other state cannot leave, and no transition can be defined for it
    Given transfer 1 was brought to "<state>"
    When TRANSFER_DISPATCH is sent to transfer 1
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "TRANSFER_DISPATCH", "from": "<key>", "to": "InTransit"}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state             | key              |
      | In Transit        | InTransit        |
      | Transfer Complete | TransferComplete |
      | Cancelled         | Cancelled        |
      | Out of Stock      | OutOfStock       |

  @assumed @states:effects
  Scenario: A shipment goes along
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1 with
      """
      {"cargo_company": "AR", "tracking_number": "TR123456789"}
      """
    And TRANSFER_DISPATCH is sent to transfer 1
    Then the response is 204
    And exactly these changes happen
      | what              | from               | to         |
      | transfer A1P1T1   | Ready for Shipment | In Transit |
      | shipment A1P1T1   | created            | shipped    |
      | on hand WH02 CUP  | 5                  | 3          |
      | on hand WH02 BOX  | 5                  | 4          |
      | reserved WH02 CUP | 2                  | 0          |
      | reserved WH02 BOX | 1                  | 0          |
      | log rows          | 1                  | 2          |

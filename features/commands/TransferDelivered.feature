@command:TRANSFER_DELIVERED
Feature: Transfer Delivered
  What a transfer brings arrived. When it was the last one, the package that waits for it goes on by itself.

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
  Scenario: The only transfer arrives, and its package goes on to Waiting
    Given transfer 1 was brought to "In Transit"
    When TRANSFER_DELIVERED is sent to transfer 1
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what              | from                 | to                |
      | transfer A1P1T1   | In Transit           | Transfer Complete |
      | on hand WH01 CUP  |                      | 2                 |
      | on hand WH01 BOX  |                      | 1                 |
      | reserved WH01 CUP |                      | 2                 |
      | reserved WH01 BOX |                      | 1                 |
      | package A1P1      | Waiting for Transfer | Waiting           |
      | item MUG          | Waiting for Transfer | Waiting           |
      | item CUP          | Waiting for Transfer | Waiting           |
      | item BOX          | Waiting for Transfer | Waiting           |
      | log rows          | 1                    | 3                 |

  @documented:TRF @states:effects
  Scenario: Of two transfers the first leaves the package waiting, the second brings it on
    Given stock locations
      | erp code | stock | priority |
      | WH04     | TIN 5 | 4        |
    And an order "A2"
      | sku | quantity |
      | MUG | 1        |
      | CUP | 1        |
      | TIN | 1        |
    And transfer 2 was brought to "In Transit"
    And transfer 3 was brought to "In Transit"
    When TRANSFER_DELIVERED is sent to transfer 3
    Then the response is 204
    And transfer 3 is in "Transfer Complete"
    And the package is in "Waiting for Transfer"
    When TRANSFER_DELIVERED is sent to transfer 2
    Then the response is 204
    And transfer 2 is in "Transfer Complete"
    And the package is in "Waiting"

  @documented:TRF @states:effects
  Scenario: A transfer that was cancelled is waited for no more
    Given transfer 1 was brought to "Cancelled"
    And transfer 2 was brought to "In Transit"
    When TRANSFER_DELIVERED is sent to transfer 2
    Then the response is 204
    And the package is in "Waiting"

  @documented:S003 @states:refused
  Scenario Outline: A transfer in any other state cannot arrive, and no transition can be defined for it
    Given transfer 1 was brought to "<state>"
    When TRANSFER_DELIVERED is sent to transfer 1
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "TRANSFER_DELIVERED", "from": "<key>", "to": "TransferComplete"}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state              | key              |
      | Waiting            | Waiting          |
      | Ready for Shipment | ReadyForShipment |
      | Transfer Complete  | TransferComplete |
      | Cancelled          | Cancelled        |
      | Out of Stock       | OutOfStock       |

  @assumed @states:effects
  Scenario: A shipment is delivered with it
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1 with
      """
      {"cargo_company": "AR", "tracking_number": "TR123456789"}
      """
    And TRANSFER_DISPATCH is sent to transfer 1
    And TRANSFER_DELIVERED is sent to transfer 1
    And GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path            | value             |
      | state.name      | Transfer Complete |
      | shipment.status | delivered         |

  @assumed @states:effects
  Scenario: What arrived is packed and leaves the shelf with the rest
    Given transfer 1 was brought to "Transfer Complete"
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204
    And the package is in "Packed"
    When GET /__admin/stock is requested
    Then the body contains
      | path             | value |
      | 0.stock_location | WH01  |
      | 0.sku            | MUG   |
      | 0.on_hand        | 8     |

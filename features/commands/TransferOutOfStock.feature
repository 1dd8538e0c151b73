@command:TRANSFER_OUT_OF_STOCK
Feature: Transfer Out Of Stock
  The source of a transfer is out of stock: another source has to bring all that the transfer was to bring.

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

  @documented:TRF @states:pairs @states:effects @states:fields
  Scenario: A transfer that waits is replaced by another one from the next location
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": [1, 2]}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from    | to           |
      | transfer A1P1T1      | Waiting | Out of Stock |
      | transfer A1P1T2      |         | Waiting      |
      | source A1P1T2        |         | WH03         |
      | destination A1P1T2   |         | WH01         |
      | brings A1P1T2        |         | CUP 2, BOX 1 |
      | discrepancy WH02 CUP |         | yes          |
      | discrepancy WH02 BOX |         | yes          |
      | reserved WH02 CUP    | 2       | 0            |
      | reserved WH02 BOX    | 1       | 0            |
      | reserved WH03 CUP    | 0       | 2            |
      | reserved WH03 BOX    | 0       | 1            |
      | plan 2               |         | completed    |
      | log rows             | 0       | 1            |

  @documented:TRF @states:effects
  Scenario: All items are planned again, also those that are not named; only the named ones get the discrepancy mark
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": [2]}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from    | to           |
      | transfer A1P1T1      | Waiting | Out of Stock |
      | transfer A1P1T2      |         | Waiting      |
      | source A1P1T2        |         | WH03         |
      | destination A1P1T2   |         | WH01         |
      | brings A1P1T2        |         | CUP 2, BOX 1 |
      | discrepancy WH02 BOX |         | yes          |
      | reserved WH02 CUP    | 2       | 0            |
      | reserved WH02 BOX    | 1       | 0            |
      | reserved WH03 CUP    | 0       | 2            |
      | reserved WH03 BOX    | 0       | 1            |
      | plan 2               |         | completed    |
      | log rows             | 0       | 1            |

  @documented:TRF @states:effects
  Scenario: Never from the same source, whatever lies there
    Given the world
      """
      {"stock_locations": [{"erp_code": "WH03", "stock": [{"sku": "CUP", "quantity": 0}, {"sku": "BOX", "quantity": 0}]}]}
      """
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": [1]}
      """
    Then the response is 204
    And transfer 1 is in "Out of Stock"
    And the package is in "Out of Stock"

  @assumed @states:effects
  Scenario: Where nothing can supply the items the package is out of stock, and waits for no other transfer
    Given stock locations
      | erp code | stock | priority |
      | WH04     | TIN 5 | 4        |
      | WH05     | LID 5 | 5        |
    And an order "A2"
      | sku | quantity |
      | MUG | 1        |
      | TIN | 1        |
      | LID | 2        |
    When TRANSFER_OUT_OF_STOCK is sent to transfer 2 with
      """
      {"transfer_items": [3]}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from                 | to           |
      | transfer A2P1T1      | Waiting              | Out of Stock |
      | transfer A2P1T2      | Waiting              | Cancelled    |
      | discrepancy WH04 TIN |                      | yes          |
      | package A2P1         | Waiting for Transfer | Out of Stock |
      | item MUG of A2P1     | Waiting for Transfer | Out of Stock |
      | item TIN             | Waiting for Transfer | Out of Stock |
      | item LID             | Waiting for Transfer | Out of Stock |
      | reserved WH01 MUG    | 3                    | 2            |
      | reserved WH04 TIN    | 1                    | 0            |
      | reserved WH05 LID    | 2                    | 0            |
      | quota WH01           | 2                    | 1            |
      | plan 3               |                      | pending      |
      | log rows             | 0                    | 3            |

  @assumed @states:effects
  Scenario: The transfer is over: no command can run any more
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": [1]}
      """
    And GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path            | value        |
      | state.name      | Out of Stock |
      | shipment        | null         |
      | commands.length | 0            |

  @documented:S003 @states:refused
  Scenario Outline: A transfer in any other state cannot be refused so, and no transition can be defined for it
    Given transfer 1 was brought to "<state>"
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": [1]}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "TRANSFER_OUT_OF_STOCK", "from": "<key>", "to": "OutOfStock"}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state              | key              |
      | Ready for Shipment | ReadyForShipment |
      | In Transit         | InTransit        |
      | Transfer Complete  | TransferComplete |
      | Cancelled          | Cancelled        |
      | Out of Stock       | OutOfStock       |

  @assumed @states:fields @states:effects
  Scenario: An empty list means all of them
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": []}
      """
    Then the response is 204
    And exactly these changes happen
      | what                 | from    | to           |
      | transfer A1P1T1      | Waiting | Out of Stock |
      | transfer A1P1T2      |         | Waiting      |
      | source A1P1T2        |         | WH03         |
      | destination A1P1T2   |         | WH01         |
      | brings A1P1T2        |         | CUP 2, BOX 1 |
      | discrepancy WH02 CUP |         | yes          |
      | discrepancy WH02 BOX |         | yes          |
      | reserved WH02 CUP    | 2       | 0            |
      | reserved WH02 BOX    | 1       | 0            |
      | reserved WH03 CUP    | 0       | 2            |
      | reserved WH03 BOX    | 0       | 1            |
      | plan 2               |         | completed    |
      | log rows             | 0       | 1            |

  @assumed @states:fields
  Scenario: The items have to be there
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1
    Then the response is 400
    And the body is
      """
      {"error":{"transfer_items":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: Items that are no good are refused
    Given an order "A2"
      | sku | quantity |
      | MUG | 1        |
      | CUP | 1        |
    When TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": <items>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"transfer_items":<sentence>},"status_code":400}
      """
    And nothing changes

    Examples:
      | wrong                | items  | sentence                                           |
      | null                 | null   | ["This field may not be null."]                    |
      | no list              | 1      | ["Expected a list of items but got type \"int\"."] |
      | nobody has it        | [9]    | ["Invalid pk \"9\" - object does not exist."]      |
      | another transfer has | [1, 3] | ["Invalid pk \"3\" - object does not exist."]      |

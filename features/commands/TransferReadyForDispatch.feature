@command:TRANSFER_READY_FOR_DISPATCH
Feature: Transfer Ready for Dispatch
  What a transfer brings stands ready at its source.

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

  @documented:TRF @states:pairs @states:effects
  Scenario: A transfer that waits is made ready
    When TRANSFER_READY_FOR_DISPATCH is sent to transfer 1
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what            | from    | to                 |
      | transfer A1P1T1 | Waiting | Ready for Shipment |
      | log rows        | 0       | 1                  |
    And the package is in "Waiting for Transfer"

  @documented:S003 @states:refused
  Scenario Outline: A transfer in any other state cannot be made ready, and no transition can be defined for it
    Given transfer 1 was brought to "<state>"
    When TRANSFER_READY_FOR_DISPATCH is sent to transfer 1
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "TRANSFER_READY_FOR_DISPATCH", "from": "<key>", "to": "ReadyForShipment"}]}
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

  @assumed @states:fields
  Scenario Outline: The transfer may be named in the body, and then it is that of the path
    When POST /api/v1/oms/transfer_orders/1/command/ is requested with
      """
      {"transition": 2501, "slug": "transfer__transfer_ready_for_dispatch__waiting__ready-for-shipment", "transfer": <sent>}
      """
    Then the response is <status>
    And transfer 1 is in "<state>"

    Examples:
      | sent | status | state              |
      | 1    | 204    | Ready for Shipment |
      | 1.0  | 204    | Ready for Shipment |
      | null | 400    | Waiting            |
      | 2    | 400    | Waiting            |
      | "1"  | 400    | Waiting            |

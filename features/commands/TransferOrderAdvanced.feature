@command:TRANSFER_ORDER_ADVANCED
Feature: Transfer Order Advanced
  What a transfer brings stands ready at its source, and somebody arranged with a carrier already: company and number are stored, the carrier is not told.

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

  @documented:TRF @assumed @states:pairs @states:effects @states:fields
  Scenario Outline: A transfer that waits is made ready with a shipment
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1 with
      """
      {"cargo_company": <sent>, "tracking_number": "TR123456789"}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                   | from    | to                 |
      | transfer A1P1T1        | Waiting | Ready for Shipment |
      | shipment A1P1T1        |         | created            |
      | cargo company A1P1T1   |         | <company>          |
      | tracking number A1P1T1 |         | TR123456789        |
      | log rows               | 0       | 1                  |

    Examples:
      | company | sent |
      | AR      | 2    |
      | AR      | "2"  |
      | AR      | "AR" |
      | YK      | 1    |

  @assumed @states:effects
  Scenario: The shipment is the transfer's, not the package's
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1 with
      """
      {"cargo_company": "AR", "tracking_number": "TR123456789"}
      """
    And GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path                           | value  |
      | shipment.package               | null   |
      | shipment.transfer_order.number | A1P1T1 |
      | shipment.awb_number            | null   |
      | shipment.label_url             | null   |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path     | value |
      | shipment | null  |

  @documented:S003 @states:refused
  Scenario Outline: A transfer in any other state cannot be made ready, and no transition can be defined for it
    Given transfer 1 was brought to "<state>"
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1 with
      """
      {"cargo_company": 1, "tracking_number": "TR1"}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "TRANSFER_ORDER_ADVANCED", "from": "<key>", "to": "ReadyForShipment"}]}
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
  Scenario: Company and number have to be there, and all that is wrong is said at once
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1
    Then the response is 400
    And the body is
      """
      {"error":{"cargo_company":["This field is required."],"tracking_number":["This field is required."]},"status_code":400}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: A company or a number that is no good is refused
    When TRANSFER_ORDER_ADVANCED is sent to transfer 1 with
      """
      {"cargo_company": <company>, "tracking_number": <number>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"<field>":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | company | number | field           | sentence                                  |
      | null    | "TR1"  | cargo_company   | This field may not be null.               |
      | 9       | "TR1"  | cargo_company   | Invalid pk \"9\" - object does not exist. |
      | 1       | null   | tracking_number | This field may not be null.               |
      | 1       | ""     | tracking_number | This field may not be blank.              |
      | 1       | 7      | tracking_number | Not a valid string.                       |

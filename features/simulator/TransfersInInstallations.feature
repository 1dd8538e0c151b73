Feature: Transfer orders in installations
  States, transitions and commands of transfer orders are the customer's, as those of packages are.

  Background:
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 9 | 1        |
      | WH02     | CUP 9 | 2        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |

  @assumed
  Scenario: A captured transfer order replaces the default transitions of transfers, and leaves those of packages
    Given the installation
      """
      {"captured": [{"state": {"id": 91, "name": "Bekliyor", "enum_class": "TransferStatus", "enum_value": "waiting"}, "commands": [
        {"id": 41, "label": "Gönder", "slug": "gonder", "command": "TRANSFER_DISPATCH", "source_state": 91, "destination_state": 92}]},
        {"state": {"id": 92, "name": "Yolda", "enum_class": "TransferStatus", "enum_value": "in_transit"}, "commands": []}]}
      """
    When GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path             | value    |
      | state.id         | 91       |
      | state.name       | Bekliyor |
      | commands.length  | 1        |
      | commands.0.id    | 41       |
      | commands.0.label | Gönder   |
    When TRANSFER_DISPATCH is sent to transfer 1
    Then the response is 204
    And transfer 1 is in "Yolda"
    When PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    Then the response is 204

  @assumed
  Scenario: A command of transfers that only the customer has moves the state plainly
    Given the installation
      """
      {
        "commands": {"LOAD_THE_TRUCK": {"custom": true, "subject": "transfer"}},
        "transitions": [{"id": 9001, "command": "LOAD_THE_TRUCK", "from": "Waiting", "to": "ReadyForShipment", "slug": "load"}]
      }
      """
    When LOAD_THE_TRUCK is sent to transfer 1
    Then the response is 204
    And exactly these changes happen
      | what            | from    | to                 |
      | transfer A1P1T1 | Waiting | Ready for Shipment |
      | log rows        | 0       | 1                  |

  @assumed
  Scenario: States that transfers stand in cannot be taken away
    Given transfer 1 was brought to "In Transit"
    When PUT /__admin/installation is requested with
      """
      {"replace": ["states", "transitions"], "states": [{"key": "WaitingForTransfer"}, {"key": "Waiting", "enum_class": "TransferStatus"}]}
      """
    Then the response is 422
    And the body contains
      | path             | value   |
      | errors.length    | 1       |
      | errors.0.pointer | /states |
    And the body matches
      | path            | pattern       |
      | errors.0.detail | .*InTransit.* |
    And nothing changes

  @assumed
  Scenario Outline: What is wrong is named with its place, and nothing is loaded
    When PUT /__admin/installation is requested with
      """
      <document>
      """
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |
    When GET /__admin/installation is requested
    Then the body contains
      | path | value   |
      | name | default |

    Examples:
      | document                                                                                 | pointer                             |
      | {"states": [{"key": "Lost", "enum_class": "TransferStatus"}]}                            | /states/0/key                       |
      | {"transitions": [{"command": "TRANSFER_DISPATCH", "from": "Packed", "to": "InTransit"}]} | /transitions/0/from                 |
      | {"commands": {"TRANSFER_DISPATCH": {"subject": "transfer"}}}                             | /commands/TRANSFER_DISPATCH/subject |
      | {"commands": {"LOAD": {"custom": true, "subject": "truck"}}}                             | /commands/LOAD/subject              |

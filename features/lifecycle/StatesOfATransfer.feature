Feature: States of a transfer order
  A transfer's state is a row of the installation too: of the class TransferStatus, with a word for its value. Its items have its state.

  Background:
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 9 | 1        |
      | WH02     | CUP 9 | 2        |
      | WH03     | CUP 9 | 3        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku | quantity |
      | MUG | 1        |
      | CUP | 2        |

  Scenario Outline: Every state has its name and its word
    Given transfer 1 was brought to "<name>"
    When GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path                                | value          |
      | state.name                          | <name>         |
      | state.enum_class                    | TransferStatus |
      | state.enum_value                    | <word>         |
      | state.content_type                  | 27             |
      | transferitem_set.0.state.enum_value | <word>         |

    @documented:WEB
    Examples:
      | name    | word    |
      | Waiting | waiting |

    @derived:WEB
    Examples: the names of events
      | name               | word              |
      | Ready for Shipment | ready_to_shipment |
      | In Transit         | in_transit        |
      | Transfer Complete  | transferred       |
      | Cancelled          | cancelled         |

    @assumed
    Examples:
      | name         | word         |
      | Out of Stock | out_of_stock |

  @documented:TRF
  Scenario: From the source to the package that waits
    When TRANSFER_READY_FOR_DISPATCH is sent to transfer 1
    Then transfer 1 is in "Ready for Shipment"
    And the package is in "Waiting for Transfer"
    When TRANSFER_DISPATCH is sent to transfer 1
    Then transfer 1 is in "In Transit"
    And the package is in "Waiting for Transfer"
    When TRANSFER_DELIVERED is sent to transfer 1
    Then transfer 1 is in "Transfer Complete"
    And the package is in "Waiting"
    When GET /api/v1/oms/state-transition-logs/?sort=id is requested
    Then the body contains
      | path                     | value                |
      | count                    | 4                    |
      | results.0.content_type   | 27                   |
      | results.0.new_state.name | Ready for Shipment   |
      | results.1.new_state.name | In Transit           |
      | results.2.new_state.name | Transfer Complete    |
      | results.3.content_type   | 26                   |
      | results.3.old_state.name | Waiting for Transfer |
      | results.3.new_state.name | Waiting              |
      | results.3.attributes     | null                 |

  @documented:TRF
  Scenario: It may leave without having been made ready
    When TRANSFER_DISPATCH is sent to transfer 1
    Then transfer 1 is in "In Transit"

  @assumed
  Scenario: Another customer's states have other names and words
    Given the installation
      """
      {"states": [{"key": "InTransit", "enum_class": "TransferStatus", "id": 783, "name": "Yolda", "enum_value": "yolda"}]}
      """
    When TRANSFER_DISPATCH is sent to transfer 1
    Then transfer 1 is in "Yolda"
    When GET /api/v1/oms/transfer_orders/?state__enum_value=yolda is requested
    Then the body contains
      | path               | value |
      | count              | 1     |
      | results.0.state.id | 783   |

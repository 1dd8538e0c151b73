Feature: The other reading of quota
  An installation may count the packages below 400 or in Cancellation Waiting, instead of what each package holds.

  @assumed
  Scenario: The rule is hold unless the installation says otherwise
    Given an empty sandbox
    When GET /__admin/installation is requested
    Then the body contains
      | path                | value |
      | settings.quota_rule | hold  |

  @assumed
  Scenario Outline: In a customer's own installation below 400 is numeric, and the rest goes by the state's key
    Given the installation
      """
      {
        "states": [
          {"key": "InTheYard", "custom": true, "id": 900, "name": "Bahçede", "enum_value": "399"},
          {"key": "AtTheGate", "custom": true, "id": 901, "name": "Kapıda", "enum_value": "400"},
          {"key": "Packed", "id": 902, "name": "Paketlendi", "enum_value": "7000"},
          {"key": "CancellationWaiting", "id": 903, "name": "İptal Bekliyor", "enum_value": "7001"}
        ]
      }
      """
    And stock locations
      | erp code | stock         | max quota |
      | WH01     | MUG 10, CUP 5 | 10        |
    And a package in "<state>"
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path  | value  |
      | quota | <hold> |

    Examples:
      | state          | hold |
      | Paketlendi     | 0    |
      | İptal Bekliyor | 1    |
      | Bahçede        | 1    |

  Rule: With quota_rule membership a state counts, whatever its packages hold

    Background:
      Given the installation
        """
        {"settings": {"quota_rule": "membership"}}
        """
      And stock locations
        | erp code | stock         | max quota |
        | WH01     | MUG 10, CUP 5 | 10        |

    @assumed
    Scenario Outline: Only the state counts
      Given a package in "<state>"
      When GET /api/v1/oms/stock-locations/1/ is requested
      Then the body contains
        | path  | value  |
        | quota | <hold> |

      Examples: below 400, or waiting for the cancellation
        | state                 | hold |
        | Waiting               | 1    |
        | Waiting Remote Action | 1    |
        | Preparing             | 1    |
        | Waiting for Transfer  | 1    |
        | Cancellation Waiting  | 1    |

      Examples: all others
        | state               | hold |
        | Ready for Packaging | 0    |
        | Waiting Cargo Label | 0    |
        | Packed              | 0    |
        | Shipped             | 0    |
        | Ready for Pickup    | 0    |
        | Attempted Delivery  | 0    |
        | Delivery Failed     | 0    |
        | Delivered           | 0    |
        | Packaging Canceled  | 0    |
        | Out of Stock        | 0    |
        | Needs Rescheduling  | 0    |
        | Blocked             | 0    |
        | Packed for Refund   | 0    |

    @assumed
    Scenario Outline: Entering a state recounts
      Given a package in "<from>"
      When <command> to "<to>" is sent with
        """
        <parameters>
        """
      And GET /api/v1/oms/stock-locations/1/ is requested
      Then the body contains
        | path  | value   |
        | quota | <after> |

      Examples:
        | from                | command              | to                   | parameters                     | after |
        | Preparing           | PKG_STATE_TRANSITION | Ready for Packaging  | {}                             | 0     |
        | Waiting             | COMPLETE_PACKAGING   | Waiting Cargo Label  | {}                             | 0     |
        | Waiting             | BLOCK_THE_PACKAGE    | Blocked              | {"user": "ayse", "token": "t"} | 0     |
        | Blocked             | UNBLOCK_THE_PACKAGE  | Waiting              | {}                             | 1     |
        | Packed              | PKG_STATE_TRANSITION | Cancellation Waiting | {}                             | 1     |
        | Ready for Packaging | PKG_STATE_TRANSITION | Cancellation Waiting | {}                             | 1     |

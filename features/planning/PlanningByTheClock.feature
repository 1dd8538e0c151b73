Feature: Planning by the clock
  An Out of Stock package is planned again 30 minutes after it entered that state, and then every 30 minutes. It stays the same package.

  Background:
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 1 | 1        |
      | WH02     |       | 2        |
    And a scenario
      | default stock location |
      | WH01                   |

  @documented:SCN @documented:STA @assumed
  Scenario: After 30 minutes it is planned where stock has come, and keeps its id
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    And PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "MUG", "quantity": 2}]
      """
    And POST /__admin/clock/advance is requested with
      """
      {"by": "PT30M"}
      """
    Then the response is 200
    And the body is
      """
      {"mode":"frozen","now":"2026-01-05T08:30:00.000000Z","work":[{"at":"2026-01-05T08:30:00.000000Z","type":"package_replanned","package":1,"state":"Waiting"}],"complete":true}
      """
    And exactly these changes happen
      | what              | from         | to        |
      | package A1P1      | Out of Stock | Waiting   |
      | item MUG          | Out of Stock | Waiting   |
      | reserved WH01 MUG | 0            | 2         |
      | quota WH01        | 0            | 1         |
      | plan 1            | pending      | completed |
      | log rows          | 0            | 1         |
    When GET /api/v1/oms/packages/ is requested
    Then the body contains
      | path         | value |
      | count        | 1     |
      | results.0.id | 1     |

  @documented:SCN
  Scenario: A moment before nothing happens
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    And PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "MUG", "quantity": 2}]
      """
    And POST /__admin/clock/advance is requested with
      """
      {"by": "PT29M59S"}
      """
    Then the body contains
      | path        | value |
      | work.length | 0     |
    And nothing changes

  @documented:SCN
  Scenario: As long as there is no stock it is tried every 30 minutes, and every attempt is recorded
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    And POST /__admin/clock/advance is requested with
      """
      {"by": "PT1H45M"}
      """
    Then the body contains
      | path         | value                       |
      | now          | 2026-01-05T09:45:00.000000Z |
      | work.length  | 3                           |
      | work.0.at    | 2026-01-05T08:30:00.000000Z |
      | work.0.state | OutOfStock                  |
      | work.1.at    | 2026-01-05T09:00:00.000000Z |
      | work.2.at    | 2026-01-05T09:30:00.000000Z |
      | work.2.state | OutOfStock                  |
    And nothing changes
    When GET /api/v1/oms/orderexecutionplans/1/ is requested
    Then the body contains
      | path                              | value                       |
      | state                             | pending                     |
      | context.attempts.length           | 4                           |
      | context.attempts.0.at             | 2026-01-05T08:00:00.000000Z |
      | context.attempts.3.at             | 2026-01-05T09:30:00.000000Z |
      | context.attempts.3.stock.WH01.MUG | 1                           |

  @assumed
  Scenario: It goes to the location that has the stock now
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    And PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH02", "sku": "MUG", "quantity": 7}]
      """
    And POST /__admin/clock/advance is requested with
      """
      {"by": "PT30M"}
      """
    Then exactly these changes happen
      | what              | from         | to        |
      | package A1P1      | Out of Stock | Waiting   |
      | location A1P1     | WH01         | WH02      |
      | item MUG          | Out of Stock | Waiting   |
      | reserved WH02 MUG | 0            | 2         |
      | quota WH02        | 0            | 1         |
      | plan 1            | pending      | completed |
      | log rows          | 0            | 1         |

  @documented:STA @assumed
  Scenario: Another period is a setting of the installation
    Given the installation
      """
      {"settings": {"replan_every": "PT10M"}}
      """
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    And "PT25M" passes
    Then the body contains
      | path        | value                       |
      | work.length | 2                           |
      | work.0.at   | 2026-01-05T08:10:00.000000Z |
      | work.1.at   | 2026-01-05T08:20:00.000000Z |

  @assumed
  Scenario: A package that somebody planned before is not planned by the clock any more
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    And PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "MUG", "quantity": 2}]
      """
    And "PT20M" passes
    And POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"slug": "package__repack_the_package__out-of-stock__waiting"}
      """
    And POST /__admin/clock/advance is requested with
      """
      {"by": "P1D"}
      """
    Then the body contains
      | path        | value |
      | work.length | 0     |
    And nothing changes

  @assumed
  Scenario: It counts from when the package entered the state, whatever brought it there
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH02", "state": "Waiting", "items": [{"sku": "CUP", "quantity": 1}]}]}
      """
    And "PT7M" passes
    And POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"slug": "package__detected_out_of_stock_item__waiting__out-of-stock", "input_parameters": {"package_items": [1]}}
      """
    And "PT1H" passes
    Then the body contains
      | path           | value                       |
      | work.length    | 2                           |
      | work.0.at      | 2026-01-05T08:37:00.000000Z |
      | work.0.package | 1                           |
      | work.1.at      | 2026-01-05T09:07:00.000000Z |

  @assumed
  Scenario: A package that was put into Out of Stock is planned too
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH02", "state": "Out of Stock", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    And "PT30M" passes
    Then the body contains
      | path         | value   |
      | work.length  | 1       |
      | work.0.state | Waiting |

  @assumed
  Scenario: Needs Rescheduling waits for Repack, however long
    Given a package in "Needs Rescheduling" with
      | at   | items |
      | WH02 | MUG 1 |
    When POST /__admin/clock/advance is requested with
      """
      {"by": "P7D"}
      """
    Then the body contains
      | path        | value |
      | work.length | 0     |
    And nothing changes
    When REPACK_THE_PACKAGE is sent
    Then the response is 200
    And the package is in "Waiting"

  @assumed
  Scenario: A package that lost its transfers is planned by the clock, at one location for all of it
    Given stock locations
      | erp code | stock | priority |
      | WH03     | CUP 1 | 3        |
      | WH04     | TIN 1 | 4        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "priority": 1, "rules": [{"transferable": true}]}]}
      """
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "CUP", "quantity": 1}, {"sku": "TIN", "quantity": 1}]}]}
      """
    And TRANSFER_OUT_OF_STOCK is sent to transfer 1 with
      """
      {"transfer_items": []}
      """
    And PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH02", "sku": "CUP", "quantity": 1}, {"stock_location": "WH02", "sku": "TIN", "quantity": 1}]
      """
    And POST /__admin/clock/advance is requested with
      """
      {"by": "PT30M"}
      """
    Then exactly these changes happen
      | what              | from         | to        |
      | package A1P1      | Out of Stock | Waiting   |
      | location A1P1     | WH03         | WH02      |
      | item CUP          | Out of Stock | Waiting   |
      | item TIN          | Out of Stock | Waiting   |
      | reserved WH02 CUP | 0            | 1         |
      | reserved WH02 TIN | 0            | 1         |
      | quota WH02        | 0            | 1         |
      | plan 2            | pending      | completed |
      | log rows          | 2            | 3         |

Feature: Planning with transfers
  A rule with `transferable` keeps an order together: what the chosen location lacks is brought there from others, and the package waits for it.

  @documented:SCN @assumed
  Scenario: The first location that has something gets the package, the first ones that have the rest bring it
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | TIN 5        | 1        |
      | WH02     | MUG 5        | 2        |
      | WH03     | CUP 5        | 3        |
      | WH04     | CUP 5, BOX 5 | 4        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}, {"sku": "CUP", "quantity": 1}, {"sku": "BOX", "quantity": 3}]}]}
      """
    Then the response is 201
    And exactly these changes happen
      | what               | from | to                   |
      | order A1           |      | approved             |
      | order item MUG     |      | approved             |
      | order item CUP     |      | approved             |
      | order item BOX     |      | approved             |
      | package A1P1       |      | Waiting for Transfer |
      | location A1P1      |      | WH02                 |
      | item MUG           |      | Waiting for Transfer |
      | item CUP           |      | Waiting for Transfer |
      | item BOX           |      | Waiting for Transfer |
      | item MUG in        |      | A1P1                 |
      | item CUP in        |      | A1P1                 |
      | item BOX in        |      | A1P1                 |
      | transfer A1P1T1    |      | Waiting              |
      | source A1P1T1      |      | WH03                 |
      | destination A1P1T1 |      | WH02                 |
      | brings A1P1T1      |      | CUP 1                |
      | transfer A1P1T2    |      | Waiting              |
      | source A1P1T2      |      | WH04                 |
      | destination A1P1T2 |      | WH02                 |
      | brings A1P1T2      |      | BOX 3                |
      | reserved WH02 MUG  | 0    | 2                    |
      | reserved WH03 CUP  | 0    | 1                    |
      | reserved WH04 BOX  | 0    | 3                    |
      | quota WH02         | 0    | 1                    |
      | plan 1             |      | completed            |

  @assumed
  Scenario: What one location has of the rest comes in one transfer
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 5        | 1        |
      | WH02     | CUP 5, BOX 5 | 2        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
      | BOX |
    When GET /api/v1/oms/transfer_orders/ is requested
    Then the body contains
      | path                              | value |
      | count                             | 1     |
      | results.0.transferitem_set.length | 2     |
      | results.0.source.erp_code         | WH02  |

  @assumed
  Scenario: A location that has everything gets it, and nothing is transferred
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 5        | 1        |
      | WH02     | MUG 5, CUP 5 | 2        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
    When GET /api/v1/oms/transfer_orders/ is requested
    Then the body contains
      | path  | value |
      | count | 0     |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                    | value   |
      | state.name              | Waiting |
      | stock_location.erp_code | WH02    |

  @assumed
  Scenario: Without transferable the same order is split
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 5 | 1        |
      | WH02     | CUP 5 | 2        |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
    When GET /api/v1/oms/packages/?sort=id is requested
    Then the body contains
      | path                              | value |
      | count                             | 2     |
      | results.0.stock_location.erp_code | WH01  |
      | results.1.stock_location.erp_code | WH02  |
    When GET /api/v1/oms/transfer_orders/ is requested
    Then the body contains
      | path  | value |
      | count | 0     |

  @assumed
  Scenario: An order item goes whole: a source that has too little of it brings none
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 5 | 1        |
      | WH02     | CUP 2 | 2        |
      | WH03     | CUP 3 | 3        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku | quantity |
      | MUG | 1        |
      | CUP | 3        |
    When GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path                        | value |
      | source.erp_code             | WH03  |
      | transferitem_set.0.quantity | 3     |

  @assumed
  Scenario: What no location has is a package of its own, out of stock at the default location
    Given stock locations
      | erp code | stock | priority |
      | WH01     |       | 1        |
      | WH02     | MUG 5 | 2        |
      | WH03     | CUP 5 | 3        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
      | BOX |
    When GET /api/v1/oms/packages/?sort=id is requested
    Then the body contains
      | path                              | value                |
      | count                             | 2                    |
      | results.0.number                  | A1P1                 |
      | results.0.state.name              | Waiting for Transfer |
      | results.0.stock_location.erp_code | WH02                 |
      | results.1.number                  | A1P2                 |
      | results.1.state.name              | Out of Stock         |
      | results.1.stock_location.erp_code | WH01                 |

  @assumed
  Scenario: Quota decides who gets the package, not who brings something to it
    Given stock locations
      | erp code | stock | priority | max quota |
      | WH01     | MUG 5 | 1        | 0         |
      | WH02     | CUP 5 | 2        | 1         |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"conditions": ["SELECT_BY_QUOTA"], "transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
    When GET /api/v1/oms/transfer_orders/1/ is requested
    Then the body contains
      | path                        | value |
      | source.erp_code             | WH01  |
      | destination.erp_code        | WH02  |
      | source.quota                | 0     |
      | destination.quota           | 1     |
      | destination.available_quota | 0     |

  @assumed
  Scenario: A rule that comes after one that splits has only what was left
    Given stock locations
      | erp code | stock | priority | max quota |
      | WH01     | MUG 5 | 1        | 9         |
      | WH02     | CUP 5 | 2        |           |
      | WH03     | BOX 5 | 3        |           |
    And the world
      """
      {"scenarios": [{"name": "Two rules", "default_stock_location": "WH01", "initial_status": "WaitingRemoteAction", "rules": [{"conditions": ["SELECT_BY_QUOTA"]}, {"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
      | BOX |
    When GET /api/v1/oms/packages/?sort=id is requested
    Then the body contains
      | path                              | value                 |
      | count                             | 2                     |
      | results.0.state.name              | Waiting Remote Action |
      | results.0.stock_location.erp_code | WH01                  |
      | results.1.state.name              | Waiting for Transfer  |
      | results.1.stock_location.erp_code | WH02                  |

  @documented:SCN @documented:TRF
  Scenario: When the last transfer is complete the package goes to Waiting by itself
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 5 | 1        |
      | WH02     | CUP 5 | 2        |
      | WH03     | BOX 5 | 3        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
      | BOX |
    And transfer 1 was brought to "Transfer Complete"
    And transfer 2 was brought to "In Transit"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the package is in "Waiting for Transfer"
    When TRANSFER_DELIVERED is sent to transfer 2
    Then the response is 204
    And the package is in "Waiting"

  @assumed
  Scenario: A package that is cancelled waits for nothing any more: what is on its way goes back to its source
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 5 | 1        |
      | WH02     | CUP 5 | 2        |
      | WH03     | BOX 5 | 3        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
      | BOX |
    And transfer 2 was brought to "In Transit"
    When PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    Then the response is 204
    And exactly these changes happen
      | what              | from                 | to                 |
      | package A1P1      | Waiting for Transfer | Packaging Canceled |
      | item MUG          | Waiting for Transfer | Packaging Canceled |
      | item CUP          | Waiting for Transfer | Packaging Canceled |
      | item BOX          | Waiting for Transfer | Packaging Canceled |
      | order A1          | approved             | canceled           |
      | order item MUG    | approved             | canceled           |
      | order item CUP    | approved             | canceled           |
      | order item BOX    | approved             | canceled           |
      | transfer A1P1T1   | Waiting              | Cancelled          |
      | transfer A1P1T2   | In Transit           | Cancelled          |
      | reserved WH01 MUG | 1                    | 0                  |
      | reserved WH02 CUP | 1                    | 0                  |
      | on hand WH03 BOX  | 4                    | 5                  |
      | quota WH01        | 1                    | 0                  |
      | log rows          | 1                    | 4                  |

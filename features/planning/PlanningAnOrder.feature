Feature: Where the items of an order go
  The first location that can supply every item wins; where none can, the items are split; what nobody has goes to the default location, out of stock.

  @assumed
  Scenario Outline: The first candidate that can supply every item wins
    Given stock locations
      | erp code | stock     | priority  | is active | is fulfillment center |
      | WH01     | <stock 1> | <first>   | <active>  | <center>              |
      | WH02     | <stock 2> | 5         | true      | true                  |
      | WH03     | MUG 9, CUP 9 | 9      | true      | true                  |
    And a scenario
      | default stock location |
      | WH03                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    When GET /api/v1/oms/packages/?sort=id is requested
    Then the body contains
      | path                              | value   |
      | count                             | 1       |
      | results.0.number                  | A1P1    |
      | results.0.state.name              | Waiting |
      | results.0.stock_location.erp_code | <at>    |

    Examples:
      | stock 1      | stock 2      | first | active | center | at   |
      | MUG 2, CUP 1 | MUG 2, CUP 1 | 1     | true   | true   | WH01 |
      | MUG 2, CUP 1 | MUG 2, CUP 1 | 7     | true   | true   | WH02 |
      | MUG 2, CUP 1 | MUG 2, CUP 1 | 5     | true   | true   | WH01 |
      | MUG 2, CUP 1 | MUG 2, CUP 1 | 1     | false  | true   | WH02 |
      | MUG 2, CUP 1 | MUG 2, CUP 1 | 1     | true   | false  | WH02 |
      | MUG 2        | MUG 2, CUP 1 | 1     | true   | true   | WH02 |
      | MUG 1, CUP 1 | MUG 2, CUP 1 | 1     | true   | true   | WH02 |
      | MUG 2        | CUP 1        | 1     | true   | true   | WH03 |

  @assumed
  Scenario: When no location has everything, the items are split in the order of the locations
    Given stock locations
      | erp code | stock         | priority |
      | WH01     | CUP 5         | 2        |
      | WH02     | MUG 5         | 1        |
      | WH03     | JUG 5, CUP 5  | 3        |
    And a scenario
      | default stock location |
      | WH01                   |
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}, {"sku": "CUP", "quantity": 1}, {"sku": "JUG", "quantity": 1}]}]}
      """
    Then exactly these changes happen
      | what              | from | to        |
      | item CUP          |      | Waiting   |
      | item CUP in       |      | A1P2      |
      | item JUG          |      | Waiting   |
      | item JUG in       |      | A1P3      |
      | item MUG          |      | Waiting   |
      | item MUG in       |      | A1P1      |
      | location A1P1     |      | WH02      |
      | location A1P2     |      | WH01      |
      | location A1P3     |      | WH03      |
      | order A1          |      | approved  |
      | order item CUP    |      | approved  |
      | order item JUG    |      | approved  |
      | order item MUG    |      | approved  |
      | package A1P1      |      | Waiting   |
      | package A1P2      |      | Waiting   |
      | package A1P3      |      | Waiting   |
      | plan 1            |      | completed |
      | quota WH01        | 0    | 1         |
      | quota WH02        | 0    | 1         |
      | quota WH03        | 0    | 1         |
      | reserved WH01 CUP | 0    | 1         |
      | reserved WH02 MUG | 0    | 1         |
      | reserved WH03 JUG | 0    | 1         |

  @assumed
  Scenario: An order item always goes whole
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 3        | 1        |
      | WH02     | MUG 4, CUP 1 | 2        |
      | WH03     |              | 3        |
    And a scenario
      | default stock location |
      | WH03                   |
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 5}, {"sku": "CUP", "quantity": 1}]}]}
      """
    Then exactly these changes happen
      | what              | from | to           |
      | item CUP          |      | Waiting      |
      | item CUP in       |      | A1P1         |
      | item MUG          |      | Out of Stock |
      | item MUG in       |      | A1P2         |
      | location A1P1     |      | WH02         |
      | location A1P2     |      | WH03         |
      | order A1          |      | approved     |
      | order item CUP    |      | approved     |
      | order item MUG    |      | approved     |
      | package A1P1      |      | Waiting      |
      | package A1P2      |      | Out of Stock |
      | plan 1            |      | pending      |
      | quota WH02        | 0    | 1            |
      | reserved WH02 CUP | 0    | 1            |

  @assumed
  Scenario: Two items of the same product need stock for both
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 3 | 1        |
      | WH02     | MUG 4 | 2        |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | MUG | 2        |
    When GET /api/v1/oms/packages/ is requested
    Then the body contains
      | path                              | value |
      | count                             | 1     |
      | results.0.stock_location.erp_code | WH02  |
      | results.0.packageitem_set.length  | 2     |

  @documented:API
  Scenario: What is reserved is not there for the next order
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 3 | 1        |
      | WH02     | MUG 9 | 2        |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
    And an order "A2"
      | sku | quantity |
      | MUG | 2        |
    When GET /api/v1/oms/packages/?sort=id is requested
    Then the body contains
      | path                              | value |
      | results.0.stock_location.erp_code | WH01  |
      | results.1.stock_location.erp_code | WH02  |

  @documented:SCN
  Scenario: Items that nobody has go to the default location, out of stock; the order is always taken
    Given stock locations
      | erp code | stock |
      | WH01     |       |
      | WH02     |       |
    And a scenario
      | default stock location |
      | WH02                   |
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}, {"sku": "CUP", "quantity": 1}]}]}
      """
    Then the response is 201
    And the body contains
      | path                                 | value |
      | orders.0.packages.0.state.enum_value | 920   |
    And exactly these changes happen
      | what           | from | to           |
      | item CUP       |      | Out of Stock |
      | item CUP in    |      | A1P1         |
      | item MUG       |      | Out of Stock |
      | item MUG in    |      | A1P1         |
      | location A1P1  |      | WH02         |
      | order A1       |      | approved     |
      | order item CUP |      | approved     |
      | order item MUG |      | approved     |
      | package A1P1   |      | Out of Stock |
      | plan 1         |      | pending      |

  @documented:SCN
  Scenario Outline: Only where an order is placed in more than one package does the initial status count
    Given stock locations
      | erp code | stock     | priority |
      | WH01     | <stock 1> | 1        |
      | WH02     | <stock 2> | 2        |
    And a scenario
      | default stock location | initial status   |
      | WH01                   | <initial status> |
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
    When GET /api/v1/oms/packages/?sort=id is requested
    Then the body contains
      | path                             | value    |
      | results.0.state.name             | <first>  |
      | results.0.packageitem_set.0.state.name | <first>  |
      | results.1.state.name             | <second> |

    Examples: placed in two packages
      | stock 1 | stock 2 | initial status        | first                 | second                |
      | MUG 1   | CUP 1   | Waiting               | Waiting               | Waiting               |
      | MUG 1   | CUP 1   | Waiting Remote Action | Waiting Remote Action | Waiting Remote Action |
      | MUG 1   | CUP 1   | WaitingRemoteAction   | Waiting Remote Action | Waiting Remote Action |

    Examples: placed in one
      | stock 1      | stock 2 | initial status        | first   | second |
      | MUG 1, CUP 1 |         | Waiting Remote Action | Waiting | absent |

    @assumed
    Examples: by S004's "commence in the Preparing status"
      | stock 1 | stock 2 | initial status        | first                 | second                |
      | MUG 1   | CUP 1   | Preparing             | Preparing             | Preparing             |

    @assumed
    Examples: what is out of stock does not count
      | stock 1 | stock 2 | initial status        | first   | second       |
      | MUG 1   |         | Waiting Remote Action | Waiting | Out of Stock |

  @assumed
  Scenario: Packages that wait for a remote action have their reservations
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 1 | 1        |
      | WH02     | CUP 1 | 2        |
    And a scenario
      | default stock location | initial status        |
      | WH01                   | Waiting Remote Action |
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}, {"sku": "CUP", "quantity": 1}]}]}
      """
    Then exactly these changes happen
      | what              | from | to                    |
      | item CUP          |      | Waiting Remote Action |
      | item CUP in       |      | A1P2                  |
      | item MUG          |      | Waiting Remote Action |
      | item MUG in       |      | A1P1                  |
      | location A1P1     |      | WH01                  |
      | location A1P2     |      | WH02                  |
      | order A1          |      | approved              |
      | order item CUP    |      | approved              |
      | order item MUG    |      | approved              |
      | package A1P1      |      | Waiting Remote Action |
      | package A1P2      |      | Waiting Remote Action |
      | plan 1            |      | completed             |
      | quota WH01        | 0    | 1                     |
      | quota WH02        | 0    | 1                     |
      | reserved WH01 MUG | 0    | 1                     |
      | reserved WH02 CUP | 0    | 1                     |

  @assumed
  Scenario: Rules are tried in order, each with what the ones before could not place
    Given stock locations
      | erp code | stock | priority | max quota |
      | WH01     | CUP 5 | 1        |           |
      | WH02     | MUG 5 | 2        | 3         |
      | WH03     | JUG 5 | 3        | 0         |
      | WH09     |       | 9        |           |
    And a scenario
      | default stock location | rules                |
      | WH09                   | SELECT_BY_QUOTA; any |
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
      | JUG |
      | POT |
    When GET /api/v1/oms/packages/?sort=id is requested
    Then the body contains
      | path                                           | value        |
      | count                                          | 4            |
      | results.0.stock_location.erp_code              | WH02         |
      | results.0.packageitem_set.0.order_item.product.sku | MUG      |
      | results.1.stock_location.erp_code              | WH01         |
      | results.1.packageitem_set.0.order_item.product.sku | CUP      |
      | results.2.stock_location.erp_code              | WH03         |
      | results.2.packageitem_set.0.order_item.product.sku | JUG      |
      | results.3.stock_location.erp_code              | WH09         |
      | results.3.state.name                           | Out of Stock |

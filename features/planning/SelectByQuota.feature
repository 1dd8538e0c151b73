Feature: SELECT_BY_QUOTA
  A rule with this condition gives no package to a location whose available quota is 0. It filters, it does not rank.

  Scenario Outline: A location is selected while it has available quota
    Given stock locations
      | erp code | stock  | priority | max quota   |
      | WH01     | MUG 10 | 1        | <max quota> |
      | WH02     | MUG 10 | 2        | 100         |
    And a package in "Waiting" with
      | at   | items |
      | WH01 | CUP 1 |
    And a scenario
      | default stock location | rules  |
      | WH02                   | <rule> |
    And an order "A1"
      | sku |
      | MUG |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                    | value |
      | number                  | A1P1  |
      | stock_location.erp_code | <at>  |

    @documented:CAP
    Examples: with the condition
      | max quota | rule            | at   |
      | 2         | SELECT_BY_QUOTA | WH01 |
      | 1         | SELECT_BY_QUOTA | WH02 |
      |           | SELECT_BY_QUOTA | WH02 |

    @assumed
    Examples: it filters and does not rank; a negative number is 0
      | max quota | rule            | at   |
      | 2         | SELECT_BY_QUOTA | WH01 |
      | 0         | SELECT_BY_QUOTA | WH02 |

    @documented:CAP
    Examples: other rules do not look
      | max quota | rule | at   |
      | 1         | any  | WH01 |
      | 0         | any  | WH01 |
      |           | any  | WH01 |

  @documented:CAP
  Scenario: Where no location has quota left, the items are out of stock at the default location
    Given stock locations
      | erp code | stock  | max quota |
      | WH01     | MUG 10 | 0         |
    And a scenario
      | default stock location | rules           |
      | WH01                   | SELECT_BY_QUOTA |
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    Then exactly these changes happen
      | what           | from | to           |
      | item MUG       |      | Out of Stock |
      | item MUG in    |      | A1P1         |
      | location A1P1  |      | WH01         |
      | order A1       |      | approved     |
      | order item MUG |      | approved     |
      | package A1P1   |      | Out of Stock |
      | plan 1         |      | pending      |

  @assumed
  Scenario: Planning again obeys the condition too
    Given stock locations
      | erp code | stock         | priority | max quota |
      | WH01     | MUG 10        | 1        | 10        |
      | WH02     | MUG 10        | 2        | 0         |
      | WH03     | MUG 10        | 3        | 1         |
    And a scenario
      | default stock location | rules           |
      | WH01                   | SELECT_BY_QUOTA |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    Then the body contains
      | path                        | value |
      | package_number              | A1P2  |
      | package_stock_location_name | WH03  |
      | is_same_location            | false |

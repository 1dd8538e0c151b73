Feature: Planning again
  Items that were not found, or refused, go to the first candidate location that supplies all of them, with no splitting; the package starts in Waiting.

  Background:
    Given the world
      """
      {"denial_reasons": [{"title": "Broken"}]}
      """

  @assumed
  Scenario: Items are not split
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 2, CUP 1 | 1        |
      | WH02     | MUG 2        | 2        |
      | WH03     | CUP 1        | 3        |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    Then the response is 200
    And exactly these changes happen
      | what                 | from      | to                 |
      | discrepancy WH01 MUG |           | yes                |
      | item CUP             | Waiting   | Needs Rescheduling |
      | item MUG             | Waiting   | OMS Not Found      |
      | item discrepancy MUG |           | yes                |
      | log rows             | 0         | 1                  |
      | package A1P1         | Waiting   | Out of Stock       |
      | plan 2               |           | pending            |
      | quota WH01           | 1         | 0                  |
      | reserved WH01 CUP    | 1         | 0                  |
      | reserved WH01 MUG    | 2         | 0                  |

  @assumed
  Scenario: The new package starts in Waiting, whatever the scenario's initial status
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 1 | 1        |
      | WH02     | CUP 1 | 2        |
      | WH03     | MUG 1 | 3        |
    And a scenario
      | default stock location | initial status        |
      | WH01                   | Waiting Remote Action |
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
    When PKG_STATE_TRANSITION to "Waiting" is sent
    And DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    And GET /api/v1/oms/packages/?order__number=A1&sort=id is requested
    Then the body contains
      | path                              | value              |
      | count                             | 3                  |
      | results.0.state.name              | Packaging Canceled |
      | results.0.packageitem_set.length  | 0                  |
      | results.2.number                  | A1P3               |
      | results.2.state.name              | Waiting            |
      | results.2.stock_location.erp_code | WH03               |

  @assumed
  Scenario: A package that was refused is not planned where it was refused
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 9, CUP 9 | 1        |
      | WH02     | MUG 9, CUP 9 | 2        |
    And a package in "Waiting"
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    And REPACK_THE_PACKAGE is sent
    Then the response is 200
    And the body contains
      | path                        | value |
      | package_id                  | 1     |
      | package_stock_location_name | WH02  |
      | is_same_location            | false |

  @assumed
  Scenario: Where nothing can supply the package it stays where it is
    Given stock locations
      | erp code | stock        |
      | WH01     | MUG 9, CUP 9 |
      | WH02     | MUG 9        |
    And a package in "Needs Rescheduling"
    When REPACK_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"No stock location can supply the package"},"status_code":406}
      """
    And the package is in "Needs Rescheduling"

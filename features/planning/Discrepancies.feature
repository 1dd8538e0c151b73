Feature: Discrepancies
  A product that is not where it should be is not planned there until its stock is set again.

  Background:
    Given stock locations
      | erp code | stock  | priority |
      | WH01     | MUG 10 | 1        |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """

  @documented:NF
  Scenario: The products that were named get a discrepancy
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                             | value         |
      | state.name                       | Out of Stock  |
      | packageitem_set.0.state.name     | OMS Not Found |
      | packageitem_set.0.discrepancy.id | 1             |
    When GET /__admin/stock is requested
    Then the body is
      """
      [{"stock_location":"WH01","sku":"MUG","on_hand":10,"reserved":0,"available":0,"discrepancy":true}]
      """

  @assumed
  Scenario: The next order is not planned there
    Given an order "A2"
      | sku | quantity |
      | MUG | 1        |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path       | value        |
      | number     | A2P1         |
      | state.name | Out of Stock |

  @assumed
  Scenario: Nor is the same package
    When REPACK_THE_PACKAGE is sent
    Then the response is 406
    And the package is in "Out of Stock"

  @documented:API
  Scenario: The stock query does not offer it
    When GET /api/v1/oms/query-stock-availability?sku=MUG is requested
    Then the body is
      """
      {"WH01":false}
      """

  @assumed
  Scenario: When the stock is set again, it can be planned there
    When PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "MUG", "quantity": 8}]
      """
    Then exactly these changes happen
      | what                 | from | to |
      | discrepancy WH01 MUG | yes  |    |
      | on hand WH01 MUG     | 10   | 8  |
    When REPACK_THE_PACKAGE is sent
    Then exactly these changes happen
      | what                 | from          | to        |
      | item MUG             | OMS Not Found | Waiting   |
      | item discrepancy MUG | yes           |           |
      | log rows             | 1             | 2         |
      | package A1P1         | Out of Stock  | Waiting   |
      | plan 2               | pending       | completed |
      | quota WH01           | 0             | 1         |
      | reserved WH01 MUG    | 0             | 2         |

  @assumed
  Scenario: Setting the stock by the world document clears the mark too
    When POST /__admin/world is requested with
      """
      {"stock_locations": [{"erp_code": "WH01", "stock": [{"sku": "MUG", "quantity": 3}]}]}
      """
    Then exactly these changes happen
      | what                 | from | to |
      | discrepancy WH01 MUG | yes  |    |
      | on hand WH01 MUG     | 10   | 3  |

Feature: Execution plans
  Each attempt to plan an order is recorded, with the stock it saw.

  @documented:PLANS
  Scenario: A plan is completed when every item has a location
    Given stock locations
      | erp code | stock        | priority |
      | WH01     | MUG 3        | 1        |
      | WH02     | MUG 9, CUP 4 | 2        |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
      | CUP | 1        |
    When GET /api/v1/oms/orderexecutionplans/1/ is requested
    Then the response is 200
    And the keys of "" are
      """
      id, state, order, commands, orderexecutionplanitem_set, context, created_date, modified_date
      """
    And the body contains
      | path                                        | value     |
      | state                                       | completed |
      | order.id                                    | 1         |
      | order.number                                | A1        |
      | commands.length                             | 0         |
      | orderexecutionplanitem_set.length           | 2         |
      | orderexecutionplanitem_set.0.order_item     | 1         |
      | orderexecutionplanitem_set.0.package        | 1         |
      | orderexecutionplanitem_set.0.stock_location | 2         |
      | context.attempts.length                     | 1         |
      | context.attempts.0.rule                     | 1         |
      | context.attempts.0.stock.WH01.MUG           | 3         |
      | context.attempts.0.stock.WH01.CUP           | 0         |
      | context.attempts.0.stock.WH02.MUG           | 9         |
      | context.attempts.0.stock.WH02.CUP           | 4         |

  @documented:PLANS
  Scenario: A plan is pending while an item has no location
    Given stock locations
      | erp code | stock |
      | WH01     | MUG 3 |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku |
      | MUG |
      | CUP |
    When GET /api/v1/oms/orderexecutionplans/ is requested
    Then the body contains
      | path                                                  | value   |
      | count                                                 | 1       |
      | results.0.state                                       | pending |
      | results.0.orderexecutionplanitem_set.0.stock_location | 1       |
      | results.0.orderexecutionplanitem_set.1.package        | 2       |
      | results.0.orderexecutionplanitem_set.1.stock_location | null    |

  @assumed
  Scenario: An order that no scenario is for has a plan without attempts
    Given stock locations
      | erp code | stock |
      | WH01     | MUG 3 |
    And an order "A1"
      | sku |
      | MUG |
    When GET /api/v1/oms/orderexecutionplans/1/ is requested
    Then the body contains
      | path                                        | value   |
      | state                                       | pending |
      | orderexecutionplanitem_set.0.package        | null    |
      | orderexecutionplanitem_set.0.stock_location | null    |
      | context.attempts.length                     | 0       |

  @documented:PLANS
  Scenario: Every rule that was tried is an attempt
    Given stock locations
      | erp code | stock | max quota |
      | WH01     | MUG 3 | 0         |
    And a scenario
      | default stock location | rules                |
      | WH01                   | SELECT_BY_QUOTA; any |
    And an order "A1"
      | sku |
      | MUG |
    When GET /api/v1/oms/orderexecutionplans/1/ is requested
    Then the body contains
      | path                              | value     |
      | state                             | completed |
      | context.attempts.length           | 2         |
      | context.attempts.0.rule           | 1         |
      | context.attempts.0.stock.WH01     | absent    |
      | context.attempts.1.rule           | 2         |
      | context.attempts.1.stock.WH01.MUG | 3         |

  @assumed
  Scenario: Planning again is recorded in a plan of its own when the order's plans are completed
    Given stock locations
      | erp code | stock | priority |
      | WH01     | MUG 3 | 1        |
      | WH02     | MUG 9 | 2        |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku |
      | MUG |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    And GET /api/v1/oms/orderexecutionplans/2/ is requested
    Then the body contains
      | path                                        | value     |
      | state                                       | completed |
      | order.number                                | A1        |
      | orderexecutionplanitem_set.length           | 1         |
      | orderexecutionplanitem_set.0.package        | 2         |
      | orderexecutionplanitem_set.0.stock_location | 2         |
      | context.attempts.length                     | 1         |
      | context.attempts.0.stock.WH01.MUG           | 0         |
      | context.attempts.0.stock.WH02.MUG           | 9         |

  @assumed
  Scenario: Planning again adds its attempt to the plan that is pending
    Given stock locations
      | erp code | stock |
      | WH01     | MUG 1 |
    And a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | MUG | 2        |
    When PUT /__admin/installation is requested with
      """
      {"settings": {"repack_without_location": "keep"}}
      """
    And REPACK_THE_PACKAGE is sent
    And GET /api/v1/oms/orderexecutionplans/1/ is requested
    Then the body contains
      | path                    | value   |
      | state                   | pending |
      | context.attempts.length | 2       |
    When PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "MUG", "quantity": 2}]
      """
    And REPACK_THE_PACKAGE is sent
    And GET /api/v1/oms/orderexecutionplans/1/ is requested
    Then the body contains
      | path                                        | value     |
      | state                                       | completed |
      | context.attempts.length                     | 3         |
      | context.attempts.2.stock.WH01.MUG           | 2         |
      | orderexecutionplanitem_set.0.stock_location | 1         |

  @documented:PLANS
  Scenario: A plan that does not exist is not found
    Given an empty sandbox
    When GET /api/v1/oms/orderexecutionplans/1/ is requested
    Then the response is 404
    And the body is
      """
      {"error":{"detail":"Not found."},"status_code":404}
      """

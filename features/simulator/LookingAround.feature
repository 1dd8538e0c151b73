Feature: Looking around
  What people look around with changes nothing: an order that is not placed, a search, a board of packages.

  Background:
    Given stock locations
      | erp code | stock         | priority |
      | WH01     | MUG 10        | 1        |
      | WH02     | MUG 10, CUP 5 | 2        |
    And a scenario
      | name | default stock location |
      | Web  | WH01                   |

  @assumed
  Scenario: An order is previewed: where it would go, and why
    When POST /__admin/orders/preview is requested with
      """
      {"items": [{"sku": "MUG", "quantity": 1}, {"sku": "CUP", "quantity": 1}]}
      """
    Then the response is 200
    And the body contains
      | path                       | value                                                            |
      | scenario                   | Web                                                              |
      | reason                     | WH02 is the first location by priority that can supply all of it. |
      | packages.0.stock_location  | WH02                                                             |
      | packages.0.state           | Waiting                                                          |
      | rules.0.rule               | 1                                                                |
    And nothing changes

  @assumed
  Scenario: An order that is none is refused
    When POST /__admin/orders/preview is requested with
      """
      {"items": []}
      """
    Then the response is 422
    And nothing changes

  @assumed
  Scenario: A package is found by the number of its order
    Given an order "A1"
      | sku | quantity |
      | MUG | 1        |
    When GET /__admin/search?q=A1 is requested
    Then the response is 200
    And the body contains
      | path             | value   |
      | results.0.kind   | order   |
      | results.1.kind   | package |
      | results.1.number | A1P1    |
      | results.1.state  | Waiting |
      | complete         | true    |
    And nothing changes

  @assumed
  Scenario: A search for nothing is refused
    When GET /__admin/search is requested
    Then the response is 422
    And nothing changes

  @assumed
  Scenario: The board has a column for each state, and can be narrowed
    Given an order "A1"
      | sku | quantity |
      | MUG | 1        |
    When GET /__admin/packages/board?state=Waiting&stock_location=WH01 is requested
    Then the response is 200
    And the body contains
      | path                           | value   |
      | columns.0.state                | Waiting |
      | columns.0.count                | 1       |
      | columns.0.packages.0.number    | A1P1    |
      | total                          | 1       |
    And nothing changes

  @assumed
  Scenario: A board of a location that does not exist is refused
    When GET /__admin/packages/board?stock_location=WH99 is requested
    Then the response is 422
    And nothing changes

  @assumed
  Scenario: Events of a type that does not exist are refused
    When GET /__admin/events?types=parcel is requested
    Then the response is 422
    And nothing changes

Feature: Stock query
  Which locations have all of some products: GET /query-stock-availability. Available is on hand less reserved.

  Background:
    Given stock locations
      | erp code | stock         | tags       | is active |
      | WH01     | MUG 10, CUP 1 | north, big | true      |
      | WH02     | MUG 1         | north      | true      |
      | WH03     | MUG 10, CUP 9 |            | false     |

  @documented:API
  Scenario Outline: Every location that is asked answers with true or false
    When GET /api/v1/oms/query-stock-availability?<query> is requested
    Then the response is 200
    And the body is
      """
      <answer>
      """
    And nothing changes

    Examples: one product
      | query                      | answer                     |
      | sku=MUG&erp_code=WH01      | {"WH01":true}              |
      | sku=POT&erp_code=WH01      | {"WH01":false}             |
      | sku=CUP&erp_code=WH02      | {"WH02":false}             |

    Examples: repeats are quantities
      | query                              | answer         |
      | sku=MUG&sku=MUG&erp_code=WH01      | {"WH01":true}  |
      | sku=MUG&sku=MUG&erp_code=WH02      | {"WH02":false} |
      | sku=CUP&sku=CUP&erp_code=WH01      | {"WH01":false} |

    Examples: all products are needed
      | query                                   | answer                      |
      | sku=MUG&sku=CUP&erp_code=WH01&erp_code=WH02 | {"WH01":true,"WH02":false} |

    Examples: by tag
      | query                  | answer                     |
      | sku=MUG&tag=north      | {"WH01":true,"WH02":true}  |
      | sku=CUP&tag=north      | {"WH01":true,"WH02":false} |
      | sku=MUG&tag=big        | {"WH01":true}              |
      | sku=MUG&tag=big&tag=north | {"WH01":true,"WH02":true} |

    @assumed
    Examples: without codes and tags every active location is asked
      | query   | answer                     |
      | sku=MUG | {"WH01":true,"WH02":true}  |

  @documented:API
  Scenario Outline: Without a valid location the query is refused
    When GET /api/v1/oms/query-stock-availability?<query> is requested
    Then the response is 400
    And the body contains
      | path         | value                              |
      | error.detail | No valid stock location was given. |
      | status_code  | 400                                |
    And nothing changes

    Examples:
      | query                      |
      | sku=MUG&erp_code=WH99      |
      | sku=MUG&erp_code=WH03      |
      | sku=MUG&tag=south          |
      | sku=MUG&erp_code=WH02&tag=big |

  @documented:API
  Scenario: A query without products is unprocessable
    When GET /api/v1/oms/query-stock-availability?erp_code=WH01 is requested
    Then the response is 422
    And the body is
      """
      {"error":{"detail":"sku is expected 1 to 100 times."},"status_code":422}
      """

  @documented:API
  Scenario Outline: So is one with too many of something
    When GET /api/v1/oms/query-stock-availability?sku=MUG<more> is requested
    Then the response is 422
    And the body contains
      | path         | value      |
      | error.detail | <sentence> |

    Examples:
      | more | sentence |
      | &tag=1&tag=2&tag=3&tag=4&tag=5&tag=6&tag=7&tag=8&tag=9&tag=10&tag=11&tag=12&tag=13&tag=14&tag=15&tag=16&tag=17&tag=18&tag=19&tag=20&tag=21 | tag is expected at most 20 times. |
      | &erp_code=1&erp_code=2&erp_code=3&erp_code=4&erp_code=5&erp_code=6&erp_code=7&erp_code=8&erp_code=9&erp_code=10&erp_code=11&erp_code=12&erp_code=13&erp_code=14&erp_code=15&erp_code=16&erp_code=17&erp_code=18&erp_code=19&erp_code=20&erp_code=21&erp_code=22&erp_code=23&erp_code=24&erp_code=25&erp_code=26&erp_code=27&erp_code=28&erp_code=29&erp_code=30&erp_code=31&erp_code=32&erp_code=33&erp_code=34&erp_code=35&erp_code=36&erp_code=37&erp_code=38&erp_code=39&erp_code=40&erp_code=41&erp_code=42&erp_code=43&erp_code=44&erp_code=45&erp_code=46&erp_code=47&erp_code=48&erp_code=49&erp_code=50&erp_code=51 | erp_code is expected at most 50 times. |

  @documented:API
  Scenario: What is reserved is not available
    Given a scenario
      | default stock location |
      | WH01                   |
    And an order "A1"
      | sku | quantity |
      | CUP | 1        |
    When GET /api/v1/oms/query-stock-availability?sku=CUP&erp_code=WH01 is requested
    Then the body is
      """
      {"WH01":false}
      """

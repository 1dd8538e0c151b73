Feature: Pages of lists
  count, next, previous, results; page from 1, limit or page_size, 20 unless said otherwise.

  Background:
    Given stock locations
      | erp code |
      | WH01     |
    When POST /__admin/world is requested with
      """
      {"denial_reasons": [{"title": "R1"}, {"title": "R2"}, {"title": "R3"}, {"title": "R4"}, {"title": "R5"}]}
      """

  @documented:API
  Scenario: An empty list
    When GET /api/v1/oms/packages/ is requested
    Then the response is 200
    And the body is
      """
      {"count":0,"next":null,"previous":null,"results":[]}
      """

  Scenario Outline: A page and its neighbours
    When GET /api/v1/oms/packages/package_denial_reason/<query> is requested
    Then the response is 200
    And the body matches
      | path            | pattern    |
      | count           | 5          |
      | results.length  | <rows>     |
      | results.0.title | <first>    |
      | next            | <next>     |
      | previous        | <previous> |

    @documented:API
    Examples:
      | query            | rows | first | next                                                                                     | previous                                                                                            |
      |                  | 5    | R5    | null                                                                                     | null                                                                                                |
      | ?limit=2         | 2    | R5    | http://127.0.0.1:\d+/sandboxes/s\d+/api/v1/oms/packages/package_denial_reason/\?limit=2&page=2 | null                                                                                          |
      | ?limit=2&page=2  | 2    | R3    | http://127.0.0.1:\d+/sandboxes/s\d+/api/v1/oms/packages/package_denial_reason/\?limit=2&page=3 | http://127.0.0.1:\d+/sandboxes/s\d+/api/v1/oms/packages/package_denial_reason/\?limit=2(&page=1)? |
      | ?limit=2&page=3  | 1    | R1    | null                                                                                     | http://127.0.0.1:\d+/sandboxes/s\d+/api/v1/oms/packages/package_denial_reason/\?limit=2&page=2      |
      | ?limit=5         | 5    | R5    | null                                                                                     | null                                                                                                |
      | ?limit=101       | 5    | R5    | null                                                                                     | null                                                                                                |

    @documented:API
    Examples: the other name of limit
      | query            | rows | first | next         | previous |
      | ?page_size=2     | 2    | R5    | http.*/\?page=2&page_size=2 | null     |
      | ?page_size=4&page=2 | 1 | R1    | null         | http.*   |

  @assumed
  Scenario Outline: A page that does not exist
    When GET /api/v1/oms/packages/package_denial_reason/?limit=2&page=<page> is requested
    Then the response is 404
    And the body is
      """
      {"error":{"detail":"Invalid page."},"status_code":404}
      """

    Examples:
      | page       |
      | 4          |
      | 0          |
      | -1         |
      | two        |
      | 1.5        |
      | 9999999999 |

  @assumed
  Scenario Outline: A size that is none
    When GET /api/v1/oms/packages/package_denial_reason/?<query> is requested
    Then the response is 400
    And the body is
      """
      {"error":{"<name>":["<sentence>"]},"status_code":400}
      """

    Examples:
      | query          | name      | sentence                                         |
      | limit=0        | limit     | Ensure this value is greater than or equal to 1. |
      | limit=-5       | limit     | Ensure this value is greater than or equal to 1. |
      | limit=ten      | limit     | A valid integer is required.                     |
      | page_size=ten  | page_size | A valid integer is required.                     |

  @documented:API
  Scenario: State transition logs come in tens
    Given the world
      """
      {"stock_locations": [{"erp_code": "WH01", "stock": [{"sku": "MUG", "quantity": 9}, {"sku": "CUP", "quantity": 9}]}]}
      """
    And a package in "Waiting"
    When PKG_STATE_TRANSITION to "Waiting Remote Action" is sent
    And PKG_STATE_TRANSITION to "Waiting" is sent
    And PKG_STATE_TRANSITION to "Waiting Remote Action" is sent
    And PKG_STATE_TRANSITION to "Waiting" is sent
    And PKG_STATE_TRANSITION to "Waiting Remote Action" is sent
    And PKG_STATE_TRANSITION to "Waiting" is sent
    And PKG_STATE_TRANSITION to "Waiting Remote Action" is sent
    And PKG_STATE_TRANSITION to "Waiting" is sent
    And PKG_STATE_TRANSITION to "Waiting Remote Action" is sent
    And PKG_STATE_TRANSITION to "Waiting" is sent
    And PKG_STATE_TRANSITION to "Preparing" is sent
    And GET /api/v1/oms/state-transition-logs/ is requested
    Then the body contains
      | path           | value |
      | count          | 11    |
      | results.length | 10    |
      | results.0.id   | 11    |

  @documented:API
  Scenario Outline: Twenty a page unless said otherwise, a hundred at most
    When POST /__admin/world is requested with
      """
      {"cargo_companies": [
        {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"},
        {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"}, {"name": "C"},
        {"name": "C"}
      ]}
      """
    And GET /api/v1/oms/cargo-company/<query> is requested
    Then the body contains
      | path           | value  |
      | count          | 21     |
      | results.length | <rows> |

    Examples:
      | query      | rows |
      |            | 20   |
      | ?page=2    | 1    |
      | ?limit=21  | 21   |
      | ?limit=100 | 21   |
      | ?limit=999 | 21   |

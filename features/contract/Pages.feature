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

  @derived:LIBS
  Scenario Outline: A size that is none counts as the default
    When DELETE /__admin/contract-report is requested
    And GET /api/v1/oms/packages/package_denial_reason/?<query> is requested
    Then the response is 200
    And the body contains
      | path           | value  |
      | results.length | <rows> |
    When GET /__admin/contract-report is requested
    Then the body contains
      | path                           | value      |
      | warnings                       | <warnings> |
      | endpoints.0.findings.0.pointer | <pointer>  |

    Examples:
      | query                | rows | warnings | pointer    |
      | limit=0              | 5    | 1        | ?limit     |
      | limit=-5             | 5    | 1        | ?limit     |
      | limit=ten            | 5    | 1        | ?limit     |
      | limit=1.5            | 5    | 1        | ?limit     |
      | page_size=ten        | 5    | 1        | ?page_size |
      | limit=ten&page_size=2 | 2   | 1        | ?limit     |
      | limit=2              | 2    | 0        | absent     |

  @derived:LIBS
  Scenario Outline: The last page has a name
    When GET /api/v1/oms/packages/package_denial_reason/?<query> is requested
    Then the response is 200
    And the body matches
      | path            | pattern    |
      | count           | <count>    |
      | results.length  | <rows>     |
      | results.0.title | <first>    |
      | next            | null       |
      | previous        | <previous> |

    Examples:
      | query                       | count | rows | first | previous                |
      | limit=2&page=last           | 5     | 1    | R1    | http.*/\?limit=2&page=2 |
      | limit=2&page=last&title=r   | 5     | 1    | R1    | http.*page=2.*          |
      | page=last                   | 5     | 5    | R5    | null                    |
      | limit=2&page=last&priority=9 | 0     | 0    | absent | null                    |

  @derived:LIBS
  Scenario Outline: Names are compared exactly
    When DELETE /__admin/contract-report is requested
    And GET /api/v1/oms/packages/package_denial_reason/?<query> is requested
    Then the response is 200
    And the body contains
      | path            | value   |
      | count           | 5       |
      | results.length  | <rows>  |
      | results.0.title | <first> |
    When GET /__admin/contract-report is requested
    Then the body contains
      | path                           | value     |
      | warnings                       | 1         |
      | endpoints.0.findings.0.pointer | <pointer> |

    Examples:
      | query                | rows | first | pointer    |
      | LIMIT=1              | 5    | R5    | ?LIMIT     |
      | limit=2&Limit=1      | 2    | R5    | ?Limit     |
      | Page=2&limit=2       | 2    | R5    | ?Page      |
      | SORT=id              | 5    | R5    | ?SORT      |
      | Is_Active=false      | 5    | R5    | ?Is_Active |

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

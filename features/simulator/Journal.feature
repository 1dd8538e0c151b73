Feature: The journal
  What clients asked and were answered, with WireMock's calls and JSON, and what the simulator knows of it.

  Background:
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And a package in "Waiting"

  @assumed
  Scenario: A command is recorded with its state before and after, and its facts
    When COMPLETE_PACKAGING is sent
    And POST /__admin/requests/find is requested with
      """
      {"method": "POST"}
      """
    Then the response is 200
    And the body contains
      | path                             | value              |
      | requests.0.request.method        | POST               |
      | requests.0.response.status       | 204                |
      | requests.0.wasMatched            | true               |
      | requests.0.simulator.command     | COMPLETE_PACKAGING |
      | requests.0.simulator.state_before | Waiting           |
      | requests.0.simulator.state_after | Packed             |
      | requests.0.simulator.reason      | null               |
      | requests.0.simulator.fault       | null               |
      | requestJournalDisabled           | false              |
    And the body matches
      | path                  | pattern                                                              |
      | requests.0.id         | [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12} |
      | requests.0.request.url | /api/v1/oms/packages/\d+/command/                                   |

  @assumed
  Scenario: A refusal is recorded with its reason and the commands that could run
    When SHIP_THE_PACKAGE is sent
    Then the response is 406
    And the header "X-Oms-Simulator-Request" matches "[0-9a-f-]{36}"
    When POST /__admin/requests/find is requested with
      """
      {"method": "POST"}
      """
    Then the body matches
      | path                           | pattern                           |
      | requests.0.url                 | /api/v1/oms/packages/\d+/command/ |
      | requests.0.simulator.reason    | Package \d+ is in Waiting.*       |
      | requests.0.simulator.allowed.0 | \d+                               |

  @assumed
  Scenario: Calls are found by WireMock's request patterns
    When COMPLETE_PACKAGING is sent
    And DELETE /__admin/requests is requested
    And GET /api/v1/oms/packages/?sort=id&limit=5 is requested
    And POST /__admin/requests/count is requested with
      """
      {"method": "GET", "urlPath": "/api/v1/oms/packages/", "queryParameters": {"limit": {"equalTo": "5"}}}
      """
    Then the body is
      """
      {"count":1,"requestJournalDisabled":false}
      """

  @assumed
  Scenario: Where none is found the closest one is shown, and in what it differs
    When DELETE /__admin/requests is requested
    And GET /api/v1/oms/packages/?limit=5 is requested
    And POST /__admin/requests/find?simulator=true is requested with
      """
      {"method": "GET", "url": "/api/v1/oms/packages/?limit=6"}
      """
    Then the body contains
      | path                                | value                              |
      | requests.length                     | 0                                  |
      | nearMisses.0.message                | closest request differed in url    |
      | nearMisses.0.differences.0.expected | /api/v1/oms/packages/?limit=6      |
      | nearMisses.0.differences.0.found    | /api/v1/oms/packages/?limit=5      |

  @assumed
  Scenario: WireMock's clients find the closest one with their own call
    When DELETE /__admin/requests is requested
    And GET /api/v1/oms/packages/?limit=5 is requested
    And POST /__admin/near-misses/request-pattern is requested with
      """
      {"method": "GET", "url": "/api/v1/oms/packages/?limit=6"}
      """
    Then the body contains
      | path                               | value                         |
      | nearMisses.0.request.url           | /api/v1/oms/packages/?limit=5 |
      | nearMisses.0.requestPattern.method | GET                           |

  @assumed
  Scenario Outline: A pattern counts what it counts in WireMock
    When COMPLETE_PACKAGING is sent
    And POST /__admin/requests/count is requested with
      """
      {"bodyPatterns": [<pattern>]}
      """
    Then the body is
      """
      {"count":<count>,"requestJournalDisabled":false}
      """

    Examples:
      | pattern                                                                | count |
      | {"matchesJsonPath": "$[?(@.transition == 2021)]"}                      | 1     |
      | {"matchesJsonPath": "$[?(@.transition == 9999)]"}                      | 0     |
      | {"equalToJson": {"transition": 2021.00}, "ignoreExtraElements": true}  | 1     |
      | {"matchesJsonPath": {"expression": "$.transition", "equalTo": "2021"}} | 1     |
      | {"contains": "transition"}                                             | 1     |
      | {"contains": "Transition"}                                             | 0     |

  @assumed
  Scenario: There are no stubs and no scenarios of WireMock's
    When GET /__admin/mappings is requested
    Then the body is
      """
      {"mappings":[],"meta":{"total":0}}
      """
    When GET /__admin/scenarios is requested
    Then the body is
      """
      {"scenarios":[]}
      """

  @assumed
  Scenario: What WireMock has and the simulator has not is refused
    When POST /__admin/requests/find is requested with
      """
      {"cookies": {"a": {"equalTo": "b"}}}
      """
    Then the response is 422
    And the body contains
      | path             | value    |
      | errors.0.pointer | /cookies |
    And the body matches
      | path            | pattern                   |
      | errors.0.detail | not supported here;.*     |

  @assumed
  Scenario: Secrets are not shown
    When POST /api/v1/auth/login/ is requested with
      """
      {"username": "nobody", "password": "secret"}
      """
    And POST /__admin/requests/find is requested with
      """
      {"method": "POST"}
      """
    Then the body contains
      | path                    | value                                  |
      | requests.0.request.body | {"username": "nobody", "password": "***"} |

  @assumed
  Scenario: Secrets are not shown wherever they stand
    When POST /whisperer/hooks/ is requested with
      """
      {"event_type": "package.created", "target_url": "http://localhost:9/?token=secret", "secret_key": "secret", "additional_headers": {"Authorization": "secret"}}
      """
    And POST /__admin/requests/find is requested with
      """
      {"method": "POST"}
      """
    Then the body contains
      | path                    | value |
      | requests.0.request.body | {"event_type": "package.created", "target_url": "http://localhost:9/?token=***", "secret_key": "***", "additional_headers": {"Authorization": "***"}} |

  @assumed
  Scenario: A replay that names another sandbox's address stays here
    When POST /__admin/replay is requested with
      """
      [{"id": "00000000-0000-4000-8000-000000000001", "request": {"url": "/%2e%2e/%2e%2e/__admin/reset", "method": "POST", "loggedDate": 0}, "response": {"status": 204}}]
      """
    Then the body contains
      | path                             | value |
      | first_difference.differs.0.found | 404   |

Feature: Sandboxes
  A sandbox is a whole OMS of its own, reached by a path prefix or by a host name; without either a request speaks to the sandbox default.

  @assumed
  Scenario: One is created, listed and dropped
    Given an empty sandbox
    When POST /__admin/sandboxes is requested with
      """
      {"name": "made-and-dropped", "seed": "empty", "random_seed": 7, "installation": "default"}
      """
    Then the response is 201
    And the body contains
      | path         | value                         |
      | name         | made-and-dropped              |
      | seed         | empty                         |
      | random_seed  | 7                             |
      | installation | default                       |
      | path         | /sandboxes/made-and-dropped/  |
      | packages     | 0                             |
    When GET /__admin/sandboxes is requested
    Then the response is 200
    And the body matches
      | path       | pattern                               |
      | sandboxes  | [\s\S]*"name": "made-and-dropped"[\s\S]* |
      | meta.total | \d+                                   |
    When DELETE /__admin/sandboxes/made-and-dropped is requested
    Then the response is 204
    And the body is empty
    When DELETE /__admin/sandboxes/made-and-dropped is requested
    Then the response is 404

  @assumed
  Scenario: What it is labelled is shown, and a copy keeps it
    Given an empty sandbox
    When POST /__admin/sandboxes is requested with
      """
      {"name": "labelled", "label": "nightly run"}
      """
    Then the response is 201
    And the body contains
      | path  | value       |
      | label | nightly run |
    When POST /__admin/sandboxes/labelled/fork is requested with
      """
      {"name": "labelled-copy"}
      """
    Then the response is 201
    And the body contains
      | path  | value       |
      | label | nightly run |
    When GET /__admin/sandboxes/labelled is requested
    Then the response is 200
    And the body contains
      | path  | value       |
      | label | nightly run |
    When GET /__admin/sandboxes/default is requested
    Then the response is 200
    And the body contains
      | path  | value |
      | label | null  |

  @assumed
  Scenario: A name is given once
    Given an empty sandbox
    When POST /__admin/sandboxes is requested with
      """
      {"name": "given-once"}
      """
    Then the response is 201
    When POST /__admin/sandboxes is requested with
      """
      {"name": "given-once"}
      """
    Then the response is 409
    And the body is
      """
      {"type":"about:blank","title":"Conflict","status":409,"detail":"Sandbox \"given-once\" exists already."}
      """

  @assumed
  Scenario: The sandbox default cannot be dropped
    Given an empty sandbox
    When DELETE /__admin/sandboxes/default is requested
    Then the response is 409
    And the header "Content-Type" is "application/problem+json"

  @assumed
  Scenario Outline: What is wrong with a sandbox is a problem that names its place
    Given an empty sandbox
    When POST /__admin/sandboxes is requested with
      """
      <body>
      """
    Then the response is 422
    And the header "Content-Type" is "application/problem+json"
    And the body contains
      | path             | value     |
      | status           | 422       |
      | errors.length    | 1         |
      | errors.0.pointer | <pointer> |

    Examples:
      | body                                                                                | pointer                     |
      | {}                                                                                  | /name                       |
      | {"name": ""}                                                                        | /name                       |
      | {"name": "Acme"}                                                                    | /name                       |
      | {"name": "-acme"}                                                                   | /name                       |
      | {"name": "a_b"}                                                                     | /name                       |
      | {"name": "a234567890123456789012345678901234567890123456789012345678901234"}        | /name                       |
      | {"name": 1}                                                                         | /name                       |
      | {"name": "wrong-1", "seed": "full"}                                                 | /seed                       |
      | {"name": "wrong-2", "seed": {"colors": []}}                                         | /seed/colors                |
      | {"name": "wrong-3", "random_seed": "x"}                                             | /random_seed                |
      | {"name": "wrong-4", "installation": "mine"}                                         | /installation               |
      | {"name": "wrong-5", "installation": {"settings": {"quota_rule": "none"}}}           | /installation/settings/quota_rule |
      | {"name": "wrong-6", "color": "red"}                                                 | /color                      |

  @assumed
  Scenario: A sandbox may start with a world of its own
    Given an empty sandbox
    When POST /__admin/sandboxes is requested with
      """
      {"name": "with-a-world", "seed": {"packages": [{"stock_location": "WH01", "state": "Packed", "items": [{"sku": "MUG", "quantity": 1}]}]}}
      """
    Then the response is 201
    And the body contains
      | path     | value |
      | seed     | world |
      | packages | 1     |

  @assumed
  Scenario: The demo world has packages in every state
    Given the demo world
    When GET /api/v1/oms/packages/?limit=1 is requested
    Then the response is 200
    And the body matches
      | path  | pattern     |
      | count | [3-9]\d+    |

  @assumed
  Scenario Outline: There is a package to try each command at
    Given the demo world
    When GET /api/v1/oms/packages/?state__enum_value=<number>&limit=1 is requested
    Then the body matches
      | path  | pattern  |
      | count | [1-9]\d* |

    Examples:
      | number |
      | 100    |
      | 150    |
      | 200    |
      | 300    |
      | 400    |
      | 450    |
      | 500    |
      | 600    |
      | 620    |
      | 640    |
      | 650    |
      | 700    |
      | 800    |
      | 900    |
      | 920    |
      | 930    |
      | 950    |
      | 1100   |

  @assumed
  Scenario: A host name reaches a sandbox, and links keep it
    Given an empty sandbox
    When POST /__admin/sandboxes is requested with
      """
      {"name": "by-host", "seed": {"denial_reasons": [{"title": "Far"}, {"title": "Wide"}]}}
      """
    And GET /api/v1/oms/packages/package_denial_reason/?limit=1 is requested of the host "by-host-oms.localhost"
    Then the response is 200
    And the body matches
      | path            | pattern                                                                                         |
      | count           | 2                                                                                               |
      | results.0.title | Wide                                                                                            |
      | next            | http://by-host-oms.localhost:\d+/api/v1/oms/packages/package_denial_reason/\?limit=1&page=2 |

  @assumed
  Scenario: Without prefix and sandbox name the sandbox default answers
    Given an empty sandbox
    When GET /api/v1/oms/packages/package_denial_reason/ is requested of the host "localhost"
    Then the response is 200

  @assumed
  Scenario Outline: A sandbox that does not exist is named in the vendor's envelope
    Given an empty sandbox
    When GET <path> is requested of the host "<host>"
    Then the response is 404
    And the header "Content-Type" is "application/json"
    And the body is
      """
      {"error":{"detail":"Sandbox \"<name>\" does not exist."},"status_code":404}
      """

    Examples:
      | host                 | path                                   | name   |
      | nobody-oms.localhost | /api/v1/oms/packages/                  | nobody |
      | 127.0.0.1            | /sandboxes/nobody/api/v1/oms/packages/ | nobody |

  @assumed
  Scenario: On the control surface it is a problem document
    Given an empty sandbox
    When GET /sandboxes/nobody/__admin/clock is requested of the host "127.0.0.1"
    Then the response is 404
    And the header "Content-Type" is "application/problem+json"
    And the body is
      """
      {"type":"about:blank","title":"Not Found","status":404,"detail":"Sandbox \"nobody\" does not exist."}
      """

  @assumed
  Scenario: Two sandboxes share nothing
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When POST /__admin/sandboxes is requested with
      """
      {
        "name": "the-other", "installation": {"name": "other", "settings": {"quota_rule": "membership"}},
        "seed": {"packages": [{"stock_location": "WH01", "state": "Packed", "items": [{"sku": "MUG", "quantity": 1}]}]}
      }
      """
    Then nothing changes
    When GET /sandboxes/the-other/api/v1/oms/packages/short/ is requested of the host "127.0.0.1"
    Then the body is
      """
      {"count":1,"next":null,"previous":null,"results":[{"id":1,"number":"5000000001P1","state":"500","stock_location_erp_code":"WH01","packageitem_count":1}]}
      """
    When GET /api/v1/oms/packages/short/ is requested
    Then the body is
      """
      {"count":1,"next":null,"previous":null,"results":[{"id":1,"number":"5000000001P1","state":"100","stock_location_erp_code":"WH01","packageitem_count":2}]}
      """
    When GET /__admin/installation is requested
    Then the body contains
      | path                | value   |
      | name                | default |
      | settings.quota_rule | hold    |
    When GET /sandboxes/the-other/__admin/installation is requested of the host "127.0.0.1"
    Then the body contains
      | path                | value      |
      | name                | other      |
      | settings.quota_rule | membership |

  @assumed
  Scenario: Ids count up from 1 in every sandbox
    Given stock locations
      | erp code |
      | WH01     |
    And a package in "Waiting"
    When GET /api/v1/oms/packages/1/ is requested
    Then the body contains
      | path                 | value        |
      | id                   | 1            |
      | number               | 5000000001P1 |
      | order_id             | 1            |
      | stock_location.id    | 1            |
      | packageitem_set.0.id | 1            |

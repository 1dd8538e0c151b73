Feature: Authentication
  A login gives a key; the key goes with every request. A simulator in mode open asks for none.

  @documented:LOGIN
  Scenario Outline: A login answers with a key
    Given the world
      """
      {"users": [{"username": "ayse", "password": "gizli"}]}
      """
    When POST <path> is requested with
      """
      {"username": "ayse", "password": "gizli"}
      """
    Then the response is 200
    And the keys of "" are
      """
      key
      """
    And the body matches
      | path | pattern        |
      | key  | [0-9a-f]{40}   |

    Examples:
      | path                |
      | /api/i1/auth/login/ |

    @derived:LIBS
    Examples: the address of the SDK
      | path                |
      | /api/v1/auth/login/ |

  @derived:LIBS
  Scenario Outline: A wrong login is refused
    Given the world
      """
      {"users": [{"username": "ayse", "password": "gizli"}]}
      """
    When POST /api/v1/auth/login/ is requested with
      """
      <body>
      """
    Then the response is 400
    And the body is
      """
      <answer>
      """

    Examples:
      | body                                         | answer                                                                                                           |
      | {"username": "ayse", "password": "GIZLI"}    | {"error":{"non_field_errors":["Unable to log in with provided credentials."]},"status_code":400}                 |
      | {"username": "mehmet", "password": "gizli"}  | {"error":{"non_field_errors":["Unable to log in with provided credentials."]},"status_code":400}                 |
      | {}                                           | {"error":{"username":["This field is required."],"password":["This field is required."]},"status_code":400}      |
      | {"username": "", "password": 1}              | {"error":{"username":["This field may not be blank."],"password":["Not a valid string."]},"status_code":400}     |

  Scenario Outline: With tokens every path of the API needs one
    Given a simulator that asks for tokens
    And an empty sandbox
    When GET <path> is requested with the authorization "<authorization>"
    Then the response is 401
    And the header "Content-Type" is "application/json"
    And the body is
      """
      {"error":{"detail":"<sentence>"},"status_code":401}
      """

    @documented:LOGIN
    Examples: no credentials
      | path                                         | authorization | sentence                                      |
      | /api/v1/oms/packages/                        |               | Authentication credentials were not provided. |
      | /api/v1/oms/packages/1/                      |               | Authentication credentials were not provided. |
      | /api/v1/oms/packages/short/                  |               | Authentication credentials were not provided. |
      | /api/v1/oms/packages/package-items/          |               | Authentication credentials were not provided. |
      | /api/v1/oms/packages/package_denial_reason/  |               | Authentication credentials were not provided. |
      | /api/v1/oms/packages/1/label/                |               | Authentication credentials were not provided. |
      | /api/v1/oms/packages/1/document/             |               | Authentication credentials were not provided. |
      | /api/v1/oms/orders/                          |               | Authentication credentials were not provided. |
      | /api/v1/oms/order_items/                     |               | Authentication credentials were not provided. |
      | /api/v1/oms/orderexecutionplans/             |               | Authentication credentials were not provided. |
      | /api/v1/oms/state-transition-logs/           |               | Authentication credentials were not provided. |
      | /api/v1/oms/stocklocations/list-simple/      |               | Authentication credentials were not provided. |
      | /api/v1/oms/stock-locations/                 |               | Authentication credentials were not provided. |
      | /api/v1/oms/cargo-company/                   |               | Authentication credentials were not provided. |
      | /api/v1/oms/query-stock-availability?sku=MUG |               | Authentication credentials were not provided. |

    @documented:LOGIN
    Examples: a key that nobody has
      | path                  | authorization                                  | sentence       |
      | /api/v1/oms/packages/ | Token 0000000000000000000000000000000000000000 | Invalid token. |
      | /api/v1/oms/packages/ | Token x                                        | Invalid token. |
      | /api/v1/oms/packages/ | Bearer x                                       | Invalid token. |

    @assumed
    Examples: another scheme
      | path                  | authorization      | sentence                                      |
      | /api/v1/oms/packages/ | Basic YXlzZTpwdw== | Authentication credentials were not provided. |

  Scenario Outline: A key opens them
    Given a simulator that asks for tokens
    And the world
      """
      {"users": [{"username": "ayse", "password": "gizli"}]}
      """
    And "ayse" is logged in with "gizli"
    When GET /api/v1/oms/packages/ is requested with the authorization "<authorization>"
    Then the response is 200

    @documented:LOGIN
    Examples:
      | authorization |
      | Token {key}   |

    @assumed
    Examples: as some pages print it
      | authorization |
      | Bearer {key}  |

  @assumed
  Scenario Outline: The control surface and health never need the key
    Given a simulator that asks for tokens
    And an empty sandbox
    When GET <path> is requested with the authorization ""
    Then the response is 200

    Examples:
      | path                  |
      | /__admin/health       |
      | /__admin/sandboxes    |
      | /__admin/clock        |
      | /__admin/contract     |
      | /__admin/installation |
      | /__admin/stock        |

  @assumed
  Scenario Outline: In mode open nothing is asked
    Given an empty sandbox
    When GET /api/v1/oms/packages/ is requested with the authorization "<authorization>"
    Then the response is 200

    Examples:
      | authorization |
      |               |
      | Token wrong   |
      | Basic eA==    |

  @assumed
  Scenario: In mode open a key still says who asks
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And the world
      """
      {"users": [{"username": "ayse", "password": "gizli"}]}
      """
    And a package in "Waiting"
    And "ayse" is logged in with "gizli"
    When PKG_STATE_TRANSITION to "Preparing" is sent
    And GET /api/v1/oms/state-transition-logs/1/ is requested
    Then the body contains
      | path | value |
      | user | 1     |

  @assumed
  Scenario Outline: Tokens expire when the installation says so
    Given a simulator that asks for tokens
    And the installation
      """
      {"settings": {"token_lifetime": "PT1H"}}
      """
    And the world
      """
      {"users": [{"username": "ayse", "password": "gizli"}]}
      """
    And "ayse" is logged in with "gizli"
    When POST /__admin/clock/advance is requested with
      """
      {"by": "<time>"}
      """
    And GET /api/v1/oms/packages/ is requested with the authorization "Token {key}"
    Then the response is <status>

    Examples:
      | time  | status |
      | PT59M | 200    |
      | PT61M | 401    |

  @assumed
  Scenario: The demo world has a user
    Given the demo world
    When POST /api/v1/auth/login/ is requested with
      """
      {"username": "demo", "password": "demo"}
      """
    Then the response is 200

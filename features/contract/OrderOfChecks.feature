Feature: Order of checks
  What is wrong with a command is checked in a fixed order; the first check that fails answers. A refused command changes nothing.

  @assumed
  Scenario Outline: The first check that fails answers
    Given a simulator that asks for tokens
    And the world
      """
      {"users": [{"username": "ayse", "password": "pw"}]}
      """
    And "ayse" is logged in with "pw"
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When POST /api/v1/oms/packages/<package>/command/ is requested as "<media type>" with
      """
      <body>
      """
    Then the response is <status>
    And the body contains
      | path   | value   |
      | <path> | <value> |
    And nothing changes

    Examples: the package before the body
      | package | media type       | body                  | status | path                   | value                      |
      | 9       | application/json | {"transition": 2181   | 404    | error.detail           | Not found.                 |
      | 9       | text/plain       | {}                    | 404    | error.detail           | Not found.                 |
      | 9       | application/json | {}                    | 404    | error.detail           | Not found.                 |
      | x       | application/json | {}                    | 404    | error.detail           | Not found.                 |

    Examples: the media type before the body, the body before what it says
      | package   | media type       | body                                   | status | path                     | value                                                    |
      | {package} | text/plain       | {"transition": 2181                    | 415    | error.detail             | Unsupported media type "text/plain" in request.          |
      | {package} | application/json | []                                     | 400    | error.non_field_errors.0 | Invalid data. Expected a dictionary, but got list.       |
      | {package} | application/json | {"transition": "1", "transition": "1"} | 400    | status_code              | 400                                                      |

    Examples: the types of transition and slug before whether they are there, and agree
      | package   | media type       | body                                        | status | path                 | value                        |
      | {package} | application/json | {"transition": "9"}                         | 400    | error.transition.0   | A valid integer is required. |
      | {package} | application/json | {"transition": null, "slug": 1}             | 400    | error.slug.0         | Not a valid string.          |
      | {package} | application/json | {"transition": 1.5, "slug": "unknown"}      | 400    | error.transition.0   | A valid integer is required. |

    Examples: whether one is given before all that follows
      | package   | media type       | body                                        | status | path                   | value                       |
      | {package} | application/json | {"input_parameters": []}                    | 400    | error.non_field_errors | transition or slug required |
      | {package} | application/json | {"package": 9}                              | 400    | error.non_field_errors | transition or slug required |

    Examples: whether both agree before whether it can run
      | package   | media type       | body                                                                          | status | path             | value          |
      | {package} | application/json | {"transition": 2321, "slug": "package__ready_for_pickup__packed__ready-for-pickup"} | 406 | error.error_code | commands_100_5 |

    Examples: whether it can run before the parameters
      | package   | media type       | body                                                          | status | path             | value          |
      | {package} | application/json | {"transition": 2361}                                          | 406    | error.error_code | commands_100_1 |
      | {package} | application/json | {"transition": 2361, "input_parameters": []}                  | 406    | error.error_code | commands_100_1 |
      | {package} | application/json | {"transition": 2361, "package": 9}                            | 406    | error.error_code | commands_100_1 |

    Examples: the parameters before whether the effect can be carried out
      | package   | media type       | body                                                                                                         | status | path                   | value                                        |
      | {package} | application/json | {"transition": 1841, "package": 9, "assignment_groups": [{"package_items": [1, 2], "erp_code": "WH01"}]}     | 400    | error.package.length   | 1                                            |
      | {package} | application/json | {"transition": 1841, "assignment_groups": [{"package_items": [1], "erp_code": "WH01"}]}                      | 400    | status_code            | 400                                          |

  @assumed
  Scenario Outline: Authentication comes before everything
    Given a simulator that asks for tokens
    And the world
      """
      {"users": [{"username": "ayse", "password": "pw"}]}
      """
    And "ayse" is logged in with "pw"
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When the command body is sent with the authorization "<authorization>"
      """
      <body>
      """
    Then the response is 401
    And the body is
      """
      {"error":{"detail":"<sentence>"},"status_code":401}
      """
    And the package is in "Waiting"

    Examples:
      | authorization | body                 | sentence                                      |
      |               | {"transition": 2303} | Authentication credentials were not provided. |
      | Token wrong   | {"transition": 2303} | Invalid token.                                |
      | Bearer wrong  | {"transition": 2303} | Invalid token.                                |
      |               | {"transition":       | Authentication credentials were not provided. |
      | Token wrong   | []                   | Invalid token.                                |

  @assumed
  Scenario: Whether the effect can be carried out is checked last
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
      | WH02     |               |
    And a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH02"}]}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"No stock location can supply the package"},"status_code":406}
      """
    And nothing changes

  @assumed
  Scenario Outline: A command on the shipment needs one
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Preparing"
    And the world
      """
      {"cargo_companies": [{"name": "Aras", "erp_code": "ARAS"}]}
      """
    When <command> is sent with
      """
      <parameters>
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Package has no shipment"},"status_code":406}
      """
    And nothing changes

    Examples:
      | command               | parameters            |
      | UPDATE_SHIPMENT_LABEL | {"package_items": []} |

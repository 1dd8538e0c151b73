Feature: Bodies that cannot be read
  Media type, size, encoding, JSON: what is wrong is answered in the vendor's envelope, and nothing changes.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"

  @assumed
  Scenario Outline: A body that is not JSON
    When the command body is
      """
      <body>
      """
    Then the response is 400
    And the body matches
      | path         | pattern                |
      | error.detail | JSON parse error - .+  |
      | status_code  | 400                    |
    And the keys of "" are
      """
      error, status_code
      """
    And nothing changes

    Examples:
      | body                                       |
      | {"transition": 2303                        |
      | {"transition": 2303,}                      |
      | {'transition': 2303}                       |
      | {"transition": 2303} {}                    |
      | transition=2303                            |
      | {"transition": 02303}                      |
      | {"transition": NaN}                        |
      | // {"transition": 2303}                    |

    Examples: a key twice
      | body                                       |
      | {"transition": 2303, "transition": 2303}   |
      | {"transition": 2303, "input_parameters": {"a": {"b": 1, "b": 2}}} |

    Examples: more than 64 deep
      | body |
      | {"transition": 2303, "a": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]} |

  @assumed
  Scenario: 64 deep is read
    When the command body is
      """
      {"transition": 2303, "a": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}
      """
    Then the response is 204

  @assumed
  Scenario Outline: A body that is not UTF-8
    When the command body is the bytes "<bytes>"
    Then the response is 400
    And the body matches
      | path         | pattern               |
      | error.detail | JSON parse error - .+ |
    And the package is in "Waiting"

    Examples:
      | bytes                   |
      | 7B 22 FF 22 3A 31 7D    |
      | FF FE 7B 00 7D 00       |

  @derived:LIBS
  Scenario Outline: A body that is JSON but no object
    When the command body is
      """
      <body>
      """
    Then the response is 400
    And the body is
      """
      {"error":{"non_field_errors":["Invalid data. Expected a dictionary, but got <type>."]},"status_code":400}
      """
    And nothing changes

    Examples:
      | body  | type     |
      | []    | list     |
      | [{}]  | list     |
      | "x"   | str      |
      | 2303  | int      |
      | 23.5  | float    |
      | true  | bool     |
      | null  | NoneType |

  @assumed
  Scenario Outline: Another media type is not supported
    When POST <path> is requested as "<media type>" with
      """
      {"transition": 2303}
      """
    Then the response is 415
    And the body is
      """
      {"error":{"detail":"Unsupported media type \"<media type>\" in request."},"status_code":415}
      """
    And nothing changes

    Examples:
      | path                                          | media type                        |
      | /api/v1/oms/packages/{package}/command/       | text/plain                        |
      | /api/v1/oms/packages/{package}/command/       | application/x-www-form-urlencoded |
      | /api/v1/oms/packages/{package}/command/       | application/xml                   |
      | /api/v1/oms/packages/{package}/command/       | text/json                         |
      | /api/v1/oms/packages/package_denial_reason/   | text/plain                        |
      | /api/v1/auth/login/                           | text/plain                        |

  @derived:LIBS
  Scenario Outline: JSON may be written in these ways
    When POST /api/v1/oms/packages/{package}/command/ is requested as "<media type>" with
      """
      {"transition": 2303}
      """
    Then the response is 204

    Examples:
      | media type                      |
      | application/json                |
      | application/json; charset=utf-8 |
      | Application/JSON                |

  @assumed
  Scenario: A body over the limit
    When PUT /__admin/installation is requested with
      """
      {"settings": {"body_limit": 100}}
      """
    And the command body is
      """
      {"transition": 2303, "padding": "........................................................................................"}
      """
    Then the response is 413
    And the body is
      """
      {"error":{"detail":"Request body is too large: at most 100 bytes are accepted."},"status_code":413}
      """
    And nothing changes

  @assumed
  Scenario: The limit is 1 MiB unless the installation says otherwise
    When GET /__admin/installation is requested
    Then the body contains
      | path                | value   |
      | settings.body_limit | 1048576 |

Feature: Errors
  The vendor's envelope: what is wrong under error, and the status again as status_code.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"

  @assumed
  Scenario Outline: What does not exist is not found; so are an id that is no integer, and an unknown path
    When <method> <path> is requested
    Then the response is 404
    And the header "Content-Type" is "application/json"
    And the body is
      """
      {"error":{"detail":"Not found."},"status_code":404}
      """
    And nothing changes

    Examples: no such record
      | method | path                                           |
      | GET    | /api/v1/oms/packages/9/                        |
      | GET    | /api/v1/oms/packages/package-items/9/          |
      | GET    | /api/v1/oms/packages/package_denial_reason/9/  |
      | DELETE | /api/v1/oms/packages/package_denial_reason/9/  |
      | GET    | /api/v1/oms/packages/9/document/               |
      | GET    | /api/v1/oms/packages/9/label/                  |
      | GET    | /api/v1/oms/orders/9/                          |
      | GET    | /api/v1/oms/order_items/9/                     |
      | GET    | /api/v1/oms/orderexecutionplans/9/             |
      | GET    | /api/v1/oms/state-transition-logs/9/           |
      | GET    | /api/v1/oms/stock-locations/9/                 |
      | GET    | /api/v1/oms/cargo-company/9/                   |

    Examples: no integer
      | method | path                                           |
      | GET    | /api/v1/oms/packages/abc/                      |
      | GET    | /api/v1/oms/packages/1.0/                      |
      | GET    | /api/v1/oms/packages/-1/                       |
      | GET    | /api/v1/oms/packages/99999999999999999999/     |
      | GET    | /api/v1/oms/orders/A1/                         |

    Examples: no such path
      | method | path                                           |
      | GET    | /api/v1/oms/                                   |
      | GET    | /api/v1/oms/parcels/                           |
      | GET    | /api/v2/oms/packages/                          |
      | GET    | /api/v1/oms/packages/1/commands/               |
      | GET    | /nothing                                       |

  @assumed
  Scenario Outline: Another method is not allowed
    When <method> <path> is requested
    Then the response is 405
    And the body is
      """
      {"error":{"detail":"Method \"<method>\" not allowed."},"status_code":405}
      """
    And the header "Allow" is "<allowed>"
    And nothing changes

    Examples:
      | method | path                                          | allowed                                |
      | DELETE | /api/v1/oms/packages/                         | GET, HEAD, OPTIONS                     |
      | DELETE | /api/v1/oms/packages/{package}/               | GET, HEAD, OPTIONS                     |
      | PATCH  | /api/v1/oms/packages/{package}/               | GET, HEAD, OPTIONS                     |
      | GET    | /api/v1/oms/packages/{package}/command/       | POST, OPTIONS                          |
      | POST   | /api/v1/oms/orders/                           | GET, HEAD, OPTIONS                     |
      | DELETE | /api/v1/oms/state-transition-logs/1/          | GET, HEAD, OPTIONS                     |
      | PUT    | /api/v1/oms/packages/package_denial_reason/   | GET, POST, HEAD, OPTIONS               |
      | POST   | /api/v1/oms/packages/package_denial_reason/1/ | GET, PUT, PATCH, DELETE, HEAD, OPTIONS |
      | GET    | /api/v1/auth/login/                           | POST, OPTIONS                          |

  @documented:API
  Scenario Outline: A field error is a list of sentences under its field
    When <method> <path> is requested with
      """
      <body>
      """
    Then the response is 400
    And the header "Content-Type" is "application/json"
    And the body is
      """
      <answer>
      """
    And nothing changes

    Examples:
      | method | path                                         | body                                   | answer                                                                                           |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {}                                     | {"error":{"title":["This field is required."]},"status_code":400}                                |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "", "priority": -1}          | {"error":{"title":["This field may not be blank."],"priority":["Ensure this value is greater than or equal to 0."]},"status_code":400} |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": null}                        | {"error":{"title":["This field may not be null."]},"status_code":400}                            |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": 1, "is_active": "yes"}       | {"error":{"title":["Not a valid string."],"is_active":["Must be a valid boolean."]},"status_code":400} |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | [1]                                    | {"error":{"non_field_errors":["Invalid data. Expected a dictionary, but got list."]},"status_code":400} |
      | PATCH  | /api/v1/oms/stock-locations/1/               | {"priority": "high", "is_active": 1}   | {"error":{"priority":["A valid integer is required."],"is_active":["Must be a valid boolean."]},"status_code":400} |

  @assumed
  Scenario: A path without its trailing slash is served
    When GET /api/v1/oms/packages/{package} is requested
    Then the response is 200
    And the body contains
      | path | value     |
      | id   | {package} |

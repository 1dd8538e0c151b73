Feature: Headers and health
  A refused answer keeps the vendor's body; why it was refused travels in headers. Health is always answered.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @assumed
  Scenario: Health
    When GET /__admin/health is requested
    Then the response is 200
    And the keys of "" are
      """
      status, version, uptimeInSeconds, store
      """
    And the body matches
      | path            | pattern       |
      | status          | healthy       |
      | version         | \d+\.\d+\.\d+ |
      | uptimeInSeconds | \d+           |

  @assumed
  Scenario Outline: Every answer has the version
    When GET <path> is requested
    Then the header "X-Oms-Simulator-Version" matches "\d+\.\d+\.\d+"

    Examples:
      | path                    |
      | /__admin/health         |
      | /__admin/clock          |
      | /__admin/nothing        |
      | /api/v1/oms/packages/   |
      | /api/v1/oms/packages/9/ |
      | /nothing                |

  @assumed
  Scenario: A refused command says why, and what can run now
    Given a package in "Waiting Remote Action"
    When the command body is
      """
      {"transition": 2321}
      """
    Then the response is 406
    And the header "X-Oms-Simulator-Reason" is "Package {package} is in WaitingRemoteAction, transition 2321 (SHIP_THE_PACKAGE) runs from Packed to Shipped."
    And the header "X-Oms-Simulator-Allowed" is "1809, 2102, 2182, 2242, 2302, 2308"

  @assumed
  Scenario Outline: Every refusal of a command has a reason
    Given a package in "Waiting Remote Action"
    When the command body is
      """
      <body>
      """
    Then the response is <status>
    And the header "X-Oms-Simulator-Reason" matches "[ -~]{1,1024}"

    Examples:
      | body                                   | status |
      | {"transition": 1809                    | 400    |
      | []                                     | 400    |
      | {}                                     | 400    |
      | {"transition": "x"}                    | 400    |
      | {"transition": 1809, "slug": "ı"}      | 406    |
      | {"slug": "hazırlanıyor"}               | 406    |
      | {"transition": 2102}                   | 400    |

  @assumed
  Scenario: An accepted command has neither
    Given a package in "Waiting Remote Action"
    When the command body is
      """
      {"transition": 1809}
      """
    Then the response is 204
    And the header "X-Oms-Simulator-Reason" is "absent"
    And the header "X-Oms-Simulator-Allowed" is "absent"

  @assumed
  Scenario: Where nothing can run nothing is listed
    Given a package in "Packed for Refund"
    When the command body is
      """
      {"transition": 1809}
      """
    Then the response is 406
    And the header "X-Oms-Simulator-Allowed" is "absent"

  @assumed
  Scenario Outline: Errors of the control surface are problem documents
    When <method> <path> is requested
    Then the response is <status>
    And the header "Content-Type" is "application/problem+json"
    And the body contains
      | path   | value       |
      | type   | about:blank |
      | status | <status>    |
      | title  | <title>     |

    Examples:
      | method | path             | status | title              |
      | GET    | /__admin/nothing | 404    | Not Found          |
      | DELETE | /__admin/clock   | 405    | Method Not Allowed |
      | POST   | /__admin/world   | 400    | Bad Request        |

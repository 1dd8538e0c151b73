Feature: The clock
  One per sandbox: real, or frozen, and moved by hand.

  Background:
    Given an empty sandbox

  @assumed
  Scenario: It is real at first
    When GET /__admin/clock is requested
    Then the response is 200
    And the body matches
      | path | pattern                                |
      | mode | real                                   |
      | now  | \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z |

  @assumed
  Scenario Outline: It can be frozen at any time, also a past one
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "<sent>"}
      """
    Then the response is 200
    And the body is
      """
      {"mode":"frozen","now":"<now>"}
      """
    When GET /__admin/clock is requested
    Then the body is
      """
      {"mode":"frozen","now":"<now>"}
      """

    Examples:
      | sent                        | now                         |
      | 2026-01-05T08:15:30.123456Z | 2026-01-05T08:15:30.123456Z |
      | 1999-12-31T23:59:59Z        | 1999-12-31T23:59:59.000000Z |
      | 2026-01-05T11:15:30+03:00   | 2026-01-05T08:15:30.000000Z |

  @assumed
  Scenario: A frozen clock stands still, and drives every timestamp
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:15:30.123456Z"}
      """
    And POST /__admin/world is requested with
      """
      {"stock_locations": [{"erp_code": "WH01"}], "packages": [{"stock_location": "WH01", "state": "Waiting", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    And POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"transition": 2303}
      """
    And "PT30M" passes
    And POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"transition": 2304}
      """
    And GET /api/v1/oms/state-transition-logs/?sort=id is requested
    Then the body contains
      | path                   | value                       |
      | results.0.created_date | 2026-01-05T08:15:30.123456Z |
      | results.1.created_date | 2026-01-05T08:45:30.123456Z |

  @assumed
  Scenario Outline: It is advanced by a duration, and answers with the work that fell due
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And "<duration>" passes
    Then the response is 200
    And the body is
      """
      {"mode":"frozen","now":"<now>","work":[],"complete":true}
      """

    Examples:
      | duration | now                         |
      | PT0S     | 2026-01-05T08:00:00.000000Z |
      | PT30M    | 2026-01-05T08:30:00.000000Z |
      | P1DT1H   | 2026-01-06T09:00:00.000000Z |
      | PT0.5S   | 2026-01-05T08:00:00.500000Z |

  @assumed
  Scenario: In real mode advancing shifts the clock
    When PUT /__admin/clock is requested with
      """
      {"mode": "real", "now": "2031-05-05T08:00:00Z"}
      """
    And "P1D" passes
    Then the body matches
      | path | pattern                        |
      | mode | real                           |
      | now  | 2031-05-06T08:0\d:\d\d\.\d{6}Z |

  @assumed
  Scenario: Work that falls due on the way is done in order, each piece at its time
    Given stock locations
      | erp code |
      | WH01     |
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "OutOfStock", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    And "PT10M" passes
    And POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "OutOfStock", "items": [{"sku": "CUP", "quantity": 1}]}]}
      """
    And "PT55M" passes
    Then the body is
      """
      {"mode":"frozen","now":"2026-01-05T09:05:00.000000Z","work":[{"at":"2026-01-05T08:30:00.000000Z","type":"package_replanned","package":1,"state":"OutOfStock"},{"at":"2026-01-05T08:40:00.000000Z","type":"package_replanned","package":2,"state":"OutOfStock"},{"at":"2026-01-05T09:00:00.000000Z","type":"package_replanned","package":1,"state":"OutOfStock"}],"complete":true}
      """

  @assumed
  Scenario Outline: Work that waits keeps the time it still has to wait when the clock is set
    Given stock locations
      | erp code |
      | WH01     |
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "OutOfStock", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    And "PT20M" passes
    And PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "<set>"}
      """
    And "PT0S" passes
    Then the body contains
      | path        | value |
      | work.length | 0     |
    When "PT15M" passes
    Then the body contains
      | path        | value |
      | work.length | 1     |
      | work.0.at   | <due> |

    Examples:
      | set                  | due                         |
      | 2031-01-05T08:00:00Z | 2031-01-05T08:10:00.000000Z |
      | 1999-12-31T23:55:00Z | 2000-01-01T00:05:00.000000Z |

  @assumed
  Scenario Outline: What is wrong is a problem, and the clock stays
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And <method> <path> is requested with
      """
      <body>
      """
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.length    | 1         |
      | errors.0.pointer | <pointer> |
    When GET /__admin/clock is requested
    Then the body is
      """
      {"mode":"frozen","now":"2026-01-05T08:00:00.000000Z"}
      """

    Examples:
      | method | path                   | body                                           | pointer |
      | PUT    | /__admin/clock         | {}                                             | /mode   |
      | PUT    | /__admin/clock         | {"mode": "fast"}                               | /mode   |
      | PUT    | /__admin/clock         | {"mode": "real", "now": "tomorrow"}            | /now    |
      | PUT    | /__admin/clock         | {"mode": "real", "speed": 2}                   | /speed  |
      | POST   | /__admin/clock/advance | {}                                             | /by     |
      | POST   | /__admin/clock/advance | {"by": "30 minutes"}                           | /by     |
      | POST   | /__admin/clock/advance | {"by": "-PT30M"}                               | /by     |
      | POST   | /__admin/clock/advance | {"by": 30}                                     | /by     |
      | POST   | /__admin/clock/advance | {"by": "PT1M", "to": "x"}                      | /to     |

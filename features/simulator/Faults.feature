Feature: Faults
  What goes wrong on demand.

  Background:
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And a package in "Waiting"

  @assumed
  Scenario: A fault before the effect changes nothing
    When POST /__admin/faults is requested with
      """
      {"match": {"command": "COMPLETE_PACKAGING"}, "times": 1, "then": {"status": 503}}
      """
    Then the response is 201
    When COMPLETE_PACKAGING is sent
    Then the response is 503
    And the body is
      """
      {"error":{"detail":"A fault was asked for."},"status_code":503}
      """
    And nothing changes
    When COMPLETE_PACKAGING is sent
    Then the response is 204

  @assumed
  Scenario: A fault after the effect spoils the answer of a command that happened
    When POST /__admin/faults is requested with
      """
      {"match": {"command": "COMPLETE_PACKAGING"}, "after": true, "then": {"status": 504}}
      """
    And COMPLETE_PACKAGING is sent
    Then the response is 504
    And the package is in "Packed"

  @assumed
  Scenario: The nth matching call is meant
    When POST /__admin/faults is requested with
      """
      {"match": {"method": "GET", "path": "/api/v1/oms/query-stock-availability"}, "nth": 2, "then": {"status": 500, "body": {"error":{"detail":"Oops."},"status_code":500}}}
      """
    And GET /api/v1/oms/query-stock-availability?sku=MUG is requested
    Then the response is 200
    When GET /api/v1/oms/query-stock-availability?sku=MUG is requested
    Then the response is 500
    And the body is
      """
      {"error":{"detail":"Oops."},"status_code":500}
      """
    When GET /api/v1/oms/query-stock-availability?sku=MUG is requested
    Then the response is 200
    When GET /__admin/faults/1 is requested
    Then the body contains
      | path    | value |
      | matched | 3     |
      | fired   | 1     |

  @assumed
  Scenario Outline: What does not go together is refused with its place
    When POST /__admin/faults is requested with
      """
      <fault>
      """
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |

    Examples:
      | fault                                                                | pointer        |
      | {"then": {}}                                                         | /then          |
      | {"then": {"body": {}}}                                               | /then/body     |
      | {"then": {"status": 503, "drop": "empty_response"}}                  | /then/status   |
      | {"then": {"delay": "PT6M"}}                                          | /then/delay    |
      | {"match": {"partner": "carrier", "path": "/"}, "then": {"status": 503}} | /match/path |
      | {"match": {"command": "SHIP"}, "then": {"status": 503}}              | /match/command |

  @assumed
  Scenario: Without faults everything is as it was
    When POST /__admin/faults is requested with
      """
      {"match": {"command": "COMPLETE_PACKAGING"}, "then": {"status": 503}}
      """
    And DELETE /__admin/faults is requested
    Then the response is 204
    When COMPLETE_PACKAGING is sent
    Then the response is 204

  @assumed
  Scenario Outline: A webhook that a fault breaks is sent again
    Given "shop" is subscribed to "package.status.transitioned" with
      """
      {"retry_countdown_config": {"choice": "fixed", "kwargs": {"seconds": 60}}}
      """
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-03-02T09:30:00Z"}
      """
    And POST /__admin/faults is requested with
      """
      {"match": {"webhook": "package.status.transitioned"}, "times": 1, "after": <after>, "then": <then>}
      """
    And BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    Then these webhooks are sent
      | state   | attempts | status   |
      | pending | 1        | <status> |
    When GET /__admin/webhooks/sink/shop is requested
    Then the body contains
      | path            | value |
      | requests.length | <got> |
    When "PT1M" passes
    Then these webhooks are sent
      | state     | attempts |
      | delivered | 2        |
    When GET /__admin/webhooks/sink/shop is requested
    Then the body contains
      | path            | value       |
      | requests.length | <got twice> |

    Examples:
      | after | then                         | status | got | got twice |
      | false | {"status": 503}              | 503    | 0   | 1         |
      | true  | {"status": 503}              | 503    | 1   | 2         |
      | false | {"drop": "connection_reset"} | 500    | 0   | 1         |
      | true  | {"drop": "empty_response"}   | 500    | 1   | 2         |

  @assumed
  Scenario: A partner that a fault keeps away is one that cannot be reached
    When POST /__admin/faults is requested with
      """
      {"match": {"partner": "carrier"}, "times": 1, "then": {"status": 503}}
      """
    And COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Carrier could not be reached: status 503"},"status_code":406}
      """
    And nothing changes
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204

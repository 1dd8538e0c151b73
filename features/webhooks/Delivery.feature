Feature: Delivery of webhooks
  At least once, in no order. What fails is sent again, first by the subscription's countdown and then by an hourly scan; all waiting is on the sandbox's clock.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Packed"

  @derived:LIBS
  Scenario: A webhook is posted in the background, also when the clock is frozen
    Given "shop" is subscribed to "package.status.shipped"
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen"}
      """
    And SHIP_THE_PACKAGE is sent
    Then these webhooks are sent
      | type                   | state     | attempts | status | signature |
      | package.status.shipped | delivered | 1        | 204    | absent    |
    When GET /whisperer/hook_events/ is requested
    Then the body contains
      | path                           | value                  |
      | count                          | 1                      |
      | results.0.delivered            | true                   |
      | results.0.response_http_status | 204                    |
      | results.0.retry_count          | 1                      |
      | results.0.object_id            | {package}              |
    And the keys of "results.0" are
      """
      uuid, webhook, request_payload, response_content, response_http_status, delivered, request_datetimes, retry_count, content_type, object_id
      """

  @derived:LIBS
  Scenario: What fails is sent again after the countdown, ten times
    Given "http://127.0.0.1:9/" is subscribed to "package.status.shipped" with
      """
      {"retry_countdown_config": {"choice": "fixed", "kwargs": {"seconds": 60}}}
      """
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-03-02T09:30:00Z"}
      """
    And SHIP_THE_PACKAGE is sent
    Then these webhooks are sent
      | state   | attempts | status |
      | pending | 1        | 500    |
    When "PT59S" passes
    Then these webhooks are sent
      | state   | attempts |
      | pending | 1        |
    When "PT1S" passes
    Then these webhooks are sent
      | state   | attempts |
      | pending | 2        |
    When "PT9M" passes
    Then these webhooks are sent
      | state   | attempts |
      | pending | 11       |
    When "PT19M" passes
    Then these webhooks are sent
      | state   | attempts |
      | pending | 11       |
    When "PT1M" passes
    Then these webhooks are sent
      | state   | attempts |
      | pending | 12       |
    When "P1D" passes
    Then these webhooks are sent
      | state  | attempts |
      | failed | 19       |

  @derived:LIBS
  Scenario: With a secret the body is signed
    Given "shop" is subscribed to "package.status.shipped" with
      """
      {"secret_key": "gizli"}
      """
    When SHIP_THE_PACKAGE is sent
    Then these webhooks are sent
      | state     |
      | delivered |
    When GET /__admin/webhooks/sink/shop is requested
    Then the body matches
      | path                                     | pattern               |
      | requests.0.headers.X-Whisperer-Event     | package.status.shipped |
      | requests.0.headers.X-Whisperer-Signature | sha256=[0-9a-f]{64}   |

  @derived:LIBS
  Scenario: The headers are those of the library that the vendor posts with
    Given "shop" is subscribed to "package.status.shipped"
    When SHIP_THE_PACKAGE is sent
    Then these webhooks are sent
      | state     |
      | delivered |
    When GET /__admin/webhooks/sink/shop is requested
    Then the body matches
      | path                                | pattern                |
      | requests.0.headers.User-Agent       | python-requests/2\.32 |
      | requests.0.headers.Accept           | \*/\*                |
      | requests.0.headers.Accept-Encoding  | gzip, deflate          |
      | requests.0.headers.Connection       | keep-alive             |
      | requests.0.headers.Content-Type     | application/json       |
      | requests.0.headers.X-Whisperer-Event | package.status.shipped |

  @derived:LIBS
  Scenario: A subscription that was deleted gets nothing new
    Given "shop" is subscribed to "package.status.shipped"
    When DELETE /whisperer/hooks/1/ is requested
    And SHIP_THE_PACKAGE is sent
    Then no webhook is sent

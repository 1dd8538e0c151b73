Feature: Webhook subscriptions
  Who wants to know of events says so at /whisperer/hooks/.

  @derived:LIBS
  Scenario: A subscription is answered with its row
    Given an empty sandbox
    When POST /whisperer/hooks/ is requested with
      """
      {"event_type": "package.created", "target_url": "http://127.0.0.1:9/created"}
      """
    Then the response is 201
    And the keys of "" are
      """
      id, retry_countdown_config, created_date, modified_date, target_url, is_active, secret_key, event_type, callback, additional_headers, config
      """

  @derived:LIBS
  Scenario: The same address and type are registered once
    Given "shop" is subscribed to "package.created"
    When POST /whisperer/hooks/ is requested with
      """
      {"event_type": "package.created", "target_url": "http://127.0.0.1:9/created"}
      """
    Then the response is 201
    When POST /whisperer/hooks/ is requested with
      """
      {"event_type": "package.created", "target_url": "http://127.0.0.1:9/created"}
      """
    Then the response is 406
    And the body is
      """
      {"code":"webhook_100_2","en":"Webhook already registered"}
      """

  @derived:LIBS
  Scenario: A deleted subscription stays, inactive
    Given "shop" is subscribed to "package.created"
    When DELETE /whisperer/hooks/1/ is requested
    Then the response is 204
    When GET /whisperer/hooks/?is_active=false is requested
    Then the body contains
      | path                | value |
      | count               | 1     |
      | results.0.is_active | false |

  @assumed
  Scenario Outline: An address that nothing can be sent to is refused
    Given an empty sandbox
    When POST /whisperer/hooks/ is requested with
      """
      {"event_type": "package.created", "target_url": "<address>"}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"target_url":["Enter a valid URL."]},"status_code":400}
      """

    Examples:
      | address       |
      | shop/created  |
      | ftp://shop/   |
      | http://       |

  @assumed
  Scenario: A type that no event has is taken, and warned of
    Given an empty sandbox
    When POST /whisperer/hooks/ is requested with
      """
      {"event_type": "package-created", "target_url": "http://127.0.0.1:9/"}
      """
    Then the response is 201
    When GET /__admin/contract-report is requested
    Then the body contains
      | path                             | value                  |
      | warnings                         | 1                      |
      | endpoints.0.findings.0.pointer   | /event_type            |

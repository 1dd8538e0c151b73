Feature: The rate limit
  So many requests per time, on the sandbox's clock; none by default.

  @assumed
  Scenario: One request too many waits for the next window
    Given the installation
      """
      {"settings": {"rate_limit": {"requests": 2, "per": "PT1M"}}}
      """
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And GET /api/v1/oms/cargo-company/ is requested
    And GET /api/v1/oms/cargo-company/ is requested
    Then the response is 200
    When GET /api/v1/oms/cargo-company/ is requested
    Then the response is 429
    And the header "Retry-After" is "60"
    And the body is
      """
      {"error":{"detail":"Request was throttled. Expected available in 60 seconds."},"status_code":429}
      """
    When GET /__admin/clock is requested
    Then the response is 200
    When "PT1M" passes
    And GET /api/v1/oms/cargo-company/ is requested
    Then the response is 200

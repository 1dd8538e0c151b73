Feature: Reset
  POST /__admin/reset takes a sandbox back to its seed, with its clock and its installation.

  @assumed
  Scenario: An empty sandbox is empty again
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2001-01-01T00:00:00Z"}
      """
    And PUT /__admin/installation is requested with
      """
      {"name": "mine", "settings": {"quota_rule": "membership"}}
      """
    And POST /__admin/reset is requested
    Then the response is 204
    And the body is empty
    When GET /api/v1/oms/packages/ is requested
    Then the body contains
      | path  | value |
      | count | 0     |
    When GET /__admin/clock is requested
    Then the body contains
      | path | value |
      | mode | real  |
    When GET /__admin/installation is requested
    Then the body contains
      | path                | value   |
      | name                | default |
      | settings.quota_rule | hold    |

  @assumed
  Scenario: After a reset the ids begin again
    Given stock locations
      | erp code |
      | WH01     |
    And a package in "Waiting"
    And a package in "Waiting"
    When POST /__admin/reset is requested
    And POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "Waiting", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    Then the body contains
      | path              | value        |
      | packages.0.id     | 1            |
      | packages.0.number | 5000000001P1 |

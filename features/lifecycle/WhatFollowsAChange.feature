Feature: What follows a change of state
  A row of the log, whoever caused it; the timeline has every fact. A command that changes no state writes no row.

  Background:
    Given the installation
      """
      {"name": "default"}
      """
    And the world
      """
      {"users": [{"username": "ayse", "password": "pw"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:API
  Scenario: A change of state writes a row with the two states
    Given a package in "Waiting"
    When PKG_STATE_TRANSITION to "Preparing" is sent
    And GET /api/v1/oms/state-transition-logs/ is requested
    Then the body contains
      | path                        | value         |
      | count                       | 1             |
      | results.0.id                | 1             |
      | results.0.old_state.id      | 33            |
      | results.0.old_state.name    | Waiting       |
      | results.0.new_state.id      | 34            |
      | results.0.new_state.name    | Preparing     |
      | results.0.user              | null          |
      | results.0.object_id         | {package}     |
      | results.0.content_type      | 26            |
    And the keys of "results.0" are
      """
      id, old_state, new_state, user, attributes, created_date, object_id, content_type
      """
    And the keys of "results.0.new_state" are
      """
      id, name, config, enum_class, enum_value, content_type, created_date, modified_date
      """

  @assumed
  Scenario: Its attributes say which command, and who
    Given a package in "Waiting"
    And "ayse" is logged in with "pw"
    When BLOCK_THE_PACKAGE is sent with
      """
      {"user": "mehmet", "token": "t-1"}
      """
    And GET /api/v1/oms/state-transition-logs/1/ is requested
    Then the keys of "attributes" are
      """
      command.slug, command.transition_id, remote_user_pk, remote_user_mail
      """
    And the body matches
      | path       | pattern                                                                                                                      |
      | user       | 1                                                                                                                            |
      | attributes | \{\s*"command.slug": "BLOCK_THE_PACKAGE",\s*"command.transition_id": 2181,\s*"remote_user_pk": 1,\s*"remote_user_mail": "ayse"\s*\} |

  @assumed
  Scenario: Without a user they are null
    Given a package in "Waiting Remote Action"
    When PKG_STATE_TRANSITION to "Preparing" is sent
    And GET /api/v1/oms/state-transition-logs/1/ is requested
    Then the body matches
      | path       | pattern                                                                                                                         |
      | user       | null                                                                                                                            |
      | attributes | \{\s*"command.slug": "PKG_STATE_TRANSITION",\s*"command.transition_id": 1809,\s*"remote_user_pk": null,\s*"remote_user_mail": null\s*\} |

  @assumed
  Scenario: A package that is created writes no row
    Given a package in "Waiting"
    When GET /api/v1/oms/state-transition-logs/ is requested
    Then the body is
      """
      {"count":0,"next":null,"previous":null,"results":[]}
      """

  @derived:API
  Scenario: A package that goes through two states at once writes two rows
    Given the world
      """
      {"stock_locations": [{"erp_code": "WH02", "stock": [{"sku": "MUG", "quantity": 10}, {"sku": "CUP", "quantity": 5}]}]}
      """
    And a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    And GET /api/v1/oms/state-transition-logs/?sort=id is requested
    Then the body contains
      | path                     | value              |
      | count                    | 2                  |
      | results.0.old_state.name | Waiting            |
      | results.0.new_state.name | Out of Stock       |
      | results.1.old_state.name | Out of Stock       |
      | results.1.new_state.name | Packaging Canceled |

  @assumed
  Scenario Outline: A command whose destination is its source writes no row, but moves modified_date and has its fact
    Given a package in "Packed"
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2030-01-01T00:00:00Z"}
      """
    And <command> to "Packed" is sent with
      """
      <parameters>
      """
    Then the response is 204
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path          | value                       |
      | state.name    | Packed                      |
      | modified_date | 2030-01-01T00:00:00.000000Z |
    When GET /api/v1/oms/state-transition-logs/ is requested
    Then the body contains
      | path  | value |
      | count | 0     |
    When GET /__admin/packages/{package}/timeline is requested
    Then the body contains
      | path              | value                       |
      | facts.length      | 2                           |
      | facts.1.at        | 2030-01-01T00:00:00.000000Z |
      | facts.1.fact.type | <fact>                      |

    Examples:
      | command                             | parameters                                               | fact                   |
      | UPDATE_INVOICE_OF_THE_PACKAGE       | {"invoice_number": "F-1", "invoice_date": "2026-01-05"}  | package_invoiced       |
      | UPDATE_SHIPMENT_LABEL               | {"package_items": []}                                    | shipment_label_fetched |

  @assumed
  Scenario: The timeline has every fact of the package, oldest first
    Given a package in "Waiting"
    When PKG_STATE_TRANSITION to "Preparing" is sent
    And BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "secret-token"}
      """
    And GET /__admin/packages/{package}/timeline is requested
    Then the response is 200
    And the body contains
      | path                   | value                 |
      | package                | {package}             |
      | facts.length           | 4                     |
      | facts.0.fact.type      | package_created       |
      | facts.1.fact.type      | package_state_changed |
      | facts.1.user           | null                  |
      | facts.2.fact.type      | package_blocked       |
      | facts.2.fact.user      | ayse                  |
      | facts.2.fact.token     | absent                |
      | facts.3.fact.type      | package_state_changed |
    And the body matches
      | path       | pattern                                |
      | facts.0.at | \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z |

  @assumed
  Scenario: The timeline of a package that does not exist is a problem
    When GET /__admin/packages/9/timeline is requested
    Then the response is 404
    And the header "Content-Type" is "application/problem+json"
    And the body is
      """
      {"type":"about:blank","title":"Not Found","status":404,"detail":"No such package in this sandbox."}
      """

  @derived:S003
  Scenario: The items go where the package goes
    Given a package in "Preparing"
    When PKG_STATE_TRANSITION to "Ready for Packaging" is sent
    Then exactly these changes happen
      | what                 | from      | to                  |
      | item CUP             | Preparing | Ready for Packaging |
      | item MUG             | Preparing | Ready for Packaging |
      | log rows             | 0         | 1                   |
      | package 5000000001P1 | Preparing | Ready for Packaging |

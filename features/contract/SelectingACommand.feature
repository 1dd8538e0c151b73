Feature: Selecting a command
  By the transition's id, by its slug, or by both, which then must agree.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"

  @documented:S003
  Scenario Outline: One of the two is enough, both may be sent
    When the command body is
      """
      <body>
      """
    Then the response is 204
    And the body is empty
    And the header "Content-Type" is "absent"
    And the package is in "Preparing"

    Examples:
      | body                                                                                                                   |
      | {"transition": 2303, "slug": "package__pkg_state_transition__waiting__preparing", "input_parameters": {}}              |
      | {"transition": 2303}                                                                                                   |
      | {"slug": "package__pkg_state_transition__waiting__preparing"}                                                          |

    @assumed
    Examples: null and empty count as absent
      | body                                                                                            |
      | {"transition": 2303, "slug": null}                                                              |
      | {"transition": 2303, "slug": ""}                                                                |
      | {"transition": null, "slug": "package__pkg_state_transition__waiting__preparing"}               |
      | {"transition": "", "slug": "package__pkg_state_transition__waiting__preparing"}                 |
      | {"transition": 2303, "input_parameters": null}                                                  |
      | {"transition": 2303, "package": {package}}                                                      |
      | {"transition": 2303, "transition_id": 9, "color": "red", "input_parameters": {"size": [1, {}]}} |

  @documented:S003
  Scenario Outline: One of them has to be given
    When the command body is
      """
      <body>
      """
    Then the response is 400
    And the body is
      """
      {"error":{"non_field_errors":"transition or slug required"},"status_code":400}
      """
    And nothing changes

    Examples:
      | body                               |
      | {}                                 |
      | {"input_parameters": {}}           |

    @assumed
    Examples: null and empty count as absent
      | body                               |
      | {"transition": null}               |
      | {"transition": null, "slug": null} |
      | {"transition": "", "slug": ""}     |
      | {"transition_id": 2303}            |

  @assumed
  Scenario Outline: They have types
    When the command body is
      """
      <body>
      """
    Then the response is 400
    And the body is
      """
      <answer>
      """
    And nothing changes

    Examples:
      | body                               | answer                                                                                                       |
      | {"transition": "2303"}             | {"error":{"transition":["A valid integer is required."]},"status_code":400}                                  |
      | {"transition": 2303.5}             | {"error":{"transition":["A valid integer is required."]},"status_code":400}                                  |
      | {"transition": true}               | {"error":{"transition":["A valid integer is required."]},"status_code":400}                                  |
      | {"transition": [2303]}             | {"error":{"transition":["A valid integer is required."]},"status_code":400}                                  |
      | {"transition": 92233720368547758080} | {"error":{"transition":["A valid integer is required."]},"status_code":400}                                |
      | {"slug": 1}                        | {"error":{"slug":["Not a valid string."]},"status_code":400}                                                 |
      | {"slug": {}}                       | {"error":{"slug":["Not a valid string."]},"status_code":400}                                                 |
      | {"transition": "x", "slug": false} | {"error":{"transition":["A valid integer is required."],"slug":["Not a valid string."]},"status_code":400}   |

  @documented:S003
  Scenario: Both have to name the same transition
    When the command body is
      """
      {"transition": 2303, "slug": "package__pkg_state_transition__waiting__ready-for-packaging"}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command id and slug mismatch","error_code":"commands_100_5"},"status_code":406}
      """
    And nothing changes

  @assumed
  Scenario Outline: Where one of the two is unknown they do not match
    When the command body is
      """
      <body>
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command id and slug mismatch","error_code":"commands_100_5"},"status_code":406}
      """
    And nothing changes

    Examples:
      | body                                                                            |
      | {"transition": 9, "slug": "package__pkg_state_transition__waiting__preparing"} |
      | {"transition": 2303, "slug": "unique-slug-value"}                               |

  @documented:S003
  Scenario Outline: A transition that does not exist, or cannot run now, is refused
    When the command body is
      """
      <body>
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes

    Examples: it cannot run now
      | body                                                                     |
      | {"transition": 1809}                                                     |
      | {"transition": 2321}                                                     |
      | {"slug": "package__ship_the_package__packed__shipped"}                   |

    Examples: it does not exist
      | body                                                                     |
      | {"transition": 333}                                                      |
      | {"transition": -1}                                                       |
      | {"transition": 9223372036854775807}                                      |
      | {"slug": "unique-slug-value"}                                            |
      | {"slug": "PACKAGE__pkg_state_transition__waiting__preparing"}            |

    @assumed
    Examples: both are unknown
      | body                                                                     |
      | {"transition": 333, "slug": "unique-slug-value"}                         |

  @derived:S003
  Scenario: A slug may have letters that are not ASCII
    When PUT /__admin/installation is requested with
      """
      {"transitions": [{"id": 5, "command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Preparing", "slug": "package__pkg_state_transition__bekliyor__hazırlanıyor"}]}
      """
    And the command body is
      """
      {"slug": "package__pkg_state_transition__bekliyor__hazırlanıyor"}
      """
    Then the response is 204
    And the package is in "Preparing"

  @assumed
  Scenario: An installation may answer a wrong source state with 400
    When PUT /__admin/installation is requested with
      """
      {"settings": {"wrong_state_status": 400}}
      """
    And the command body is
      """
      {"transition": 2321}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":400}
      """
    And nothing changes

  @assumed
  Scenario: A mismatch stays 406 there
    When PUT /__admin/installation is requested with
      """
      {"settings": {"wrong_state_status": 400}}
      """
    And the command body is
      """
      {"transition": 2303, "slug": "unique-slug-value"}
      """
    Then the response is 406

  @assumed
  Scenario: A command without its trailing slash is served
    When POST /api/v1/oms/packages/{package}/command is requested with
      """
      {"transition": 2303}
      """
    Then the response is 204
    And the package is in "Preparing"

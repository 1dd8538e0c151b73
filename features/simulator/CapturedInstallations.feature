Feature: Captured installations
  States and transitions as a real OMS answered them; they are taken as they are and never refused.

  Background:
    Given the installation
      """
      {
        "captured": [
          {"id": 9, "state": {"id": 71, "name": "Bekliyor", "enum_value": "100"}, "commands": [
            {"id": 11, "label": "Paketle", "ui_visibility": ["oms_web"], "slug": "package__complete_packaging__bekliyor__packed", "command": "COMPLETE_PACKAGING", "source_state": 71, "destination_state": 72},
            {"id": 13, "label": "Bizim", "ui_visibility": ["instore"], "slug": "bizim", "command": "OUR_OWN", "source_state": 71, "destination_state": 99}]},
          {"state": {"id": 72, "name": "Paketlendi", "enum_value": "500"}, "commands": [
            {"id": 12, "label": "Geri", "ui_visibility": [], "slug": "geri", "command": "COMPLETE_PACKAGING", "source_state": 72, "destination_state": 71}]}
        ]
      }
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @assumed
  Scenario: They replace all default transitions
    Given a package in "Bekliyor"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                         | value                                         |
      | state.id                     | 71                                            |
      | state.name                   | Bekliyor                                      |
      | commands.length              | 2                                             |
      | commands.0.id                | 11                                            |
      | commands.0.label             | Paketle                                       |
      | commands.0.slug              | package__complete_packaging__bekliyor__packed |
      | commands.0.ui_visibility.0   | oms_web                                       |
      | commands.0.destination_state | 72                                            |
      | commands.1.id                | 13                                            |
      | commands.1.command           | OUR_OWN                                       |

  @assumed
  Scenario: A code that is known runs its command
    Given a package in "Bekliyor"
    When the command body is
      """
      {"transition": 11}
      """
    Then the response is 204
    And exactly these changes happen
      | what                  | from     | to              |
      | awb 5000000001P1      |          | yes             |
      | document 5000000001P1 |          | application/pdf |
      | item CUP              | Bekliyor | Paketlendi      |
      | item MUG              | Bekliyor | Paketlendi      |
      | label 5000000001P1    |          | 1               |
      | log rows              | 0        | 1               |
      | on hand WH01 CUP      | 6        | 5               |
      | on hand WH01 MUG      | 12       | 10              |
      | order 5000000001      | approved | preparing       |
      | order item CUP        | approved | preparing       |
      | order item MUG        | approved | preparing       |
      | package 5000000001P1  | Bekliyor | Paketlendi      |
      | quota WH01            | 1        | 0               |
      | reserved WH01 CUP     | 1        | 0               |
      | reserved WH01 MUG     | 2        | 0               |
      | shipment 5000000001P1 |          | created         |

  @assumed
  Scenario: A pair that the catalogue lacks is added
    Given a package in "Paketlendi"
    When the command body is
      """
      {"transition": 12}
      """
    Then the response is 204
    And the package is in "Bekliyor"

  @assumed
  Scenario: A code that is unknown moves the state plainly
    Given a package in "Bekliyor"
    When the command body is
      """
      {"slug": "bizim", "input_parameters": {"anything": true}}
      """
    Then the response is 204
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path     | value |
      | state.id | 99    |

  @assumed
  Scenario: A code that is unknown can be mapped to a command
    When PUT /__admin/installation is requested with
      """
      {
        "captured": [{"state": {"id": 71, "name": "Bekliyor", "enum_value": "100"}, "commands": [
          {"id": 21, "label": "Engelle", "slug": "engelle", "command": "ENGELLE", "source_state": 71, "destination_state": 80}]},
          {"state": {"id": 80, "name": "Engelli", "enum_value": "950"}, "commands": []}],
        "commands": {"BLOCK_THE_PACKAGE": {"code": "ENGELLE"}}
      }
      """
    Then the response is 200
    When POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "Bekliyor", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    And POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"transition": 21}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"user":["This field is required."],"token":["This field is required."]},"status_code":400}
      """

  @assumed
  Scenario: A state seen only as a destination gets its key from the slug when that is unambiguous
    When PUT /__admin/installation is requested with
      """
      {"captured": [{"state": {"id": 71, "name": "Bekliyor", "enum_value": "100"}, "commands": [
        {"id": 31, "label": "Hazırla", "slug": "package__pkg_state_transition__bekliyor__preparing", "command": "PKG_STATE_TRANSITION", "source_state": 71, "destination_state": 77}]}]}
      """
    And POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "Bekliyor", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    And POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"transition": 31}
      """
    Then the response is 204
    When GET /api/v1/oms/packages/1/ is requested
    Then the body contains
      | path             | value     |
      | state.id         | 77        |
      | state.name       | Preparing |
      | state.enum_value | 200       |

  @assumed
  Scenario Outline: What is no answer of an OMS is refused
    When PUT /__admin/installation is requested with
      """
      {"captured": <captured>}
      """
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |

    Examples:
      | captured                                                     | pointer                    |
      | []                                                           | /captured                  |
      | {}                                                           | /captured                  |
      | [{"id": 1}]                                                  | /captured/0                |
      | [{"state": {"id": 1}, "commands": []}]                       | /captured/0/state          |
      | [{"state": {"id": 1, "name": "A", "enum_value": "100"}, "commands": [{"id": 1}]}] | /captured/0/commands/0 |

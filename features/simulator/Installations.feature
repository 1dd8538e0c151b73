Feature: Installations
  The document that makes a sandbox one customer's OMS; it replaces every assumption.

  @assumed
  Scenario: The default installation is shown in full
    Given an empty sandbox
    When GET /__admin/installation is requested
    Then the response is 200
    And the keys of "" are
      """
      name, replace, states, transitions, commands, settings
      """
    And the body contains
      | path                         | value      |
      | name                         | default    |
      | settings.quota_rule          | hold       |
      | settings.wrong_state_status  | 406        |
      | settings.transitioned_event  | unspecific |
      | settings.replan_every        | PT30M      |
      | settings.token_lifetime      | null       |
      | settings.rate_limit          | null       |
      | settings.body_limit          | 1048576    |

  @assumed
  Scenario: What is not named keeps its default
    Given the installation
      """
      {
        "name": "mağaza",
        "states": [{"key": "WaitingRemoteAction", "id": 7142, "name": "Uzaktan Eylem Bekleniyor", "enum_value": "151"}],
        "transitions": [{"id": 9809, "command": "PKG_STATE_TRANSITION", "from": 7142, "to": "Preparing", "label": "Hazırla",
          "slug": "package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor", "ui_visibility": ["third_party"], "success": "package"}]
      }
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Uzaktan Eylem Bekleniyor"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path             | value                    |
      | state.id         | 7142                     |
      | state.name       | Uzaktan Eylem Bekleniyor |
      | state.enum_class | PackageStatus            |
      | state.enum_value | 151                      |
    When the command body is
      """
      {"slug": "package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor", "transition": 9809}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":1,"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And the package is in "Preparing"
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 204

  @assumed
  Scenario: Slugs of one's own names keep letters that are not ASCII
    Given the installation
      """
      {"states": [{"key": "WaitingRemoteAction", "name": "Uzaktan Eylem Bekleniyor"}, {"key": "Preparing", "name": "Hazırlanıyor"}]}
      """
    And stock locations
      | erp code |
      | WH01     |
    And a package in "WaitingRemoteAction"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path            | value                                                                 |
      | commands.0.id   | 1809                                                                  |
      | commands.0.slug | package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor |

  @assumed
  Scenario: A command may have another code, other keys and other pairs
    Given the installation
      """
      {"commands": {"REFUSE_THE_PACKAGE": {"code": "PKG_REFUSE", "parameters": {"denial_reason": "reason_id"}, "pairs": {"add": [["ReadyForPackaging", "NeedsRescheduling"]], "remove": [["Preparing", "NeedsRescheduling"]]}}}}
      """
    And the world
      """
      {"denial_reasons": [{"title": "Broken"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Ready for Packaging"
    When PKG_REFUSE is sent with
      """
      {}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"reason_id":["This field is required."]},"status_code":400}
      """
    When PKG_REFUSE is sent with
      """
      {"reason_id": 1}
      """
    Then the response is 204
    And the package is in "Needs Rescheduling"

  @assumed
  Scenario: From none: only what the document names can run
    Given the installation
      """
      {"replace": ["transitions"], "transitions": [{"id": 1, "command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Preparing"}]}
      """
    And stock locations
      | erp code |
      | WH01     |
    And a package in "Waiting"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path            | value                                               |
      | commands.length | 1                                                   |
      | commands.0.id   | 1                                                   |
      | commands.0.slug | package__pkg_state_transition__waiting__preparing   |

  @assumed
  Scenario: A default id that a named row takes gets a free one
    Given the installation
      """
      {"transitions": [{"id": 1809, "command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Preparing"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting Remote Action"
    When the command body is
      """
      {"transition": 1809}
      """
    Then the response is 406
    When PKG_STATE_TRANSITION to "Preparing" is sent
    Then the response is 204

  @assumed
  Scenario Outline: What is wrong is named with its place, and nothing is loaded
    Given an empty sandbox
    When PUT /__admin/installation is requested with
      """
      <document>
      """
    Then the response is 422
    And the header "Content-Type" is "application/problem+json"
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |
      | vendor_error     | absent    |
    When GET /__admin/installation is requested
    Then the body contains
      | path | value   |
      | name | default |

    Examples: unknown keys and wrong types
      | document                                                     | pointer                       |
      | {"name": "x", "colors": []}                                  | /colors                       |
      | {"name": "x", "settings": {"speed": 1}}                      | /settings/speed               |
      | {"name": "x", "settings": {"quota_rule": "none"}}            | /settings/quota_rule          |
      | {"name": "x", "settings": {"wrong_state_status": 404}}       | /settings/wrong_state_status  |
      | {"name": "x", "settings": {"replan_every": "often"}}         | /settings/replan_every        |
      | {"name": "x", "settings": {"rate_limit": {"requests": 5}}}   | /settings/rate_limit/per      |
      | {"name": "x", "replace": ["commands"]}                       | /replace/0                    |
      | {"name": "x", "states": [{"key": "Lost"}]}                   | /states/0/key                 |
      | []                                                           |                               |

    Examples: duplicates, unknown states and commands
      | document                                                                                                                                                       | pointer                   |
      | {"states": [{"key": "Waiting", "id": 5}, {"key": "Packed", "id": 5}]}                                                                                          | /states/1/id              |
      | {"states": [{"key": "Waiting"}, {"key": "Waiting"}]}                                                                                                           | /states/1/key             |
      | {"transitions": [{"id": 1, "command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Preparing"}, {"id": 1, "command": "SHIPMENT_ORDER", "from": "Packed", "to": "Shipped"}]} | /transitions/1/id |
      | {"transitions": [{"slug": "a", "command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Preparing"}, {"slug": "a", "command": "SHIPMENT_ORDER", "from": "Packed", "to": "Shipped"}]} | /transitions/1/slug |
      | {"transitions": [{"command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Lost"}]}                                                                        | /transitions/0/to         |
      | {"transitions": [{"command": "PKG_STATE_TRANSITION", "from": 999, "to": "Waiting"}]}                                                                           | /transitions/0/from       |
      | {"transitions": [{"command": "FLY", "from": "Waiting", "to": "Preparing"}]}                                                                                    | /transitions/0/command    |
      | {"commands": {"FLY": {}}}                                                                                                                                      | /commands/FLY             |
      | {"commands": {"REFUSE_THE_PACKAGE": {"parameters": {"color": "c"}}}}                                                                                           | /commands/REFUSE_THE_PACKAGE/parameters/color |

    Examples: flags on commands that do not honour them
      | document                                                                                                                                               | pointer                                       |
      | {"transitions": [{"command": "BLOCK_THE_PACKAGE", "from": "Waiting", "to": "Blocked", "config": {"remote_invoice_call": true}}]}                        | /transitions/0/config/remote_invoice_call     |
      | {"transitions": [{"command": "REPACK_THE_PACKAGE", "from": "OutOfStock", "to": "Waiting", "config": {"sync_remote_order_status": false}}]}              | /transitions/0/config/sync_remote_order_status |
      | {"transitions": [{"command": "SHIP_THE_PACKAGE", "from": "Packed", "to": "Shipped", "config": {"remote_bill_fulfillment_call": true}}]}                 | /transitions/0/config/remote_bill_fulfillment_call |

  @documented:S003
  Scenario: A pair that its command does not allow shows the vendor's sentence too
    Given an empty sandbox
    When PUT /__admin/installation is requested with
      """
      {"transitions": [{"id": 5, "command": "COMPLETE_PACKAGING", "from": "Shipped", "to": "Packed"}]}
      """
    Then the response is 422
    And the header "Content-Type" is "application/problem+json"
    And the body contains
      | path                                | value                                                                                              |
      | status                              | 422                                                                                                |
      | errors.0.pointer                    | /transitions/0                                                                                     |
      | vendor_error.error.non_field_errors | Command definition is not allowed! Check source & destination states of command to be created     |
      | vendor_error.error.error_code       | commands_100_1                                                                                     |
      | vendor_error.status_code            | 406                                                                                                |

  @assumed
  Scenario: All problems come at once
    Given an empty sandbox
    When PUT /__admin/installation is requested with
      """
      {"colors": [], "settings": {"quota_rule": 1}, "transitions": [{"command": "FLY", "from": "Waiting", "to": "Preparing"}]}
      """
    Then the response is 422
    And the body contains
      | path          | value |
      | errors.length | 3     |

  @assumed
  Scenario: States that packages stand in cannot be taken away
    Given stock locations
      | erp code |
      | WH01     |
    And a package in "Packed"
    When PUT /__admin/installation is requested with
      """
      {"replace": ["states", "transitions"], "states": [{"key": "Waiting"}, {"key": "Preparing"}]}
      """
    Then the response is 422
    And the body matches
      | path            | pattern       |
      | errors.length   | 1             |
      | errors.0.detail | .*Packed.*    |
    And nothing changes

  @assumed
  Scenario: YAML says the same as JSON
    Given an empty sandbox
    When PUT /__admin/installation is requested as "application/yaml" with
      """
      name: mağaza
      states:
        - { key: Waiting, id: 33, name: Bekliyor, enum_value: "100" }
      settings:
        quota_rule: membership     # the other reading
      """
    Then the response is 200
    And the body contains
      | path                | value      |
      | name                | mağaza     |
      | settings.quota_rule | membership |
    When GET /__admin/installation is requested
    Then the body contains
      | path          | value    |
      | states.0.key  | Waiting  |
      | states.0.name | Bekliyor |

  @assumed
  Scenario: Malformed JSON is a bad request
    Given an empty sandbox
    When PUT /__admin/installation is requested with
      """
      {"name":
      """
    Then the response is 400
    And the header "Content-Type" is "application/problem+json"

  @documented:PAR
  Scenario: A flag that the command honours is kept with its transition
    Given the installation
      """
      {"transitions": [{"id": 6, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": true}}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When the command body is
      """
      {"transition": 6}
      """
    Then the response is 204
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body matches
      | path           | pattern                      |
      | state.name     | Packed                       |
      | invoice_number | (?!null$)(?!absent$).+       |

  @assumed
  Scenario: A document is tried before it is loaded, and nothing changes
    Given an empty sandbox
    When PUT /__admin/installation?apply=false is requested with
      """
      {"name": "deneme", "settings": {"wrong_state_status": 400}}
      """
    Then the response is 200
    And the body contains
      | path                        | value  |
      | name                        | deneme |
      | settings.wrong_state_status | 400    |
    When GET /__admin/installation is requested
    Then the body contains
      | path                        | value   |
      | name                        | default |
      | settings.wrong_state_status | 406     |

  @assumed
  Scenario: A document that is tried is judged as one that is loaded
    Given a package in "Packed"
    When PUT /__admin/installation?apply=false is requested with
      """
      {"replace": ["states"], "states": [{"key": "Waiting", "id": 1}]}
      """
    Then the response is 422
    And the body contains
      | path              | value                                                    |
      | errors.0.pointer  | /states                                                  |
      | errors.0.detail   | 1 package(s) are in Packed, which this installation lacks |

  @assumed
  Scenario: A word that apply does not know is refused
    Given an empty sandbox
    When PUT /__admin/installation?apply=maybe is requested with
      """
      {"name": "deneme"}
      """
    Then the response is 422
    And the body contains
      | path             | value  |
      | errors.0.pointer | /apply |

Feature: Transitions
  A command can be run only through a transition, a row of the installation. A package lists those that can run now.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:SE
  Scenario: A transition is shown with these keys
    Given a package in "Waiting Remote Action"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the keys of "commands.0" are
      """
      id, label, ui_visibility, slug, created_date, modified_date, translations, command, source_state, destination_state
      """
    And the body contains
      | path                         | value                                                       |
      | commands.0.id                | 1809                                                        |
      | commands.0.label             | Package State Transition                                    |
      | commands.0.slug              | package__pkg_state_transition__waiting-remote-action__preparing |
      | commands.0.translations      | null                                                        |
      | commands.0.command           | PKG_STATE_TRANSITION                                        |
      | commands.0.source_state      | 142                                                         |
      | commands.0.destination_state | 34                                                          |

  @documented:S003
  Scenario Outline: Two ids are documented
    Given a package in "<from>"
    When POST /api/v1/oms/packages/{package}/command/ is requested with
      """
      {"transition": <id>, "slug": "<slug>", "input_parameters": {"assignment_groups": []}}
      """
    Then the response is <status>

    Examples:
      | id   | slug                                                                   | from                  | status |
      | 1809 | package__pkg_state_transition__waiting-remote-action__preparing        | Waiting Remote Action | 204    |
      | 1841 | package__assign_package_items_manually__waiting__packaging-canceled    | Waiting               | 400    |

  @documented:SE
  Scenario Outline: A package lists what can run now, and nothing else
    Given a package in "<state>"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path              | value   |
      | commands.length   | <count> |
      | commands.0.command | <first> |

    Examples:
      | state                 | count | first                          |
      | Waiting               | 16    | ASSIGN_PACKAGE_ITEMS_MANUALLY  |
      | Waiting Remote Action | 6     | PKG_STATE_TRANSITION           |
      | Preparing             | 12    | COMPLETE_PACKAGING             |
      | Waiting for Transfer  | 1     | PKG_STATE_TRANSITION           |
      | Ready for Packaging   | 9     | COMPLETE_PACKAGING             |
      | Waiting Cargo Label   | 1     | UPDATE_SHIPMENT_LABEL          |
      | Packed                | 9     | UPDATE_INVOICE_OF_THE_PACKAGE  |
      | Shipped               | 5     | UPDATE_INVOICE_OF_THE_PACKAGE  |
      | Ready for Pickup      | 2     | UPDATE_INVOICE_OF_THE_PACKAGE  |
      | Attempted Delivery    | 4     | UPDATE_INVOICE_OF_THE_PACKAGE  |
      | Delivery Failed       | 3     | UPDATE_INVOICE_OF_THE_PACKAGE  |
      | Delivered             | 2     | UPDATE_INVOICE_OF_THE_PACKAGE  |
      | Cancellation Waiting  | 1     | PKG_STATE_TRANSITION           |
      | Packaging Canceled    | 0     | absent                         |
      | Out of Stock          | 3     | PACKAGE_PACKED_FOR_REFUND      |
      | Needs Rescheduling    | 2     | ASSIGN_PACKAGE_ITEMS_MANUALLY  |
      | Packed for Refund     | 0     | absent                         |

  @assumed
  Scenario Outline: A blocked package lists only the way back to where it was
    Given a package in "Blocked" with
      | blocked in |
      | <former>   |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                         | value               |
      | commands.length              | 1                   |
      | commands.0.command           | UNBLOCK_THE_PACKAGE |
      | commands.0.destination_state | <id>                |

    Examples:
      | former                | id  |
      | Waiting               | 33  |
      | Waiting Remote Action | 142 |
      | Preparing             | 34  |
      | Ready for Packaging   | 36  |

  @assumed
  Scenario: The other ways are refused
    Given a package in "Blocked" with
      | blocked in |
      | Preparing  |
    When UNBLOCK_THE_PACKAGE to "Waiting" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes

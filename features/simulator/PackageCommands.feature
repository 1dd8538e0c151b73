Feature: What can be done with a package now
  GET /__admin/packages/{id}/commands lists every command, allowed or why not, and the shortest way to a state.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @assumed
  Scenario: Every command of the catalogue, allowed or why not
    Given a package in "Packed"
    When GET /__admin/packages/{package}/commands is requested
    Then the response is 200
    And the body contains
      | path                                | value                                                                            |
      | package                             | {package}                                                                        |
      | state                               | Packed                                                                           |
      | commands.23.command                 | SELF_SERVICE_PACKAGE_DELIVERY                                                    |
      | commands.0.command                  | COMPLETE_PACKAGING                                                               |
      | commands.0.title                    | Complete Packaging with Shipment                                                 |
      | commands.0.allowed                  | false                                                                            |
      | commands.0.reason                   | The package is in Packed; COMPLETE_PACKAGING runs from Waiting, Preparing, ReadyForPackaging. |
      | commands.0.transitions.length       | 0                                                                                |
      | commands.15.command                 | SHIP_THE_PACKAGE                                                                 |
      | commands.15.allowed                 | true                                                                             |
      | commands.15.reason                  | absent                                                                           |
      | commands.15.transitions.0.transition | 2321                                                                            |
      | commands.15.transitions.0.from      | Packed                                                                           |
      | commands.15.transitions.0.to        | Shipped                                                                          |
      | commands.17.command                 | SHIP_THE_PACKAGE_ADVANCED                                                        |
      | commands.17.transitions.0.required.0 | tracking_number                                                                 |
      | commands.17.transitions.0.required.1 | cargo_company                                                                   |
      | way                                 | absent                                                                           |

  @assumed
  Scenario Outline: The shortest way of commands to a state
    Given a package in "<from>"
    When GET /__admin/packages/{package}/commands?to=<to> is requested
    Then the response is 200
    And the body contains
      | path          | value    |
      | to            | <key>    |
      | way.length    | <length> |
      | way.0.command | <first>  |

    Examples:
      | from                  | to                | key               | length | first                | 
      | Packed                | Shipped           | Shipped           | 1      | SHIP_THE_PACKAGE     |
      | Waiting               | Delivered         | Delivered         | 3      | COMPLETE_PACKAGING   |
      | Waiting Remote Action | ReadyForPackaging | ReadyForPackaging | 2      | PKG_STATE_TRANSITION |
      | Packed                | Packed            | Packed            | 0      | absent               |

    Examples: by name
      | from    | to                  | key               | length | first                |
      | Waiting | Ready%20for%20Packaging | ReadyForPackaging | 1  | PKG_STATE_TRANSITION |

  @assumed
  Scenario: A blocked package first goes back to where it was
    Given a package in "Blocked" with
      | blocked in |
      | Preparing  |
    When GET /__admin/packages/{package}/commands?to=Packed is requested
    Then the body contains
      | path          | value               |
      | blocked_in    | Preparing           |
      | way.length    | 2                   |
      | way.0.command | UNBLOCK_THE_PACKAGE |
      | way.0.to      | Preparing           |
      | way.1.command | COMPLETE_PACKAGING  |
      | way.1.from    | Preparing           |

  @assumed
  Scenario: Where no way leads it is null
    Given a package in "Delivered"
    When GET /__admin/packages/{package}/commands?to=Waiting is requested
    Then the response is 200
    And the body contains
      | path | value   |
      | to   | Waiting |
      | way  | null    |

  @assumed
  Scenario: A state that does not exist is a problem
    Given a package in "Waiting"
    When GET /__admin/packages/{package}/commands?to=Lost is requested
    Then the response is 422
    And the header "Content-Type" is "application/problem+json"

  @assumed
  Scenario: A package that does not exist is a problem
    When GET /__admin/packages/9/commands is requested
    Then the response is 404
    And the header "Content-Type" is "application/problem+json"

@command:PKG_STATE_TRANSITION
Feature: Package State Transition
  The package goes to another state, and what follows from that state follows. No parameters, nothing else.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: A package that is not yet packed goes its way, and keeps its stock and its quota
    Given a package in "<state>"
    When PKG_STATE_TRANSITION to "<to>" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from    | to   |
      | package 5000000001P1 | <state> | <to> |
      | item MUG             | <state> | <to> |
      | item CUP             | <state> | <to> |
      | log rows             | 0       | 1    |

    @documented:S003
    Examples:
      | state                 | to        |
      | Waiting Remote Action | Preparing |

    @assumed
    Examples:
      | state                 | to                    |
      | Waiting Remote Action | Waiting               |
      | Waiting               | Preparing             |
      | Preparing             | Ready for Packaging   |
      | Waiting               | Ready for Packaging   |
      | Waiting               | Waiting Remote Action |

  @states:pairs @states:effects
  Scenario Outline: A package may have to wait for its cancellation; its order items wait too
    Given a package in "<state>"
    When PKG_STATE_TRANSITION to "Cancellation Waiting" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from     | to                   |
      | package 5000000001P1 | <state>  | Cancellation Waiting |
      | item MUG             | <state>  | Cancellation Waiting |
      | item CUP             | <state>  | Cancellation Waiting |
      | log rows             | 0        | 1                    |
      | order 5000000001     | approved | cancellation_waiting |
      | order item MUG       | approved | cancellation_waiting |
      | order item CUP       | approved | cancellation_waiting |

    @assumed
    Examples:
      | state                 |
      | Waiting               |
      | Waiting Remote Action |
      | Preparing             |
      | Ready for Packaging   |

  @assumed @derived @states:pairs @states:effects
  Scenario: A packed package that waits for its cancellation holds a unit of quota again, and keeps its shipment until it is cancelled
    Given a package in "Packed"
    When PKG_STATE_TRANSITION to "Cancellation Waiting" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from      | to                   |
      | package 5000000001P1 | Packed    | Cancellation Waiting |
      | item MUG             | Packed    | Cancellation Waiting |
      | item CUP             | Packed    | Cancellation Waiting |
      | log rows             | 0         | 1                    |
      | order 5000000001     | preparing | cancellation_waiting |
      | order item MUG       | preparing | cancellation_waiting |
      | order item CUP       | preparing | cancellation_waiting |
      | quota WH01           | 0         | 1                    |

  @assumed @states:pairs @states:effects
  Scenario: The cancellation is confirmed: reservations are deleted, quota is released, order items are canceled
    Given a package in "Cancellation Waiting"
    When PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from                 | to                 |
      | package 5000000001P1 | Cancellation Waiting | Packaging Canceled |
      | item MUG             | Cancellation Waiting | Packaging Canceled |
      | item CUP             | Cancellation Waiting | Packaging Canceled |
      | log rows             | 0                    | 1                  |
      | order 5000000001     | cancellation_waiting | canceled           |
      | order item MUG       | cancellation_waiting | canceled           |
      | order item CUP       | cancellation_waiting | canceled           |
      | reserved WH01 MUG    | 2                    | 0                  |
      | reserved WH01 CUP    | 1                    | 0                  |
      | quota WH01           | 1                    | 0                  |

  @assumed @states:pairs @states:effects
  Scenario: The cancellation of a packed package is confirmed: its stock comes back, its shipment is cancelled
    Given a package in "Cancellation Waiting" with
      | Field        | Value  |
      | Cancelled in | Packed |
    When PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    Then the response is 204
    And exactly these changes happen
      | what                  | from                 | to                 |
      | package 5000000001P1  | Cancellation Waiting | Packaging Canceled |
      | item MUG              | Cancellation Waiting | Packaging Canceled |
      | item CUP              | Cancellation Waiting | Packaging Canceled |
      | log rows              | 0                    | 1                  |
      | order 5000000001      | cancellation_waiting | canceled           |
      | order item MUG        | cancellation_waiting | canceled           |
      | order item CUP        | cancellation_waiting | canceled           |
      | on hand WH01 MUG      | 10                   | 12                 |
      | on hand WH01 CUP      | 5                    | 6                  |
      | shipment 5000000001P1 | created              | cancelled          |
      | quota WH01            | 1                    | 0                  |

  @assumed @states:pairs @states:effects
  Scenario: A package that waits for a transfer is cancelled at once
    Given a package in "Waiting for Transfer"
    When PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                 | from                 | to                 |
      | package 5000000001P1 | Waiting for Transfer | Packaging Canceled |
      | item MUG             | Waiting for Transfer | Packaging Canceled |
      | item CUP             | Waiting for Transfer | Packaging Canceled |
      | log rows             | 0                    | 1                  |
      | order 5000000001     | approved             | canceled           |
      | order item MUG       | approved             | canceled           |
      | order item CUP       | approved             | canceled           |
      | reserved WH01 MUG    | 2                    | 0                  |
      | reserved WH01 CUP    | 1                    | 0                  |
      | quota WH01           | 1                    | 0                  |

  @documented:S003 @states:pairs
  Scenario Outline: The transition of the general page can be named by its id, by its slug, or by both
    Given a package in "Waiting Remote Action"
    When the command body is
      """
      <body>
      """
    Then the response is 204
    And the package is in "Preparing"

    Examples:
      | body                                                                                                                      |
      | { "transition": 1809 }                                                                                                    |
      | { "slug": "package__pkg_state_transition__waiting-remote-action__preparing" }                                             |
      | { "transition": 1809, "slug": "package__pkg_state_transition__waiting-remote-action__preparing", "input_parameters": {} } |

  @documented:S003 @states:refused
  Scenario Outline: There is no other way between these states, and no transition can be defined for it
    Given a package in "<state>"
    When PKG_STATE_TRANSITION to "<to>" is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "PKG_STATE_TRANSITION", "from": {state <state>}, "to": {state <to>}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                 | to                    |
      | Waiting               | Waiting               |
      | Waiting               | Packaging Canceled    |
      | Waiting Remote Action | Waiting Remote Action |
      | Waiting Remote Action | Ready for Packaging   |
      | Waiting Remote Action | Packaging Canceled    |
      | Preparing             | Waiting               |
      | Preparing             | Waiting Remote Action |
      | Preparing             | Preparing             |
      | Preparing             | Packaging Canceled    |
      | Waiting for Transfer  | Waiting               |
      | Waiting for Transfer  | Waiting Remote Action |
      | Waiting for Transfer  | Preparing             |
      | Waiting for Transfer  | Ready for Packaging   |
      | Waiting for Transfer  | Cancellation Waiting  |
      | Ready for Packaging   | Waiting               |
      | Ready for Packaging   | Waiting Remote Action |
      | Ready for Packaging   | Preparing             |
      | Ready for Packaging   | Ready for Packaging   |
      | Ready for Packaging   | Packaging Canceled    |
      | Waiting Cargo Label   | Waiting               |
      | Waiting Cargo Label   | Waiting Remote Action |
      | Waiting Cargo Label   | Preparing             |
      | Waiting Cargo Label   | Ready for Packaging   |
      | Waiting Cargo Label   | Cancellation Waiting  |
      | Waiting Cargo Label   | Packaging Canceled    |
      | Packed                | Waiting               |
      | Packed                | Waiting Remote Action |
      | Packed                | Preparing             |
      | Packed                | Ready for Packaging   |
      | Packed                | Packaging Canceled    |
      | Shipped               | Waiting               |
      | Shipped               | Waiting Remote Action |
      | Shipped               | Preparing             |
      | Shipped               | Ready for Packaging   |
      | Shipped               | Cancellation Waiting  |
      | Shipped               | Packaging Canceled    |
      | Ready for Pickup      | Waiting               |
      | Ready for Pickup      | Waiting Remote Action |
      | Ready for Pickup      | Preparing             |
      | Ready for Pickup      | Ready for Packaging   |
      | Ready for Pickup      | Cancellation Waiting  |
      | Ready for Pickup      | Packaging Canceled    |
      | Attempted Delivery    | Waiting               |
      | Attempted Delivery    | Waiting Remote Action |
      | Attempted Delivery    | Preparing             |
      | Attempted Delivery    | Ready for Packaging   |
      | Attempted Delivery    | Cancellation Waiting  |
      | Attempted Delivery    | Packaging Canceled    |
      | Delivery Failed       | Waiting               |
      | Delivery Failed       | Waiting Remote Action |
      | Delivery Failed       | Preparing             |
      | Delivery Failed       | Ready for Packaging   |
      | Delivery Failed       | Cancellation Waiting  |
      | Delivery Failed       | Packaging Canceled    |
      | Delivered             | Waiting               |
      | Delivered             | Waiting Remote Action |
      | Delivered             | Preparing             |
      | Delivered             | Ready for Packaging   |
      | Delivered             | Cancellation Waiting  |
      | Delivered             | Packaging Canceled    |
      | Cancellation Waiting  | Waiting               |
      | Cancellation Waiting  | Waiting Remote Action |
      | Cancellation Waiting  | Preparing             |
      | Cancellation Waiting  | Ready for Packaging   |
      | Cancellation Waiting  | Cancellation Waiting  |
      | Packaging Canceled    | Waiting               |
      | Packaging Canceled    | Waiting Remote Action |
      | Packaging Canceled    | Preparing             |
      | Packaging Canceled    | Ready for Packaging   |
      | Packaging Canceled    | Cancellation Waiting  |
      | Packaging Canceled    | Packaging Canceled    |
      | Out of Stock          | Waiting               |
      | Out of Stock          | Waiting Remote Action |
      | Out of Stock          | Preparing             |
      | Out of Stock          | Ready for Packaging   |
      | Out of Stock          | Cancellation Waiting  |
      | Out of Stock          | Packaging Canceled    |
      | Needs Rescheduling    | Waiting               |
      | Needs Rescheduling    | Waiting Remote Action |
      | Needs Rescheduling    | Preparing             |
      | Needs Rescheduling    | Ready for Packaging   |
      | Needs Rescheduling    | Cancellation Waiting  |
      | Needs Rescheduling    | Packaging Canceled    |
      | Blocked               | Waiting               |
      | Blocked               | Waiting Remote Action |
      | Blocked               | Preparing             |
      | Blocked               | Ready for Packaging   |
      | Blocked               | Cancellation Waiting  |
      | Blocked               | Packaging Canceled    |
      | Packed for Refund     | Waiting               |
      | Packed for Refund     | Waiting Remote Action |
      | Packed for Refund     | Preparing             |
      | Packed for Refund     | Ready for Packaging   |
      | Packed for Refund     | Cancellation Waiting  |
      | Packed for Refund     | Packaging Canceled    |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 1809, "command": "PKG_STATE_TRANSITION", "from": "WaitingRemoteAction", "to": "Preparing", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Waiting Remote Action"
    When PKG_STATE_TRANSITION to "Preparing" is sent
    Then the response is 204
    And the package is in "Preparing"

    Examples:
      | told  |
      | true  |
      | false |

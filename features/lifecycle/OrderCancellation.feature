Feature: Omnitron cancels an order
  Its packages wait for the cancellation to be confirmed, and are cancelled then. What is on its way to the customer cannot be cancelled any more.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:OST @assumed
  Scenario Outline: A package that holds a unit of quota goes to Cancellation Waiting, and goes on holding it
    Given a package in "<state>"
    When POST /__admin/orders/5000000001/cancel is requested
    Then the response is 200
    And the body contains
      | path                  | value                |
      | number                | 5000000001           |
      | state.name            | cancellation_waiting |
      | packages.0.state.name | Cancellation Waiting |
    And exactly these changes happen
      | what                 | from     | to                   |
      | package 5000000001P1 | <state>  | Cancellation Waiting |
      | item MUG             | <state>  | Cancellation Waiting |
      | item CUP             | <state>  | Cancellation Waiting |
      | order 5000000001     | <status> | cancellation_waiting |
      | order item MUG       | <status> | cancellation_waiting |
      | order item CUP       | <status> | cancellation_waiting |
      | log rows             | 0        | 1                    |

    Examples:
      | state                 | status    |
      | Waiting               | approved  |
      | Waiting Remote Action | approved  |
      | Preparing             | approved  |
      | Waiting for Transfer  | approved  |
      | Ready for Packaging   | approved  |
      | Waiting Cargo Label   | preparing |
      | Blocked               | approved  |

  @documented:OST @assumed
  Scenario Outline: A package that holds none takes one: the location has work with it again
    Given a package in "<state>"
    When POST /__admin/orders/5000000001/cancel is requested
    Then the response is 200
    And exactly these changes happen
      | what                 | from     | to                   |
      | package 5000000001P1 | <state>  | Cancellation Waiting |
      | item MUG             | <state>  | Cancellation Waiting |
      | item CUP             | <state>  | Cancellation Waiting |
      | order 5000000001     | <status> | cancellation_waiting |
      | order item MUG       | <status> | cancellation_waiting |
      | order item CUP       | <status> | cancellation_waiting |
      | quota WH01           | 0        | 1                    |
      | log rows             | 0        | 1                    |

    Examples:
      | state              | status    |
      | Packed             | preparing |
      | Out of Stock       | approved  |
      | Needs Rescheduling | approved  |

  @assumed
  Scenario Outline: A package that left cannot be cancelled
    Given a package in "<state>"
    When POST /__admin/orders/5000000001/cancel is requested
    Then the response is 409
    And the body contains
      | path   | value                                                                            |
      | title  | Conflict                                                                         |
      | detail | Package 5000000001P1 is in <key>: order 5000000001 cannot be cancelled any more. |
    And nothing changes

    Examples:
      | state              | key               |
      | Shipped            | Shipped           |
      | Ready for Pickup   | ReadyForPickup    |
      | Attempted Delivery | AttemptedDelivery |
      | Delivery Failed    | DeliveryFailed    |
      | Delivered          | Delivered         |

  @assumed
  Scenario: One package that left keeps the whole order
    Given a package in "Waiting" with
      | items | order |
      | MUG 2 |       |
    And a package in "Shipped" with
      | items | order      |
      | CUP 1 | 5000000001 |
    When POST /__admin/orders/5000000001/cancel is requested
    Then the response is 409
    And nothing changes

  @assumed
  Scenario Outline: Packages in other states stay as they are
    Given a package in "<state>"
    When POST /__admin/orders/5000000001/cancel is requested
    Then the response is 200
    And nothing changes

    Examples:
      | state                |
      | Cancellation Waiting |
      | Packaging Canceled   |
      | Packed for Refund    |

  @documented:OST @assumed
  Scenario: Confirmed, a package is cancelled and gives back what it held
    Given a package in "Waiting"
    When POST /__admin/orders/5000000001/cancel is requested
    And POST /__admin/orders/5000000001/cancel/confirm is requested
    Then the response is 200
    And exactly these changes happen
      | what                 | from                 | to                 |
      | package 5000000001P1 | Cancellation Waiting | Packaging Canceled |
      | item MUG             | Cancellation Waiting | Packaging Canceled |
      | item CUP             | Cancellation Waiting | Packaging Canceled |
      | order 5000000001     | cancellation_waiting | canceled           |
      | order item MUG       | cancellation_waiting | canceled           |
      | order item CUP       | cancellation_waiting | canceled           |
      | reserved WH01 MUG    | 2                    | 0                  |
      | reserved WH01 CUP    | 1                    | 0                  |
      | quota WH01           | 1                    | 0                  |
      | log rows             | 1                    | 2                  |

  @assumed
  Scenario: A packed one goes back to the shelf, and its shipment is cancelled
    Given a package in "Packed"
    When POST /__admin/orders/5000000001/cancel is requested
    And POST /__admin/orders/5000000001/cancel/confirm is requested
    Then the response is 200
    And exactly these changes happen
      | what                  | from                 | to                 |
      | package 5000000001P1  | Cancellation Waiting | Packaging Canceled |
      | item MUG              | Cancellation Waiting | Packaging Canceled |
      | item CUP              | Cancellation Waiting | Packaging Canceled |
      | order 5000000001      | cancellation_waiting | canceled           |
      | order item MUG        | cancellation_waiting | canceled           |
      | order item CUP        | cancellation_waiting | canceled           |
      | on hand WH01 MUG      | 10                   | 12                 |
      | on hand WH01 CUP      | 5                    | 6                  |
      | shipment 5000000001P1 | created              | cancelled          |
      | quota WH01            | 1                    | 0                  |
      | log rows              | 1                    | 2                  |

  @assumed
  Scenario: What nobody cancelled cannot be confirmed, and nothing is confirmed twice
    Given a package in "Waiting"
    When POST /__admin/orders/5000000001/cancel/confirm is requested
    Then the response is 409
    And nothing changes
    When POST /__admin/orders/5000000001/cancel is requested
    And POST /__admin/orders/5000000001/cancel/confirm is requested
    And POST /__admin/orders/5000000001/cancel/confirm is requested
    Then the response is 409
    And nothing changes

  @assumed
  Scenario Outline: An order that does not exist is a problem
    When POST /__admin/orders/<path> is requested
    Then the response is 404
    And the header "Content-Type" is "application/problem+json"

    Examples:
      | path              |
      | A1/cancel         |
      | A1/cancel/confirm |

  @assumed
  Scenario: Transfers of the order are cancelled with it, and their stock is back at the source
    Given stock locations
      | erp code | stock | priority |
      | WH02     | BOX 5 | 1        |
      | WH03     | TIN 5 | 2        |
      | WH04     | LID 5 | 3        |
    And the world
      """
      {"scenarios": [{"name": "Transfers", "default_stock_location": "WH01", "rules": [{"transferable": true}]}]}
      """
    And an order "A1"
      | sku |
      | BOX |
      | TIN |
      | LID |
    And transfer 2 was brought to "In Transit"
    When POST /__admin/orders/A1/cancel is requested
    Then the response is 200
    And exactly these changes happen
      | what              | from                 | to                   |
      | package A1P1      | Waiting for Transfer | Cancellation Waiting |
      | item BOX          | Waiting for Transfer | Cancellation Waiting |
      | item TIN          | Waiting for Transfer | Cancellation Waiting |
      | item LID          | Waiting for Transfer | Cancellation Waiting |
      | order A1          | approved             | cancellation_waiting |
      | order item BOX    | approved             | cancellation_waiting |
      | order item TIN    | approved             | cancellation_waiting |
      | order item LID    | approved             | cancellation_waiting |
      | transfer A1P1T1   | Waiting              | Cancelled            |
      | transfer A1P1T2   | In Transit           | Cancelled            |
      | reserved WH03 TIN | 1                    | 0                    |
      | on hand WH04 LID  | 4                    | 5                    |
      | plan 1            | completed            | cancelled            |
      | log rows          | 1                    | 4                    |

  @assumed
  Scenario: An order that no scenario planned is cancelled without a package
    Given an order "A1"
      | sku |
      | MUG |
    When POST /__admin/orders/A1/cancel is requested
    Then the response is 200
    And exactly these changes happen
      | what           | from     | to                   |
      | order A1       | approved | cancellation_waiting |
      | order item MUG | approved | cancellation_waiting |
      | plan 1         | pending  | cancelled            |
    When POST /__admin/orders/A1/cancel/confirm is requested
    Then the response is 200
    And exactly these changes happen
      | what           | from                 | to       |
      | order A1       | cancellation_waiting | canceled |
      | order item MUG | cancellation_waiting | canceled |

  @assumed
  Scenario: A package that was out of stock is planned no more
    Given a package in "Out of Stock"
    When POST /__admin/orders/5000000001/cancel is requested
    And "P1D" passes
    Then the body contains
      | path        | value |
      | work.length | 0     |
    And the package is in "Cancellation Waiting"

Feature: The state of an order
  An order's state is its least advanced item that is not canceled; order items start approved.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @assumed
  Scenario Outline: The least advanced item decides
    Given a package in "<one>" with
      | items |
      | MUG 1 |
    And a package in "<other>" with
      | items | order      |
      | CUP 1 | 5000000001 |
    When GET /api/v1/oms/orders/1/ is requested
    Then the body contains
      | path                        | value   |
      | state.name                  | <order> |
      | orderitem_set.0.state.name  | <first> |
      | orderitem_set.1.state.name  | <second> |

    Examples:
      | one       | other              | first     | second             | order              |
      | Waiting   | Waiting            | approved  | approved           | approved           |
      | Waiting   | Packed             | approved  | preparing          | approved           |
      | Delivered | Packed             | delivered | preparing          | preparing          |
      | Delivered | Shipped            | delivered | shipped            | shipped            |
      | Shipped   | Ready for Pickup   | shipped   | ready_for_pickup   | shipped            |
      | Delivered | Attempted Delivery | delivered | attempted_delivery | attempted_delivery |
      | Delivered | Delivered          | delivered | delivered          | delivered          |

    Examples: canceled items do not count, unless all are
      | one                | other              | first    | second   | order    |
      | Packaging Canceled | Shipped            | canceled | shipped  | shipped  |
      | Waiting            | Packaging Canceled | approved | canceled | approved |
      | Packaging Canceled | Packaging Canceled | canceled | canceled | canceled |

    Examples: an item that waits for its cancellation is the least advanced
      | one                  | other   | first                | second  | order                |
      | Cancellation Waiting | Shipped | cancellation_waiting | shipped | cancellation_waiting |

  @assumed
  Scenario: An order moves when its last item does
    Given a package in "Packed" with
      | items |
      | MUG 1 |
    And a package in "Packed" with
      | items | order      |
      | CUP 1 | 5000000001 |
    When SHIP_THE_PACKAGE is sent
    Then exactly these changes happen
      | what                       | from      | to      |
      | item CUP                   | Packed    | Shipped |
      | log rows                   | 0         | 1       |
      | order item CUP             | preparing | shipped |
      | package 5000000001P2       | Packed    | Shipped |
      | shipment 5000000001P2      | created   | shipped |
      | shipment date 5000000001P2 |           | yes     |
    When POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"transition": 2321}
      """
    Then exactly these changes happen
      | what                       | from      | to      |
      | item MUG                   | Packed    | Shipped |
      | log rows                   | 1         | 2       |
      | order 5000000001           | preparing | shipped |
      | order item MUG             | preparing | shipped |
      | package 5000000001P1       | Packed    | Shipped |
      | shipment 5000000001P1      | created   | shipped |
      | shipment date 5000000001P1 |           | yes     |

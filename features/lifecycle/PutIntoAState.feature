Feature: Packages that are put straight into a state
  As if they had walked there: what is available stays what it was, the items take the state, and no log row is written.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @assumed
  Scenario Outline: A package brings its own stock
    When POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "<state>", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    Then the response is 201
    When GET /__admin/stock is requested
    Then the body contains
      | path        | value      |
      | 0.sku       | MUG        |
      | 0.on_hand   | <on hand>  |
      | 0.reserved  | <reserved> |
      | 0.available | 10         |

    Examples: not packed yet: reserved
      | state                 | on hand | reserved |
      | Waiting               | 12      | 2        |
      | Waiting Remote Action | 12      | 2        |
      | Preparing             | 12      | 2        |
      | Waiting for Transfer  | 12      | 2        |
      | Ready for Packaging   | 12      | 2        |
      | Waiting Cargo Label   | 12      | 2        |
      | Blocked               | 12      | 2        |
      | Cancellation Waiting  | 12      | 2        |

    Examples: packed: consumed
      | state              | on hand | reserved |
      | Packed             | 10      | 0        |
      | Shipped            | 10      | 0        |
      | Ready for Pickup   | 10      | 0        |
      | Attempted Delivery | 10      | 0        |
      | Delivery Failed    | 10      | 0        |
      | Delivered          | 10      | 0        |

    Examples: given back
      | state              | on hand | reserved |
      | Packaging Canceled | 10      | 0        |
      | Out of Stock       | 10      | 0        |
      | Needs Rescheduling | 10      | 0        |
      | Packed for Refund  | 10      | 0        |

  @assumed
  Scenario Outline: What else a package has that walked there
    Given a package in "<state>"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                                 | value      |
      | number                               | 5000000001P1 |
      | shipment.status                      | <shipment> |
      | packageitem_set.0.order_item.state.name | <order item> |
    When GET /api/v1/oms/packages/{package}/label/ is requested
    Then the response is <label>
    When GET /api/v1/oms/packages/{package}/document/ is requested
    Then the response is <document>
    When GET /api/v1/oms/state-transition-logs/ is requested
    Then the body contains
      | path  | value |
      | count | 0     |

    Examples: without a shipment
      | state                 | shipment | order item           | label | document |
      | Waiting               | absent   | approved             | 404   | 404      |
      | Waiting Remote Action | absent   | approved             | 404   | 404      |
      | Preparing             | absent   | approved             | 404   | 404      |
      | Waiting for Transfer  | absent   | approved             | 404   | 404      |
      | Ready for Packaging   | absent   | approved             | 404   | 404      |
      | Out of Stock          | absent   | approved             | 404   | 404      |
      | Needs Rescheduling    | absent   | approved             | 404   | 404      |
      | Blocked               | absent   | approved             | 404   | 404      |
      | Packed for Refund     | absent   | approved             | 404   | 404      |
      | Cancellation Waiting  | absent   | cancellation_waiting | 404   | 404      |
      | Packaging Canceled    | absent   | canceled             | 404   | 404      |

    Examples: with one
      | state               | shipment           | order item       | label | document |
      | Waiting Cargo Label | created            | preparing        | 404   | 404      |
      | Packed              | created            | preparing        | 200   | 200      |
      | Shipped             | shipped            | shipped          | 200   | 200      |
      | Ready for Pickup    | created            | ready_for_pickup | 200   | 200      |
      | Attempted Delivery  | attempted_delivery | attempted_delivery | 200 | 200      |
      | Delivery Failed     | delivery_failed    | attempted_delivery | 200 | 200      |
      | Delivered           | delivered          | delivered        | 200   | 200      |

  @assumed
  Scenario Outline: A blocked package remembers where it was blocked
    Given a package in "Blocked" with
      | blocked in   |
      | <blocked in> |
    When UNBLOCK_THE_PACKAGE to "<state>" is sent
    Then the response is 204
    And the package is in "<state>"

    Examples:
      | blocked in            | state                 |
      |                       | Waiting               |
      | Waiting Remote Action | Waiting Remote Action |
      | Preparing             | Preparing             |
      | ReadyForPackaging     | Ready for Packaging   |

  @assumed
  Scenario Outline: A cancelled package has what it had where it was cancelled
    Given a package in "<state>" with
      | cancelled in   |
      | <cancelled in> |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                 | value      |
      | state.name           | <state>    |
      | shipment.status      | <shipment> |
      | stock_location.quota | <quota>    |
    When GET /__admin/stock is requested
    Then the body contains
      | path       | value      |
      | 0.on_hand  | <on hand>  |
      | 0.reserved | <reserved> |

    Examples:
      | state                | cancelled in | shipment  | quota | on hand | reserved |
      | Cancellation Waiting | Packed       | created   | 1     | 10      | 0        |
      | Cancellation Waiting | Preparing    | absent    | 1     | 12      | 2        |
      | Cancellation Waiting | Out of Stock | absent    | 1     | 10      | 0        |
      | Packaging Canceled   | Packed       | cancelled | 0     | 10      | 0        |
      | Packaging Canceled   | Preparing    | absent    | 0     | 10      | 0        |

  @assumed
  Scenario: A state is named by its name or by its key
    Given a package in "WaitingRemoteAction"
    Then the package is in "Waiting Remote Action"

  @assumed
  Scenario: What a package needs and nothing defines is made
    When POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH07", "state": "Waiting", "items": [{"sku": "POT", "quantity": 3}]}]}
      """
    Then exactly these changes happen
      | what                  | from | to       |
      | item POT              |      | Waiting  |
      | item POT in           |      | 5000000001P1 |
      | location 5000000001P1 |      | WH07     |
      | on hand WH07 POT      |      | 3        |
      | order 5000000001      |      | approved |
      | order item POT        |      | approved |
      | package 5000000001P1  |      | Waiting  |
      | quota WH07            |      | 1        |
      | reserved WH07 POT     |      | 3        |

  @assumed
  Scenario: A package of a known order adds its items to it, and is its next package
    Given a package in "Waiting" with
      | items |
      | MUG 1 |
    When POST /__admin/world is requested with
      """
      {"packages": [{"stock_location": "WH01", "state": "Packed", "order": "5000000001", "items": [{"sku": "CUP", "quantity": 1}]}]}
      """
    Then the body contains
      | path                  | value        |
      | packages.0.number     | 5000000001P2 |
      | packages.0.order_id   | 1            |
      | packages.0.state.name | Packed       |

  @assumed
  Scenario: A package may bring its air waybill number
    Given a package in "Shipped" with
      | awb   |
      | AWB-7 |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                | value |
      | shipment.awb_number | AWB-7 |

  @assumed
  Scenario: Putting a package somewhere is one fact of its timeline
    Given a package in "Delivered"
    When GET /__admin/packages/{package}/timeline is requested
    Then the body contains
      | path              | value           |
      | facts.length      | 1               |
      | facts.0.fact.type | package_created |

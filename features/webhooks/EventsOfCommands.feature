Feature: What a command sends
  Every change of state sends one status event; some commands send more. A subscriber gets the resource as the API shows it.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:WEB
  Scenario: A change that has no type of its own is told as transitioned
    Given a package in "Waiting"
    And somebody subscribes to every event
    When BLOCK_THE_PACKAGE is sent with
      """
      {"user": "ayse", "token": "t-1"}
      """
    Then these webhooks are sent
      | type                        | payload.id | payload.state.name |
      | package.status.transitioned | {package}  | Blocked            |

  @derived
  Scenario: Packing with a shipment tells of the package, the shipment and its number
    Given a package in "Waiting"
    And somebody subscribes to every event
    When COMPLETE_PACKAGING to "Packed" is sent
    Then these webhooks are sent
      | type                        | payload.id | payload.state.name | payload.status |
      | package.shipment.awb_number | {package}  | Packed             | absent         |
      | shipment.created            | 1          | absent             | created        |
      | package.status.packed       | {package}  | Packed             | absent         |

  @derived
  Scenario: Shipping tells of both
    Given a package in "Packed"
    And somebody subscribes to every event
    When SHIP_THE_PACKAGE is sent
    Then these webhooks are sent
      | type                    | payload.id | payload.status | payload.state.name |
      | shipment.status.updated | 1          | shipped        | absent             |
      | package.status.shipped  | {package}  | absent         | Shipped            |

  @documented:WEB
  Scenario: A refusal is told beside the change of state
    Given the world
      """
      {"denial_reasons": [{"title": "No staff"}]}
      """
    And a package in "Waiting"
    And somebody subscribes to every event
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    Then these webhooks are sent
      | type                        | payload.state.name |
      | package.refused             | Needs Rescheduling |
      | package.status.transitioned | Needs Rescheduling |

  @documented:WEB
  Scenario Outline: States with a type of their own
    Given a package in "Waiting"
    And somebody subscribes to every event
    When <command> to "<state>" is sent with
      """
      <parameters>
      """
    Then these webhooks are sent
      | type   | payload.state.name |
      | <type> | <state>            |

    Examples:
      | command                            | state             | type                             | parameters                                     |
      | COMPLETE_PACKAGING_WITHOUT_SHIPMENT | Packed            | package.status.packed            | {"package_items": [{item MUG}, {item CUP}]}    |
      | PACKAGE_PACKED_FOR_REFUND          | Packed for Refund | package.status.packed_for_refund | {}                                             |

  @assumed
  Scenario: An installation may tell every change as transitioned too
    Given the installation
      """
      {"name": "acme", "settings": {"transitioned_event": "always"}}
      """
    And a package in "Packed"
    And somebody subscribes to every event
    When SHIP_THE_PACKAGE is sent
    Then these webhooks are sent
      | type                        |
      | shipment.status.updated     |
      | package.status.transitioned |
      | package.status.shipped      |

  @assumed
  Scenario: A refused command sends nothing
    Given a package in "Delivered"
    And somebody subscribes to every event
    When SHIP_THE_PACKAGE is sent
    Then the response is 406
    And no webhook is sent

  @assumed
  Scenario: A property of a location is told, its quota and its stock are not
    Given a package in "Packed"
    And somebody subscribes to every event
    When PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "MUG", "quantity": 70}]
      """
    Then no webhook is sent
    When PATCH /api/v1/oms/stock-locations/1/ is requested with
      """
      {"max_quota": 3}
      """
    Then these webhooks are sent
      | type                   | payload.erp_code | payload.max_quota |
      | stock_location.updated | WH01             | 3                 |

Feature: States
  A state is a row of one installation: id and name vary, enum_class and enum_value identify it.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:API
  Scenario: A State object has these keys
    Given a package in "Waiting"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the keys of "state" are
      """
      id, name, config, enum_class, enum_value, content_type, created_date, modified_date
      """
    And the body matches
      | path                | pattern                                            |
      | state.created_date  | \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z |
      | state.modified_date | \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z |
    And the body contains
      | path               | value         |
      | state.config       | {}            |
      | state.enum_class   | PackageStatus |
      | state.content_type | 26            |

  Scenario Outline: The states of packages in the default installation
    Given a package in "<state>"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path               | value         |
      | state.id           | <id>          |
      | state.name         | <state>       |
      | state.enum_class   | PackageStatus |
      | state.enum_value   | <number>      |
      | state.content_type | 26            |

    @documented:S002 @documented:STA
    Examples: name and number documented
      | state               | id | number |
      | Waiting             | 33 | 100    |
      | Preparing           | 34 | 200    |
      | Ready for Packaging | 36 | 400    |
      | Packed              | 38 | 500    |

    @documented:SCN @documented:STA
    Examples: number documented with the scenarios
      | state        | id | number |
      | Out of Stock | 46 | 920    |

    @documented:PFR
    Examples: number documented with its command
      | state             | id | number |
      | Packed for Refund | 49 | 1100   |

    @documented:STA @assumed
    Examples: name documented, number assumed
      | state                 | id  | number |
      | Waiting Remote Action | 142 | 150    |
      | Shipped               | 39  | 600    |
      | Delivered             | 43  | 700    |
      | Needs Rescheduling    | 47  | 930    |

    @documented:TRF @assumed
    Examples: name documented with the transfers, id and number assumed
      | state                | id | number |
      | Waiting for Transfer | 35 | 300    |

    @derived:S003
    Examples: id derived, number assumed
      | state              | id | number |
      | Packaging Canceled | 44 | 900    |

    @assumed
    Examples: id and number assumed
      | state                | id | number |
      | Waiting Cargo Label  | 37 | 450    |
      | Ready for Pickup     | 40 | 620    |
      | Attempted Delivery   | 41 | 640    |
      | Delivery Failed      | 42 | 650    |
      | Cancellation Waiting | 45 | 800    |
      | Blocked              | 48 | 950    |

  @assumed
  Scenario Outline: An item follows its package, with a class of its own and the same number
    Given a package in "<state>"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                                 | value             |
      | packageitem_set.0.state.name         | <state>           |
      | packageitem_set.0.state.enum_class   | PackageItemStatus |
      | packageitem_set.0.state.enum_value   | <number>          |
      | packageitem_set.0.state.content_type | 28                |
      | packageitem_set.1.state.name         | <state>           |

    Examples:
      | state                 | number |
      | Waiting               | 100    |
      | Waiting Remote Action | 150    |
      | Preparing             | 200    |
      | Waiting for Transfer  | 300    |
      | Ready for Packaging   | 400    |
      | Waiting Cargo Label   | 450    |
      | Packed                | 500    |
      | Shipped               | 600    |
      | Ready for Pickup      | 620    |
      | Attempted Delivery    | 640    |
      | Delivery Failed       | 650    |
      | Delivered             | 700    |
      | Cancellation Waiting  | 800    |
      | Packaging Canceled    | 900    |
      | Out of Stock          | 920    |
      | Needs Rescheduling    | 930    |
      | Blocked               | 950    |
      | Packed for Refund     | 1100   |

  @documented:S003
  Scenario: An item that was not found has a state of its own, and so has one that has to be planned again
    Given a package in "Waiting"
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item MUG}]}
      """
    And GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                               | value              |
      | packageitem_set.0.state.name       | OMS Not Found      |
      | packageitem_set.0.state.enum_value | 910                |
      | packageitem_set.1.state.name       | Needs Rescheduling |
      | packageitem_set.1.state.enum_value | 930                |

  @documented:OST
  Scenario: Orders and order items have Omnitron's numbers
    Given a package in "Packed"
    When GET /api/v1/oms/orders/1/ is requested
    Then the body contains
      | path                              | value       |
      | state.enum_class                  | OrderStatus |
      | state.enum_value                  | 450         |
      | state.name                        | preparing   |
      | state.content_type                | 2           |
      | orderitem_set.0.state.enum_class  | OrderStatus |
      | orderitem_set.0.state.enum_value  | 450         |
      | orderitem_set.0.state.content_type | 3          |

  @documented:OST
  Scenario: The statuses of orders and order items are Omnitron's
    When GET /__admin/contract is requested
    Then the body contains
      | path                     | value                |
      | order_statuses.0.number  | 50                   |
      | order_statuses.0.name    | cancellation_waiting |
      | order_statuses.1.number  | 100                  |
      | order_statuses.1.name    | canceled             |
      | order_statuses.2.number  | 200                  |
      | order_statuses.2.name    | waiting              |
      | order_statuses.3.number  | 300                  |
      | order_statuses.3.name    | payment_waiting      |
      | order_statuses.4.number  | 350                  |
      | order_statuses.4.name    | confirmation_waiting |
      | order_statuses.5.number  | 400                  |
      | order_statuses.5.name    | approved             |
      | order_statuses.6.number  | 425                  |
      | order_statuses.6.name    | Inactive             |
      | order_statuses.7.number  | 450                  |
      | order_statuses.7.name    | preparing            |
      | order_statuses.8.number  | 500                  |
      | order_statuses.8.name    | shipped              |
      | order_statuses.9.number  | 510                  |
      | order_statuses.9.name    | shipped_and_informed |
      | order_statuses.10.number | 520                  |
      | order_statuses.10.name   | ready_for_pickup     |
      | order_statuses.11.number | 540                  |
      | order_statuses.11.name   | attempted_delivery   |
      | order_statuses.12.number | 544                  |
      | order_statuses.12.name   | review_started       |
      | order_statuses.13.number | 545                  |
      | order_statuses.13.name   | review_waiting       |

  @assumed
  Scenario: An item follows its package into a state of one's own
    Given the installation
      """
      {"states": [{"key": "AtTheGate", "custom": true, "id": 901, "name": "Kapıda", "enum_value": "630"}]}
      """
    And a package in "Kapıda"
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                                 | value             |
      | packageitem_set.0.state.name         | Kapıda            |
      | packageitem_set.0.state.enum_class   | PackageItemStatus |
      | packageitem_set.0.state.enum_value   | 630               |
      | packageitem_set.0.state.content_type | 28                |
    And the body matches
      | path                       | pattern  |
      | packageitem_set.0.state.id | [1-9]\d* |

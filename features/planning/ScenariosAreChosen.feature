Feature: Which scenario plans an order
  Active scenarios are tried by priority ascending, then by id. The first whose prerequisites match plans the order.

  @documented:SCN
  Scenario: An order becomes a package, numbered after it
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And a scenario
      | default stock location |
      | WH01                   |
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    Then the response is 201
    And exactly these changes happen
      | what              | from | to        |
      | item MUG          |      | Waiting   |
      | item MUG in       |      | A1P1      |
      | location A1P1     |      | WH01      |
      | order A1          |      | approved  |
      | order item MUG    |      | approved  |
      | package A1P1      |      | Waiting   |
      | plan 1            |      | completed |
      | quota WH01        | 0    | 1         |
      | reserved WH01 MUG | 0    | 2         |

  @assumed
  Scenario Outline: An order that no scenario is for is kept, and its plan stays pending
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And the world
      """
      {"scenarios": [<scenarios>]}
      """
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 2}]}]}
      """
    Then the response is 201
    And the body contains
      | path                     | value    |
      | orders.0.state.name      | approved |
      | orders.0.packages.length | 0        |
    And exactly these changes happen
      | what           | from | to       |
      | order A1       |      | approved |
      | order item MUG |      | approved |
      | plan 1         |      | pending  |

    Examples:
      | scenarios                                                                                                  |
      |                                                                                                            |
      | {"name": "Off", "default_stock_location": "WH01", "active": false}                                         |
      | {"name": "Phone only", "default_stock_location": "WH01", "channels": ["Phone"]}                            |
      | {"name": "Off", "default_stock_location": "WH01", "active": false}, {"name": "Phone", "default_stock_location": "WH01", "channels": ["Phone"]} |

  Scenario Outline: A prerequisite is met when it is empty or names what the order has
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And the world
      """
      {"scenarios": [{"name": "Special", "default_stock_location": "WH01", <prerequisite>}]}
      """
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}], <order>}]}
      """
    Then the body contains
      | path                     | value      |
      | orders.0.packages.length | <packages> |

    @documented:SCN
    Examples: met
      | prerequisite                                                        | order                                                       | packages |
      | "channels": []                                                      | "channel_name": "Phone"                                     | 1        |
      | "channels": ["Phone"]                                               | "channel_name": "Phone"                                     | 1        |
      | "channels": ["Shop", "Phone"]                                       | "channel_name": "Phone"                                     | 1        |
      | "payment_types": ["cash_on_delivery"]                               | "payment_type": "cash_on_delivery"                          | 1        |
      | "shipping_options": ["same-day"]                                    | "shipping_option": "same-day"                               | 1        |
      | "customer_types": ["vip"]                                           | "customer": {"type": "vip"}                                 | 1        |
      | "channels": ["Phone"], "payment_types": ["cash_on_delivery"]        | "channel_name": "Phone", "payment_type": "cash_on_delivery" | 1        |

    @documented:SCN
    Examples: not met
      | prerequisite                                                        | order                                                       | packages |
      | "channels": ["Shop"]                                                | "channel_name": "Phone"                                     | 0        |
      | "payment_types": ["cash_on_delivery"]                               | "payment_type": "credit_card"                               | 0        |
      | "shipping_options": ["same-day"]                                    | "shipping_option": "standard"                               | 0        |
      | "customer_types": ["vip"]                                           | "customer": {"type": "staff"}                               | 0        |
      | "channels": ["Phone"], "payment_types": ["cash_on_delivery"]        | "channel_name": "Phone", "payment_type": "credit_card"      | 0        |

    @assumed
    Examples: the order has none
      | prerequisite                                                        | order                                                       | packages |
      | "shipping_options": ["same-day"]                                    | "shipping_option": null                                     | 0        |
      | "customer_types": ["vip"]                                           | "customer": {"first_name": "Ayşe"}                          | 0        |

  @assumed
  Scenario Outline: The first that fits by priority, then by id, plans the order
    Given stock locations
      | erp code |
      | WH01     |
      | WH02     |
    And the world
      """
      {"scenarios": [
        {"name": "First",  "default_stock_location": "WH01", "priority": <first>,  "channels": [<channel>], "active": <active>},
        {"name": "Second", "default_stock_location": "WH02", "priority": <second>}
      ]}
      """
    When POST /__admin/world is requested with
      """
      {"orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    Then the body contains
      | path                                        | value        |
      | orders.0.packages.0.state.name              | Out of Stock |
      | orders.0.packages.0.stock_location.erp_code | <default>    |

    Examples: both fit
      | first | second | channel | active | default |
      | 1     | 2      |         | true   | WH01    |
      | 2     | 1      |         | true   | WH02    |
      | -1    | 0      |         | true   | WH01    |
      | 5     | 5      |         | true   | WH01    |

    Examples: only the second does
      | first | second | channel | active | default |
      | 1     | 2      | "Phone" | true   | WH02    |
      | 1     | 2      |         | false  | WH02    |

  @assumed
  Scenario: A scenario that fits but finds nothing does not hand over to the next
    Given stock locations
      | erp code | stock  | max quota |
      | WH01     | MUG 10 | 0         |
      | WH02     |        |           |
    And a scenario
      | name   | default stock location | priority | rules           |
      | Narrow | WH02                   | 1        | SELECT_BY_QUOTA |
    And a scenario
      | name | default stock location | priority |
      | Wide | WH01                   | 2        |
    And an order "A1"
      | sku |
      | MUG |
    When GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                    | value        |
      | state.name              | Out of Stock |
      | stock_location.erp_code | WH02         |

  @documented:SCN
  Scenario Outline: A scenario needs a name and a default location that exists
    Given stock locations
      | erp code |
      | WH01     |
    When POST /__admin/world is requested with
      """
      {"scenarios": [<scenario>]}
      """
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |
      | errors.length    | 1         |
    And nothing changes

    Examples:
      | scenario                                                                            | pointer                                  |
      | {"name": "A"}                                                                       | /scenarios/0/default_stock_location      |
      | {"default_stock_location": "WH01"}                                                  | /scenarios/0/name                        |
      | {"name": "A", "default_stock_location": "WH99"}                                     | /scenarios/0/default_stock_location      |
      | {"name": "A", "default_stock_location": "WH01", "initial_status": "Packed"}         | /scenarios/0/initial_status              |
      | {"name": "A", "default_stock_location": "WH01", "rules": [{"conditions": ["FAST"]}]} | /scenarios/0/rules/0/conditions/0       |

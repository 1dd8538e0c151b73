Feature: Quota of a stock location
  available_quota = max_quota - quota, per stock location. People set max_quota, the system keeps quota.

  @documented:CAP
  Scenario: Available quota is the maximum less what is held
    Given stock locations
      | erp code | stock   | max quota |
      | WH01     | MUG 100 | 3         |
    And a package in "Waiting" with
      | items |
      | MUG 1 |
    And a package in "Preparing" with
      | items |
      | MUG 1 |
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path            | value |
      | quota           | 2     |
      | max_quota       | 3     |
      | available_quota | 1     |

  @documented:CAP
  Scenario: Each location has a quota of its own
    Given stock locations
      | erp code | stock  | max quota |
      | WH01     | MUG 10 | 3         |
      | WH02     | MUG 10 | 5         |
    And a package in "Waiting" with
      | at   | items |
      | WH02 | MUG 1 |
    When GET /api/v1/oms/stocklocations/list-simple/ is requested
    Then the body contains
      | path              | value |
      | 0.quota           | 0     |
      | 0.available_quota | 3     |
      | 1.quota           | 1     |
      | 1.available_quota | 4     |

  @documented:CAP
  Scenario: Quota moves in every installation, with or without a scenario that looks at it
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    Then exactly these changes happen
      | what                 | from     | to              |
      | awb 5000000001P1     |          | yes             |
      | document 5000000001P1 |         | application/pdf |
      | item CUP             | Waiting  | Packed          |
      | item MUG             | Waiting  | Packed          |
      | label 5000000001P1   |          | 1               |
      | log rows             | 0        | 1               |
      | on hand WH01 CUP     | 6        | 5               |
      | on hand WH01 MUG     | 12       | 10              |
      | order 5000000001     | approved | preparing       |
      | order item CUP       | approved | preparing       |
      | order item MUG       | approved | preparing       |
      | package 5000000001P1 | Waiting  | Packed          |
      | quota WH01           | 1        | 0               |
      | reserved WH01 CUP    | 1        | 0               |
      | reserved WH01 MUG    | 2        | 0               |
      | shipment 5000000001P1 |         | created         |

  @documented:CAP
  Scenario: Without a maximum there is no available quota
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path            | value |
      | quota           | 1     |
      | max_quota       | null  |
      | available_quota | null  |

  @assumed
  Scenario: A maximum below what is held leaves a negative available quota
    Given stock locations
      | erp code | stock   | max quota |
      | WH01     | MUG 100 | 5         |
    And a package in "Waiting" with
      | items |
      | MUG 1 |
    And a package in "Waiting" with
      | items |
      | MUG 1 |
    When PATCH /api/v1/oms/stock-locations/1/ is requested with
      """
      {"max_quota": 1}
      """
    Then the response is 200
    And the body contains
      | path            | value |
      | quota           | 2     |
      | max_quota       | 1     |
      | available_quota | -1    |

  @assumed
  Scenario Outline: People change the maximum
    Given stock locations
      | erp code | max quota |
      | WH01     | 5         |
    When PATCH /api/v1/oms/stock-locations/1/ is requested with
      """
      {"max_quota": <max quota>}
      """
    Then the response is 200
    And the body contains
      | path            | value       |
      | max_quota       | <max quota> |
      | available_quota | <available> |

    Examples:
      | max quota | available |
      | 0         | 0         |
      | 7         | 7         |
      | null      | null      |

  @assumed
  Scenario Outline: The numbers that the system keeps cannot be written
    Given stock locations
      | erp code | max quota |
      | WH01     | 5         |
    When PATCH /api/v1/oms/stock-locations/1/ is requested with
      """
      {"<field>": 0, "max_quota": 9}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"<field>":["This field is read only."]},"status_code":400}
      """
    And nothing changes
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path      | value |
      | max_quota | 5     |

    Examples:
      | field           |
      | quota           |
      | available_quota |

  @assumed
  Scenario Outline: A maximum has to be a whole number from 0
    Given stock locations
      | erp code | max quota |
      | WH01     | 5         |
    When PATCH /api/v1/oms/stock-locations/1/ is requested with
      """
      {"max_quota": <value>}
      """
    Then the response is 400
    And the body is
      """
      {"error":{"max_quota":["<sentence>"]},"status_code":400}
      """
    And nothing changes

    Examples:
      | value | sentence                                             |
      | -1    | Ensure this value is greater than or equal to 0.     |
      | "5"   | A valid integer is required.                         |
      | 1.5   | A valid integer is required.                         |
      | true  | A valid integer is required.                         |

  @derived:CAP
  Scenario: A package that moves takes its unit along
    Given stock locations
      | erp code | stock         | max quota |
      | WH01     | MUG 10, CUP 5 | 5         |
      | WH02     | MUG 10, CUP 5 | 5         |
    And a package in "Needs Rescheduling"
    When REPACK_THE_PACKAGE is sent
    Then exactly these changes happen
      | what                  | from               | to      |
      | item CUP              | Needs Rescheduling | Waiting |
      | item MUG              | Needs Rescheduling | Waiting |
      | location 5000000001P1 | WH01               | WH02    |
      | log rows              | 0                  | 1       |
      | package 5000000001P1  | Needs Rescheduling | Waiting |
      | plan 1                |                    | completed |
      | quota WH02            | 0                  | 1       |
      | reserved WH02 CUP     | 0                  | 1       |
      | reserved WH02 MUG     | 0                  | 2       |

  @assumed
  Scenario: Manual planning is not stopped by quota
    Given stock locations
      | erp code | stock         | max quota |
      | WH01     | MUG 10, CUP 5 | 5         |
      | WH02     | MUG 10, CUP 5 | 0         |
    And a package in "Waiting"
    When ASSIGN_PACKAGE_ITEMS_MANUALLY is sent with
      """
      {"assignment_groups": [{"package_items": [{item MUG}, {item CUP}], "erp_code": "WH02"}]}
      """
    Then the response is 204
    When GET /api/v1/oms/stocklocations/list-simple/ is requested
    Then the body contains
      | path              | value |
      | 0.quota           | 0     |
      | 0.available_quota | 5     |
      | 1.quota           | 1     |
      | 1.max_quota       | 0     |
      | 1.available_quota | -1    |

  @assumed
  Scenario: Packages that the world puts somewhere are not stopped by quota
    Given stock locations
      | erp code | stock         | max quota |
      | WH01     | MUG 10, CUP 5 | 0         |
    And a package in "Waiting"
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path            | value |
      | quota           | 1     |
      | available_quota | -1    |

  @documented:CAP
  Scenario: With one unit left exactly one package is created there, however many orders arrive at once
    Given stock locations
      | erp code | stock   | max quota | priority |
      | WH01     | MUG 100 | 1         | 2        |
      | WH02     | MUG 100 |           | 1        |
    And a scenario
      | default stock location | rules                |
      | WH02                   | SELECT_BY_QUOTA; any |
    When POST /__admin/world is requested with
      """
      {"orders": [
        {"number": "A1", "items": [{"sku": "MUG", "quantity": 1}]},
        {"number": "A2", "items": [{"sku": "MUG", "quantity": 1}]},
        {"number": "A3", "items": [{"sku": "MUG", "quantity": 1}]},
        {"number": "A4", "items": [{"sku": "MUG", "quantity": 1}]}
      ]}
      """
    Then the response is 201
    And the body contains
      | path                                        | value |
      | orders.0.packages.0.stock_location.erp_code | WH01  |
      | orders.1.packages.0.stock_location.erp_code | WH02  |
      | orders.2.packages.0.stock_location.erp_code | WH02  |
      | orders.3.packages.0.stock_location.erp_code | WH02  |
    When GET /api/v1/oms/stocklocations/list-simple/ is requested
    Then the body contains
      | path              | value |
      | 0.quota           | 1     |
      | 0.available_quota | 0     |
      | 1.quota           | 3     |

  @derived:CAP
  Scenario: A unit that comes free can be taken again
    Given stock locations
      | erp code | stock   | max quota |
      | WH01     | MUG 100 | 1         |
      | WH09     |         |           |
    And a scenario
      | default stock location | rules           |
      | WH09                   | SELECT_BY_QUOTA |
    And an order "A1"
      | sku |
      | MUG |
    When COMPLETE_PACKAGING to "Packed" is sent
    And POST /__admin/world is requested with
      """
      {"orders": [{"number": "A2", "items": [{"sku": "MUG", "quantity": 1}]}]}
      """
    Then the body contains
      | path                                        | value   |
      | orders.0.packages.0.state.name              | Waiting |
      | orders.0.packages.0.stock_location.erp_code | WH01    |

@command:REPACK_THE_PACKAGE
Feature: Repack
  A package that was refused or could not be supplied is planned again, as the same package: reservations are made for it where planning finds its items.

  Background:
    Given the world
      """
      {"denial_reasons": [{"title": "Broken on the shelf"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
      | WH02     | MUG 10, CUP 5 |
    And a scenario
      | default stock location |
      | WH01                   |

  @documented:S003 @assumed @states:pairs @states:effects @states:success
  Scenario: A package that is out of stock waits again where it is, once its location has the items
    Given a package in "Out of Stock"
    When REPACK_THE_PACKAGE is sent
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                 | from         | to        |
      | package 5000000001P1 | Out of Stock | Waiting   |
      | item MUG             | Out of Stock | Waiting   |
      | item CUP             | Out of Stock | Waiting   |
      | log rows             | 0            | 1         |
      | reserved WH01 MUG    | 0            | 2         |
      | reserved WH01 CUP    | 0            | 1         |
      | quota WH01           | 0            | 1         |
      | plan 1               |              | completed |

  @documented:S003 @assumed @states:pairs @states:effects @states:success
  Scenario: A package that was refused goes to another location than the one that refused it
    Given a package in "Waiting"
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    And REPACK_THE_PACKAGE is sent
    Then the response is 200
    And the body is
      """
      {"package_id":1,"package_number":"5000000001P1","package_stock_location_id":2,"package_stock_location_name":"WH02","is_same_location":false}
      """
    And exactly these changes happen
      | what                  | from                | to        |
      | package 5000000001P1  | Needs Rescheduling  | Waiting   |
      | location 5000000001P1 | WH01                | WH02      |
      | item MUG              | Needs Rescheduling  | Waiting   |
      | item CUP              | Needs Rescheduling  | Waiting   |
      | reserved WH02 MUG     | 0                   | 2         |
      | reserved WH02 CUP     | 0                   | 1         |
      | quota WH02            | 0                   | 1         |
      | plan 1                |                     | completed |
      | denial reason MUG     | Broken on the shelf |           |
      | denial reason CUP     | Broken on the shelf |           |
      | log rows              | 1                   | 2         |

  @states:prerequisites
  Scenario Outline: Where no location has the items it is refused, and nothing changes
    Given a package in "<state>" with
      | Field | Value         |
      | Items | MUG 20, CUP 1 |
    When REPACK_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"No stock location can supply the package"},"status_code":406}
      """
    And the header "X-Oms-Simulator-Reason" is "Planning found no stock location that has all items of package 1."
    And nothing changes

    @assumed
    Examples:
      | state              |
      | Out of Stock       |
      | Needs Rescheduling |

  @states:pairs @states:effects @states:success
  Scenario Outline: An installation may choose that the package stays in its state, and the answer is the package
    Given a package in "<state>" with
      | Field | Value         |
      | Items | MUG 20, CUP 1 |
    When PUT /__admin/installation is requested with
      """
      {"settings": {"repack_without_location": "keep"}}
      """
    And REPACK_THE_PACKAGE is sent
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what   | from | to      |
      | plan 1 |      | pending |

    @assumed
    Examples:
      | state              |
      | Out of Stock       |
      | Needs Rescheduling |

  @assumed @states:effects
  Scenario: The location that refused a package does not get it again, even if it is the only one with the items
    Given a package in "Needs Rescheduling" with
      | Field | Value |
      | Items | CUP 6 |
    And the world
      """
      {"stock_locations": [{"erp_code": "WH01", "stock": [{"sku": "CUP", "quantity": 50}]}]}
      """
    When REPACK_THE_PACKAGE is sent
    Then the response is 406
    And nothing changes

  @assumed @states:effects
  Scenario: A package that is out of stock stays so while nobody counts its products anew
    Given a package in "Waiting" with
      | Field | Value |
      | Items | CUP 6 |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item CUP}]}
      """
    And REPACK_THE_PACKAGE is sent
    Then the response is 406
    And the package is in "Out of Stock"

  @derived @states:effects
  Scenario: Counting the stock anew ends the discrepancy, and the package can be planned at its location again
    Given a package in "Waiting" with
      | Field | Value |
      | Items | CUP 6 |
    When DETECTED_OUT_OF_STOCK_ITEM is sent with
      """
      {"package_items": [{item CUP}]}
      """
    And PATCH __admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "CUP", "quantity": 7}]
      """
    And REPACK_THE_PACKAGE is sent
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                 | from          | to        |
      | package 5000000001P1 | Out of Stock  | Waiting   |
      | item CUP             | OMS Not Found | Waiting   |
      | reserved WH01 CUP    | 0             | 6         |
      | quota WH01           | 0             | 1         |
      | plan 1               | pending       | completed |
      | item discrepancy CUP | yes           |           |
      | log rows             | 1             | 2         |

  @assumed @states:effects
  Scenario: Each attempt to plan it again that is not refused is recorded
    Given a package in "Out of Stock" with
      | Field | Value  |
      | Items | MUG 20 |
    When PUT /__admin/installation is requested with
      """
      {"settings": {"repack_without_location": "keep"}}
      """
    And REPACK_THE_PACKAGE is sent
    And REPACK_THE_PACKAGE is sent
    And GET api/v1/oms/orderexecutionplans/1/ is requested
    Then the body contains
      | path                    | value   |
      | state                   | pending |
      | context.attempts.length | 2       |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state is not planned again, and no transition can be defined for it
    Given a package in "<state>"
    When REPACK_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "REPACK_THE_PACKAGE", "from": {state <state>}, "to": {state Waiting}}]}
      """
    Then the response is 422
    And the body contains
      | path                          | value          |
      | vendor_error.error.error_code | commands_100_1 |
      | vendor_error.status_code      | 406            |

    Examples:
      | state                 |
      | Waiting               |
      | Waiting Remote Action |
      | Preparing             |
      | Waiting for Transfer  |
      | Ready for Packaging   |
      | Waiting Cargo Label   |
      | Packed                |
      | Shipped               |
      | Ready for Pickup      |
      | Attempted Delivery    |
      | Delivery Failed       |
      | Delivered             |
      | Cancellation Waiting  |
      | Packaging Canceled    |
      | Blocked               |
      | Packed for Refund     |

  @documented:S003 @states:success @states:effects
  Scenario: The "Repack" body of the general page is answered with the package
    Given a package in "Out of Stock"
    When the command body is
      """
      { "transition": 2261, "slug": "package__repack_the_package__out-of-stock__waiting", "input_parameters": {} }
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And the package is in "Waiting"

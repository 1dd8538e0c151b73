Feature: What was before
  Steps that make what a scenario begins with, each of which has to be accepted.

  @assumed
  Scenario: Commands that were sent
    Given a package in "Waiting"
    And COMPLETE_PACKAGING to "Packed" was sent
    And SHIP_THE_PACKAGE was sent
    When UPDATE_PACKAGE_SHIPMENT_STATUS to "Delivered" is sent with
      """
      {"delivered_status": true}
      """
    Then the response is 204
    And the package is in "Delivered"

  @assumed
  Scenario: A partner that answers otherwise
    Given a package in "Waiting"
    And the partner "carrier" answers
      """
      {"status": 500}
      """
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 406
    And the body contains
      | path                   | value                                  |
      | error.non_field_errors | Carrier could not be reached: status 500 |
    And nothing changes

  @assumed
  Scenario: A fault
    Given a package in "Waiting"
    And the fault
      """
      {"match": {"command": "COMPLETE_PACKAGING"}, "times": 1, "then": {"status": 503}}
      """
    When COMPLETE_PACKAGING to "Packed" is sent
    Then the response is 503
    And nothing changes

  @assumed
  Scenario: A receiver that fails twice
    Given "shop" is subscribed to "package.status.packed"
    And webhooks of "package.status.packed" are answered 500 2 times
    And a package in "Waiting"
    And COMPLETE_PACKAGING to "Packed" was sent
    And POST /__admin/clock/advance was requested with
      """
      {"by": "PT1H"}
      """
    Then these webhooks are sent
      | type                  | state     | attempts | status |
      | package.status.packed | delivered | 3        | 500    |

  @assumed
  Scenario: Commands to transfer orders
    Given the world
      """
      {"stock_locations":[{"erp_code":"WH01","priority":1,"stock":[{"sku":"MUG","quantity":10}]},{"erp_code":"WH02","priority":2,"stock":[{"sku":"CUP","quantity":10}]}],"scenarios":[{"name":"Transfers","default_stock_location":"WH01","rules":[{"transferable":true}]}],"orders":[{"number":"A1","items":[{"sku":"MUG","quantity":2},{"sku":"CUP","quantity":1}]}]}
      """
    And TRANSFER_DISPATCH was sent to transfer 1
    When TRANSFER_DELIVERED is sent to transfer 1
    Then the response is 204
    And transfer 1 is in "Transfer Complete"

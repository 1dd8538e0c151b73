Feature: Omnitron is told of order items
  It hears of every order item whose status changes, unless the transition says otherwise; and Ship The Package without Shipment Integration needs its statuses to be ours.

  @documented:PAR
  Scenario: It is told unless sync_remote_order_status is false
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And GET /__admin/partners/omnitron/calls is requested
    Then the body contains
      | path                                      | value               |
      | meta.total                                | 1                   |
      | calls.0.request.type                      | status_changed      |
      | calls.0.request.status                    | 450                 |
      | calls.0.request.order_items.0.omnitron_id | {omnitron item MUG} |

  @documented:PAR
  Scenario: It is not told where sync_remote_order_status is false
    Given the installation
      """
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"sync_remote_order_status": false}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And GET /__admin/partners/omnitron/calls is requested
    Then the body contains
      | path       | value |
      | meta.total | 0     |

  @documented:SWI
  Scenario: A transition error where Omnitron has another status
    Given the installation
      """
      {"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"sync_remote_order_status": false}}]}
      """
    And a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Item status on Omnitron does not match the package"},"status_code":406}
      """
    And the header "X-Oms-Simulator-Reason" is "Order item {order item MUG} (omnitron_id {omnitron item MUG}) is 400 on Omnitron and 450 here."
    And nothing changes

  @assumed
  Scenario: What it says can be set
    Given a package in "Packed"
    When PUT /__admin/partners/omnitron is requested with
      """
      {"answers": {"statuses": {"{omnitron item CUP}": 500}}}
      """
    And SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 406
    And nothing changes
    When PUT /__admin/partners/omnitron is requested with
      """
      {}
      """
    And SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 204

  @assumed
  Scenario: What it did not hear is said again
    Given a package in "Waiting"
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:00:00Z"}
      """
    And PUT /__admin/partners/omnitron is requested with
      """
      {"answers": {"status": 503, "times": 1}}
      """
    And COMPLETE_PACKAGING to "Packed" is sent
    And "PT0S" passes
    And SHIP_THE_PACKAGE_BASIC is sent
    Then the response is 204
    And the package is in "Shipped"

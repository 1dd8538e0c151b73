Feature: Which packages hold a unit of quota
  A package holds one unit of its location's quota, or none. Entering a state decides, whoever caused it.

  Background:
    Given the world
      """
      {
        "stock_locations": [{"erp_code": "WH01", "max_quota": 10, "stock": [{"sku": "MUG", "quantity": 10}, {"sku": "CUP", "quantity": 5}]}],
        "denial_reasons": [{"title": "Broken"}]
      }
      """

  Scenario Outline: A state is entered through a command
    Given a package in "<from>"
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path            | value    |
      | quota           | <before> |
      | available_quota | <left>   |
    When <command> to "<to>" is sent with
      """
      <parameters>
      """
    And GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                 | value   |
      | state.name           | <to>    |
      | stock_location.quota | <after> |

    @documented:CAP
    Examples: below 400 it holds, packed or canceled it does not
      | from                 | command                            | to                   | parameters                                            | before | left | after |
      | Waiting              | PKG_STATE_TRANSITION               | Preparing            | {}                                                    | 1      | 9    | 1     |
      | Waiting              | COMPLETE_PACKAGING                 | Packed               | {}                                                    | 1      | 9    | 0     |
      | Preparing            | COMPLETE_PACKAGING                 | Packed               | {}                                                    | 1      | 9    | 0     |
      | Ready for Packaging  | COMPLETE_PACKAGING                 | Packed               | {}                                                    | 1      | 9    | 0     |
      | Preparing            | COMPLETE_PACKAGING_WITHOUT_SHIPMENT | Packed              | {"package_items": [{item MUG}, {item CUP}]}           | 1      | 9    | 0     |
      | Waiting              | CHANNEL_BASED_COMPLETE_PACKAGING   | Packed               | {}                                                    | 1      | 9    | 0     |
      | Waiting Cargo Label  | UPDATE_SHIPMENT_LABEL              | Packed               | {"package_items": []}                                 | 1      | 9    | 0     |
      | Cancellation Waiting | PKG_STATE_TRANSITION               | Packaging Canceled   | {}                                                    | 1      | 9    | 0     |

    @derived:CAP
    Examples: waiting for its cancellation it holds, from Packed too
      | from                | command              | to                   | parameters | before | left | after |
      | Waiting             | PKG_STATE_TRANSITION | Cancellation Waiting | {}         | 1      | 9    | 1     |
      | Preparing           | PKG_STATE_TRANSITION | Cancellation Waiting | {}         | 1      | 9    | 1     |
      | Ready for Packaging | PKG_STATE_TRANSITION | Cancellation Waiting | {}         | 1      | 9    | 1     |
      | Packed              | PKG_STATE_TRANSITION | Cancellation Waiting | {}         | 0      | 10   | 1     |

    @derived:CAP
    Examples: what comes after Packed changes nothing
      | from               | command                        | to               | parameters                  | before | left | after |
      | Packed             | SHIP_THE_PACKAGE               | Shipped          | {}                          | 0      | 10   | 0     |
      | Packed             | READY_FOR_PICKUP               | Ready for Pickup | {}                          | 0      | 10   | 0     |
      | Ready for Pickup   | SELF_SERVICE_PACKAGE_DELIVERY  | Delivered        | {}                          | 0      | 10   | 0     |
      | Shipped            | UPDATE_PACKAGE_SHIPMENT_STATUS | Delivered        | {"delivered_status": true}  | 0      | 10   | 0     |
      | Shipped            | UPDATE_PACKAGE_SHIPMENT_STATUS | Delivery Failed  | {"delivered_status": false} | 0      | 10   | 0     |
      | Attempted Delivery | UPDATE_PACKAGE_SHIPMENT_STATUS | Delivered        | {"delivered_status": true}  | 0      | 10   | 0     |

    @assumed
    Examples: the numbers of these states are not known
      | from                  | command              | to                    | parameters                        | before | left | after |
      | Waiting               | PKG_STATE_TRANSITION | Waiting Remote Action | {}                                | 1      | 9    | 1     |
      | Waiting Remote Action | PKG_STATE_TRANSITION | Waiting               | {}                                | 1      | 9    | 1     |
      | Waiting for Transfer  | PKG_STATE_TRANSITION | Packaging Canceled    | {}                                | 1      | 9    | 0     |
      | Waiting               | PKG_STATE_TRANSITION | Ready for Packaging   | {}                                | 1      | 9    | 1     |
      | Preparing             | PKG_STATE_TRANSITION | Ready for Packaging   | {}                                | 1      | 9    | 1     |
      | Waiting               | COMPLETE_PACKAGING   | Waiting Cargo Label   | {}                                | 1      | 9    | 1     |
      | Waiting               | BLOCK_THE_PACKAGE    | Blocked               | {"user": "ayse", "token": "t"}    | 1      | 9    | 1     |
      | Ready for Packaging   | BLOCK_THE_PACKAGE    | Blocked               | {"user": "ayse", "token": "t"}    | 1      | 9    | 1     |
      | Blocked               | UNBLOCK_THE_PACKAGE  | Waiting               | {}                                | 1      | 9    | 1     |

    @assumed
    Examples: the location no longer has the work
      | from         | command                    | to                 | parameters                                  | before | left | after |
      | Waiting      | REFUSE_THE_PACKAGE         | Needs Rescheduling | {"denial_reason": 1}                        | 1      | 9    | 0     |
      | Waiting      | DETECTED_OUT_OF_STOCK_ITEM | Out of Stock       | {"package_items": [{item MUG}, {item CUP}]} | 1      | 9    | 0     |
      | Waiting      | PACKAGE_PACKED_FOR_REFUND  | Packed for Refund  | {}                                          | 1      | 9    | 0     |
      | Out of Stock | PACKAGE_PACKED_FOR_REFUND  | Packed for Refund  | {}                                          | 0      | 10   | 0     |
      | Out of Stock | REPACK_THE_PACKAGE         | Waiting            | {}                                          | 0      | 10   | 1     |

  Scenario Outline: A package that the world puts into a state holds what it would after walking there
    Given a package in "<state>"
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path            | value  |
      | quota           | <hold> |
      | available_quota | <left> |

    @documented:CAP
    Examples: documented
      | state              | hold | left |
      | Waiting            | 1    | 9    |
      | Preparing          | 1    | 9    |
      | Packed             | 0    | 10   |
      | Packaging Canceled | 0    | 10   |

    @derived:CAP
    Examples: derived
      | state                | hold | left |
      | Cancellation Waiting | 1    | 9    |
      | Shipped              | 0    | 10   |
      | Ready for Pickup     | 0    | 10   |
      | Attempted Delivery   | 0    | 10   |
      | Delivery Failed      | 0    | 10   |
      | Delivered            | 0    | 10   |

    @assumed
    Examples: assumed
      | state                 | hold | left |
      | Waiting Remote Action | 1    | 9    |
      | Waiting for Transfer  | 1    | 9    |
      | Ready for Packaging   | 1    | 9    |
      | Waiting Cargo Label   | 1    | 9    |
      | Blocked               | 1    | 9    |
      | Out of Stock          | 0    | 10   |
      | Needs Rescheduling    | 0    | 10   |
      | Packed for Refund     | 0    | 10   |

  @derived:CAP
  Scenario: A package that was packed and then canceled is not counted twice
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And PKG_STATE_TRANSITION to "Cancellation Waiting" is sent
    And PKG_STATE_TRANSITION to "Packaging Canceled" is sent
    And GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path            | value |
      | quota           | 0     |
      | available_quota | 10    |

  @documented:CAP
  Scenario: A package on its way to packing is not counted twice
    Given a package in "Waiting"
    When PKG_STATE_TRANSITION to "Preparing" is sent
    And PKG_STATE_TRANSITION to "Ready for Packaging" is sent
    And COMPLETE_PACKAGING to "Packed" is sent
    And GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path            | value |
      | quota           | 0     |
      | available_quota | 10    |

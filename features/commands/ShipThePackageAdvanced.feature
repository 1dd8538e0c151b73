@command:SHIP_THE_PACKAGE_ADVANCED
Feature: Package Advanced Shipment
  The package was shipped with a carrier that the integrator names. Company and tracking number are stored, and the carrier is not told.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}, {"name": "Aras Kargo", "erp_code": "ARAS"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects @states:success
  Scenario Outline: A packed package is shipped with the company and the tracking number that were sent
    Given a package in "<state>"
    When SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      {"tracking_number": "1234567890", "cargo_company": 2}
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                         | from      | to         |
      | package 5000000001P1         | <state>   | Shipped    |
      | item MUG                     | <state>   | Shipped    |
      | item CUP                     | <state>   | Shipped    |
      | log rows                     | 0         | 1          |
      | order 5000000001             | preparing | shipped    |
      | order item MUG               | preparing | shipped    |
      | order item CUP               | preparing | shipped    |
      | shipment 5000000001P1        | created   | shipped    |
      | cargo company 5000000001P1   | YK        | ARAS       |
      | tracking number 5000000001P1 |           | 1234567890 |
      | shipment date 5000000001P1   |           | yes        |

    @documented:SHIP @documented:S003 @derived:SHIP
    Examples:
      | state  |
      | Packed |

  @documented:S003 @states:refused
  Scenario Outline: A package in any other state cannot be shipped, and no transition can be defined for it
    Given a package in "<state>"
    When SHIP_THE_PACKAGE_ADVANCED is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "SHIP_THE_PACKAGE_ADVANCED", "from": {state <state>}, "to": {state Shipped}}]}
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
      | Shipped               |
      | Ready for Pickup      |
      | Attempted Delivery    |
      | Delivery Failed       |
      | Delivered             |
      | Cancellation Waiting  |
      | Packaging Canceled    |
      | Out of Stock          |
      | Needs Rescheduling    |
      | Blocked               |
      | Packed for Refund     |

  @documented:S003 @states:fields @states:success
  Scenario: The "Advanced Ship" body of the general page is answered with the package
    Given a package in "Packed"
    When the command body is
      """
      {
        "transition": 2361,
        "slug": "package__ship_the_package_advanced__packed__shipped",
        "input_parameters": { "tracking_number": "1234567890", "cargo_company": "2" }
      }
      """
    Then the response is 200
    And the body is
      """
      {"package_id":{package},"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """
    And exactly these changes happen
      | what                         | from      | to         |
      | package 5000000001P1         | Packed    | Shipped    |
      | item MUG                     | Packed    | Shipped    |
      | item CUP                     | Packed    | Shipped    |
      | log rows                     | 0         | 1          |
      | order 5000000001             | preparing | shipped    |
      | order item MUG               | preparing | shipped    |
      | order item CUP               | preparing | shipped    |
      | shipment 5000000001P1        | created   | shipped    |
      | cargo company 5000000001P1   | YK        | ARAS       |
      | tracking number 5000000001P1 |           | 1234567890 |
      | shipment date 5000000001P1   |           | yes        |

  @states:fields
  Scenario Outline: A cargo company is named by its id, as a number or as digits, or by its erp_code
    Given a package in "Packed"
    When SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      {"tracking_number": "1234567890", "cargo_company": <company>}
      """
    Then the response is 200
    And exactly these changes happen
      | what                         | from      | to         |
      | package 5000000001P1         | Packed    | Shipped    |
      | item MUG                     | Packed    | Shipped    |
      | item CUP                     | Packed    | Shipped    |
      | log rows                     | 0         | 1          |
      | order 5000000001             | preparing | shipped    |
      | order item MUG               | preparing | shipped    |
      | order item CUP               | preparing | shipped    |
      | shipment 5000000001P1        | created   | shipped    |
      | cargo company 5000000001P1   | YK        | ARAS       |
      | tracking number 5000000001P1 |           | 1234567890 |
      | shipment date 5000000001P1   |           | yes        |

    @documented:S003
    Examples:
      | company |
      | 2       |
      | "2"     |

    @assumed
    Examples:
      | company |
      | "ARAS"  |

  @documented:S003 @states:fields
  Scenario Outline: Tracking number and cargo company have to be there
    Given a package in "Packed"
    When SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      <parameters>
      """
    Then the response is 400
    And the body is
      """
      {"error":<error>,"status_code":400}
      """
    And nothing changes

    Examples:
      | parameters                        | error                                                                                       |
      | {}                                | {"tracking_number":["This field is required."],"cargo_company":["This field is required."]} |
      | {"tracking_number": "1234567890"} | {"cargo_company":["This field is required."]}                                               |
      | {"cargo_company": 2}              | {"tracking_number":["This field is required."]}                                             |

  @derived:LIBS @states:fields
  Scenario Outline: A tracking number and a cargo company that are no good are refused
    Given a package in "Packed"
    When SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      {"tracking_number": <number>, "cargo_company": <company>}
      """
    Then the response is 400
    And the body is
      """
      {"error":<error>,"status_code":400}
      """
    And nothing changes

    Examples:
      | number       | company | error                                                                                                 |
      | null         | null    | {"tracking_number":["This field may not be null."],"cargo_company":["This field may not be null."]}   |
      | 1234567890   | 2       | {"tracking_number":["Not a valid string."]}                                                           |
      | ""           | ""      | {"tracking_number":["This field may not be blank."],"cargo_company":["This field may not be blank."]} |
      | "1234567890" | 9       | {"cargo_company":["Invalid pk \"9\" - object does not exist."]}                                       |
      | "1234567890" | "9"     | {"cargo_company":["Invalid pk \"9\" - object does not exist."]}                                       |
      | "1234567890" | "Ptt"   | {"cargo_company":["Invalid pk \"Ptt\" - object does not exist."]}                                    |
      | "1234567890" | 2.5     | {"cargo_company":["A valid integer is required."]}                                                    |
      | "1234567890" | true    | {"cargo_company":["A valid integer is required."]}                                                    |
      | ["1"]        | [2]     | {"tracking_number":["Not a valid string."],"cargo_company":["A valid integer is required."]}          |

  @assumed @states:fields
  Scenario: Different companies in both places are refused
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2361, "cargo_company": 1, "input_parameters": { "tracking_number": "1234567890", "cargo_company": 2 } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"cargo_company":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:effects
  Scenario: A package that was packed without a shipment gets one when it is shipped, without label and awb_number
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      {"tracking_number": "1234567890", "cargo_company": "ARAS"}
      """
    Then the response is 200
    And exactly these changes happen
      | what                         | from      | to         |
      | package 5000000001P1         | Packed    | Shipped    |
      | item MUG                     | Packed    | Shipped    |
      | item CUP                     | Packed    | Shipped    |
      | order 5000000001             | preparing | shipped    |
      | order item MUG               | preparing | shipped    |
      | order item CUP               | preparing | shipped    |
      | shipment 5000000001P1        |           | shipped    |
      | cargo company 5000000001P1   |           | ARAS       |
      | tracking number 5000000001P1 |           | 1234567890 |
      | shipment date 5000000001P1   |           | yes        |
      | log rows                     | 1         | 2          |

  @documented:SHIP @documented:PAR @states:flags @states:effects
  Scenario: With remote_invoice_call the invoice service is asked when the package is shipped
    Given the installation
      """
      {"transitions": [{"id": 2361, "command": "SHIP_THE_PACKAGE_ADVANCED", "from": "Packed", "to": "Shipped", "config": {"remote_invoice_call": true}}]}
      """
    And a package in "Packed"
    When SHIP_THE_PACKAGE_ADVANCED is sent with
      """
      {"tracking_number": "1234567890", "cargo_company": 1}
      """
    Then the response is 200
    And exactly these changes happen
      | what                         | from      | to              |
      | package 5000000001P1         | Packed    | Shipped         |
      | item MUG                     | Packed    | Shipped         |
      | item CUP                     | Packed    | Shipped         |
      | log rows                     | 0         | 1               |
      | order 5000000001             | preparing | shipped         |
      | order item MUG               | preparing | shipped         |
      | order item CUP               | preparing | shipped         |
      | invoice 5000000001P1         |           | INV5000000001P1 |
      | shipment 5000000001P1        | created   | shipped         |
      | tracking number 5000000001P1 |           | 1234567890      |
      | shipment date 5000000001P1   |           | yes             |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the package goes its way in either case
    Given the installation
      """
      {"transitions": [{"id": 2361, "command": "SHIP_THE_PACKAGE_ADVANCED", "from": "Packed", "to": "Shipped", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Packed"
    When SHIP_THE_PACKAGE_ADVANCED to "Shipped" is sent with
      """
      {"tracking_number": "1234567890", "cargo_company": 1}
      """
    Then the response is 200
    And the package is in "Shipped"

    Examples:
      | told  |
      | true  |
      | false |

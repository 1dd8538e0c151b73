@command:UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE
Feature: Update Shipment Info of Package
  The package's shipment has another carrier or other numbers, and its label is renewed. The package stays in its state.

  Background:
    Given the world
      """
      {"cargo_companies": [{"name": "Yurtiçi Kargo", "erp_code": "YK"}, {"name": "Aras Kargo", "erp_code": "ARAS"}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @states:pairs @states:effects
  Scenario Outline: Company, tracking number and query number are replaced, and the label is renewed
    Given a package in "<state>"
    When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
      """
      {"cargo_company": 2, "tracking_number": "1234567890", "query_number": "Q-1"}
      """
    Then the response is 204
    And the body is empty
    And exactly these changes happen
      | what                         | from | to         |
      | cargo company 5000000001P1   | YK   | ARAS       |
      | tracking number 5000000001P1 |      | 1234567890 |
      | query number 5000000001P1    |      | Q-1        |
      | label 5000000001P1           | 1    | 2          |

    @documented:INFO
    Examples:
      | state              |
      | Packed             |
      | Shipped            |
      | Delivered          |
      | Attempted Delivery |

    @assumed
    Examples:
      | state           |
      | Delivery Failed |

  @documented:S003 @states:refused
  Scenario Outline: The shipment of a package in any other state is not touched, and no transition can be defined for it
    Given a package in "<state>"
    When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}
      """
    And nothing changes
    When PUT __admin/installation is requested with
      """
      {"transitions": [{"command": "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "from": {state <state>}, "to": {state <state>}}]}
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
      | Ready for Pickup      |
      | Cancellation Waiting  |
      | Packaging Canceled    |
      | Out of Stock          |
      | Needs Rescheduling    |
      | Blocked               |
      | Packed for Refund     |

  @assumed @states:prerequisites
  Scenario: At least one of the three has to be there
    Given a package in "Packed"
    When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent
    Then the response is 400
    And the body is
      """
      {"error":{"non_field_errors":["At least one of cargo_company, tracking_number, query_number is required."]},"status_code":400}
      """
    And nothing changes

  @assumed @states:prerequisites
  Scenario: The package has to have a shipment
    Given a package in "Preparing"
    When CHANNEL_BASED_COMPLETE_PACKAGING is sent
    And UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
      """
      {"tracking_number": "1234567890"}
      """
    Then the response is 406
    And the body is
      """
      {"error":{"non_field_errors":"Package has no shipment"},"status_code":406}
      """
    And nothing changes

  @derived:LIBS @states:fields
  Scenario Outline: Data that is no good is refused
    Given a package in "Packed"
    When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
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
      | parameters                                                             | error                                                                                                                                                 |
      | {"cargo_company": 9}                                                   | {"cargo_company":["Invalid pk \"9\" - object does not exist."]}                                                                                       |
      | {"cargo_company": null, "tracking_number": null, "query_number": null} | {"cargo_company":["This field may not be null."],"tracking_number":["This field may not be null."],"query_number":["This field may not be null."]}    |
      | {"cargo_company": [], "tracking_number": 5, "query_number": true}      | {"cargo_company":["A valid integer is required."],"tracking_number":["Not a valid string."],"query_number":["Not a valid string."]}                   |
      | {"cargo_company": "", "tracking_number": "", "query_number": " "}      | {"cargo_company":["This field may not be blank."],"tracking_number":["This field may not be blank."],"query_number":["This field may not be blank."]} |

  @assumed @states:fields
  Scenario: Different numbers in both places are refused
    Given a package in "Packed"
    When the command body is
      """
      { "transition": 2421, "tracking_number": "1", "input_parameters": { "tracking_number": "2" } }
      """
    Then the response is 400
    And the body is
      """
      {"error":{"tracking_number":["Sent at the top level and in input_parameters with different values."]},"status_code":400}
      """
    And nothing changes

  @documented:INFO @states:effects
  Scenario: The package was modified, though it stays in its state
    Given a package in "Delivered"
    When PUT __admin/clock is requested with
      """
      {"mode": "frozen", "now": "2030-01-05T08:15:30Z"}
      """
    And UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
      """
      {"tracking_number": "1234567890"}
      """
    And GET api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                     | value                       |
      | state.name               | Delivered                   |
      | modified_date            | 2030-01-05T08:15:30.000000Z |
      | shipment.tracking_number | 1234567890                  |
      | shipment.modified_date   | 2030-01-05T08:15:30.000000Z |

  @documented:PAR @states:flags
  Scenario Outline: Whether Omnitron is told can be set for the transition, and the shipment is updated in either case
    Given the installation
      """
      {"transitions": [{"id": 2421, "command": "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "from": "Packed", "to": "Packed", "config": {"sync_remote_order_status": <told>}}]}
      """
    And a package in "Packed"
    When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
      """
      {"tracking_number": "1234567890"}
      """
    Then the response is 204
    And exactly these changes happen
      | what                         | from | to         |
      | tracking number 5000000001P1 |      | 1234567890 |
      | label 5000000001P1           | 1    | 2          |

    Examples:
      | told  |
      | true  |
      | false |

  @assumed @states:effects
  Scenario: What was done stands in the package's timeline, and no change of state with it
    Given a package in "Packed"
    When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
      """
      {"tracking_number": "1234567890"}
      """
    And GET __admin/packages/{package}/timeline is requested
    Then the body contains
      | path              | value                  |
      | facts.length      | 3                      |
      | facts.1.fact.type | shipment_info_updated  |
      | facts.2.fact.type | shipment_label_fetched |

  Rule: One of the three is enough, and the others stay

    @assumed @states:fields @states:effects
    Scenario: The company alone
      Given a package in "Packed"
      When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
        """
        {"cargo_company": "ARAS"}
        """
      Then the response is 204
      And exactly these changes happen
        | what                       | from | to   |
        | cargo company 5000000001P1 | YK   | ARAS |
        | label 5000000001P1         | 1    | 2    |

    @assumed @states:fields @states:effects
    Scenario Outline: A number alone
      Given a package in "Shipped"
      When UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE is sent with
        """
        {"<key>": "1234567890"}
        """
      Then the response is 204
      And exactly these changes happen
        | what                | from | to         |
        | <what> 5000000001P1 |      | 1234567890 |
        | label 5000000001P1  | 1    | 2          |

      Examples:
        | key             | what            |
        | tracking_number | tracking number |
        | query_number    | query number    |

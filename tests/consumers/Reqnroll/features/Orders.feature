Feature: Orders of our shop

  Background:
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |

  Scenario: Our ERP sees a package
    Given a package in "Packed" with
      | at   | items |
      | WH01 | MUG 2 |
    When our ERP looks at the package
    Then our ERP sees "Packed"

  Rule: Only a package that is packed can be shipped

    Scenario Outline: A package in another state
      Given a package in "<state>"
      When SHIP_THE_PACKAGE is sent
      Then nothing changes

      Examples:
        | state   |
        | Waiting |
        | Shipped |

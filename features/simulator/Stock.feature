Feature: Setting the stock
  PATCH /__admin/stock sets on_hand, all or nothing.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
      | WH02     |               |
    And a package in "Waiting"

  @assumed
  Scenario: The stock is set, reservations stay
    When PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "MUG", "quantity": 2}, {"stock_location": "WH02", "sku": "CUP", "quantity": 7}]
      """
    Then the response is 200
    And the body is
      """
      [{"stock_location":"WH01","sku":"MUG","on_hand":2,"reserved":2,"available":0,"discrepancy":false},{"stock_location":"WH02","sku":"CUP","on_hand":7,"reserved":0,"available":7,"discrepancy":false}]
      """
    And exactly these changes happen
      | what              | from | to |
      | on hand WH01 MUG  | 12   | 2  |
      | on hand WH02 CUP  |      | 7  |
      | reserved WH02 CUP |      | 0  |

  @assumed
  Scenario Outline: All or nothing
    When PATCH /__admin/stock is requested with
      """
      [{"stock_location": "WH01", "sku": "CUP", "quantity": 50}, <row>]
      """
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.length    | 1         |
      | errors.0.pointer | <pointer> |
    And nothing changes

    Examples:
      | row                                                             | pointer           |
      | {"stock_location": "WH01", "sku": "MUG", "quantity": 1}         | /1/quantity       |
      | {"stock_location": "WH01", "sku": "MUG", "quantity": -1}        | /1/quantity       |
      | {"stock_location": "WH01", "sku": "MUG", "quantity": "9"}       | /1/quantity       |
      | {"stock_location": "WH01", "sku": "MUG"}                        | /1/quantity       |
      | {"stock_location": "WH01", "sku": "POT", "quantity": 9}         | /1/sku            |
      | {"stock_location": "WH09", "sku": "MUG", "quantity": 9}         | /1/stock_location |
      | {"stock_location": "WH01", "sku": "MUG", "quantity": 9, "x": 1} | /1/x              |
      | 7                                                               | /1                |

  @assumed
  Scenario: Anything but a list is refused
    When PATCH /__admin/stock is requested with
      """
      {"stock_location": "WH01", "sku": "MUG", "quantity": 9}
      """
    Then the response is 422
    And the body is
      """
      {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"The document: expected a list, found an object","errors":[{"pointer":"","detail":"expected a list, found an object"}]}
      """
    And nothing changes

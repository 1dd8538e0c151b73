Feature: Bytes
  Compact UTF-8 JSON: only quotes, backslashes and control characters are escaped; null keys are written.

  Background:
    Given an empty sandbox
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T08:15:30.123456Z"}
      """

  @derived:LIBS
  Scenario Outline: A text stands as it is
    When POST /api/v1/oms/packages/package_denial_reason/ is requested with
      """
      {"title": "<sent>"}
      """
    Then the response is 201
    And the header "Content-Type" is "application/json"
    And the body is
      """
      {"id":1,"title":"<answered>","remote_id":null,"priority":null,"is_active":true,"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"}
      """

    Examples:
      | sent                | answered            |
      | Kırık & eksik       | Kırık & eksik       |
      | it's                | it's                |
      | <b>a/b</b> + c      | <b>a/b</b> + c      |
      | Şişli İstanbul ığüö | Şişli İstanbul ığüö |
      | 日本 🎁             | 日本 🎁             |
      | \u0131\u0026\u0027  | ı&'                 |
      | a\/b                | a/b                 |

    Examples: but these are escaped
      | sent       | answered   |
      | a\\"b       | a\\"b       |
      | a\\\\b       | a\\\\b       |
      | a\\tb\\nc\\rd | a\\tb\\nc\\rd |
      | a\u0001b   | a\u0001b   |
      | a\u001fb   | a\u001fb   |

  @documented:API
  Scenario: Timestamps are UTC with microseconds
    Given stock locations
      | erp code |
      | WH01     |
    When GET /api/v1/oms/stock-locations/1/ is requested
    Then the body contains
      | path          | value                       |
      | created_date  | 2026-01-05T08:15:30.123456Z |
      | modified_date | 2026-01-05T08:15:30.123456Z |

  @documented:API
  Scenario: Microseconds that are zero are written
    When PUT /__admin/clock is requested with
      """
      {"mode": "frozen", "now": "2026-01-05T11:15:30+03:00"}
      """
    And POST /api/v1/oms/packages/package_denial_reason/ is requested with
      """
      {"title": "Broken"}
      """
    Then the body contains
      | path         | value                       |
      | created_date | 2026-01-05T08:15:30.000000Z |

  @documented:API
  Scenario: Money, weights and coordinates are strings with fixed decimals
    When POST /__admin/world is requested with
      """
      {
        "stock_locations": [{"erp_code": "WH01", "stock": [{"sku": "MUG", "quantity": 9}], "address": {"city": "İzmir", "latitude": "38.5", "longitude": "27"}}],
        "scenarios": [{"name": "All", "default_stock_location": "WH01"}],
        "orders": [{"number": "A1", "items": [{"sku": "MUG", "quantity": 3, "price": "250"}]}]
      }
      """
    And GET /api/v1/oms/packages/1/ is requested
    Then the body contains
      | path                                         | value     |
      | packageitem_set.0.order_item.price           | 250.00    |
      | packageitem_set.0.order_item.retail_price    | 250.00    |
      | packageitem_set.0.order_item.net_amount      | 750.00    |
      | packageitem_set.0.order_item.discount_amount | 0.00      |
      | packageitem_set.0.order_item.tax_rate        | 20.00     |
      | packageitem_set.0.unit_weight                | 1.00      |
      | stock_location.address.latitude              | 38.500000 |
      | stock_location.address.longitude             | 27.000000 |

  @derived:LIBS
  Scenario: Success without a body has no type
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Waiting"
    When PKG_STATE_TRANSITION to "Preparing" is sent
    Then the response is 204
    And the body is empty
    And the header "Content-Type" is "absent"

  @documented:S003
  Scenario: Success with a body describes the package that carries the items
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |
    And a package in "Packed"
    When SHIP_THE_PACKAGE is sent
    Then the response is 200
    And the header "Content-Type" is "application/json"
    And the body is
      """
      {"package_id":1,"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"WH01","is_same_location":true}
      """

  @assumed
  Scenario: With a frozen clock the same requests give the same bytes
    Given stock locations
      | erp code | stock  |
      | WH01     | MUG 10 |
    And a package in "Packed" with
      | items |
      | MUG 1 |
    When GET /api/v1/oms/packages/package-items/1/ is requested
    Then the body is
      """
      {"id":1,"package":1,"order_item":{"id":1,"omnitron_id":1,"order":1,"state":{"id":358,"name":"preparing","config":{},"enum_class":"OrderStatus","enum_value":"450","content_type":3,"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"},"product":{"id":1,"omnitron_id":1,"name":"MUG","sku":"MUG","base_code":"MUG","barcode":null,"attributes":{},"productimage_set":[],"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"},"quantity":1,"price":"100.00","price_currency":"try","retail_price":"100.00","tax_rate":"20.00","discount_amount":"0.00","net_amount":"100.00","attributes":{},"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"},"state":{"id":238,"name":"Packed","config":{},"enum_class":"PackageItemStatus","enum_value":"500","content_type":28,"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"},"quantity":1,"unit_weight":"1.00","barcode":null,"denial_reason":null,"discrepancy":null,"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"}
      """
    When GET /api/v1/oms/packages/short/ is requested
    Then the body is
      """
      {"count":1,"next":null,"previous":null,"results":[{"id":1,"number":"5000000001P1","state":"500","stock_location_erp_code":"WH01","packageitem_count":1}]}
      """

Feature: Resources
  The keys of every resource, in the vendor's order. A resource in a list is the same as its detail.

  Background:
    Given the world
      """
      {
        "cargo_companies": [{"name": "Aras", "erp_code": "ARAS", "shipping_company": "aras"}],
        "products": [{"sku": "MUG", "name": "Kupa", "barcode": "869001", "base_code": "K-1"}],
        "stock_locations": [{"erp_code": "WH01", "name": "Kadıköy", "stock": [{"sku": "MUG", "quantity": 10}]}],
        "scenarios": [{"name": "All", "default_stock_location": "WH01"}],
        "orders": [{
          "number": "A1", "channel_name": "Shop", "payment_type": "cash", "shipping_option": "same-day", "city": "Ankara", "notes": "ring twice", "date_placed": "2026-01-05T08:15:30Z",
          "customer": {"first_name": "Ayşe", "last_name": "Yılmaz", "email": "a@example.com", "phone": "555"},
          "items": [{"sku": "MUG", "quantity": 2, "price": "250.00"}]
        }]
      }
      """
    When POST /api/v1/oms/packages/1/command/ is requested with
      """
      {"transition": 2021}
      """

  @derived:WEB
  Scenario Outline: A resource has these keys
    When GET /api/v1/oms/<path> is requested
    Then the response is 200
    And the keys of "<place>" are
      """
      <keys>
      """

    Examples: packages
      | path         | place | keys |
      | packages/1/  |       | id, number, state, order, order_id, order_number, date_placed, channel_name, payment_type, city, order_notes, remote_id, delivery_range, shipment, shipping_label, shipment_date, invoice_number, stock_location, packageitem_set, commands, created_date, modified_date |
      | packages/    | results.0 | id, number, state, order, order_id, order_number, date_placed, channel_name, payment_type, city, order_notes, remote_id, delivery_range, shipment, shipping_label, shipment_date, invoice_number, stock_location, packageitem_set, commands, created_date, modified_date |
      | packages/1/  | packageitem_set.0 | id, package, order_item, state, quantity, unit_weight, barcode, denial_reason, discrepancy, created_date, modified_date |
      | packages/package-items/1/ | | id, package, order_item, state, quantity, unit_weight, barcode, denial_reason, discrepancy, created_date, modified_date |
      | packages/package-items/ | results.0 | id, package, order_item, state, quantity, unit_weight, barcode, denial_reason, discrepancy, created_date, modified_date |

    Examples: stock locations
      | path                        | place          | keys |
      | packages/1/                 | stock_location | id, omnitron_id, name, stock_location_type, erp_code, address, is_active, priority, is_fulfillment_center, is_pickup_location, is_delivery_location, is_return_available, is_fast_delivery_available, conf, tags, engine, email, daytime_phone, evening_phone, fax_number, created_date, modified_date, quota, max_quota, available_quota |
      | stock-locations/1/          |                | id, omnitron_id, name, stock_location_type, erp_code, address, is_active, priority, is_fulfillment_center, is_pickup_location, is_delivery_location, is_return_available, is_fast_delivery_available, conf, tags, engine, email, daytime_phone, evening_phone, fax_number, created_date, modified_date, quota, max_quota, available_quota |
      | stock-locations/            | results.0      | id, omnitron_id, name, stock_location_type, erp_code, address, is_active, priority, is_fulfillment_center, is_pickup_location, is_delivery_location, is_return_available, is_fast_delivery_available, conf, tags, engine, email, daytime_phone, evening_phone, fax_number, created_date, modified_date, quota, max_quota, available_quota |
      | stocklocations/list-simple/ | 0              | id, omnitron_id, name, stock_location_type, erp_code, address, is_active, priority, is_fulfillment_center, is_pickup_location, is_delivery_location, is_return_available, is_fast_delivery_available, conf, tags, engine, email, daytime_phone, evening_phone, fax_number, created_date, modified_date, quota, max_quota, available_quota |

    Examples: addresses
      | path               | place            | keys |
      | stock-locations/1/ | address          | id, title, line, city, country, township, district, postcode, notes, latitude, longitude, is_active |
      | stock-locations/1/ | address.city     | pk, name, country |
      | stock-locations/1/ | address.country  | pk, code, name |
      | stock-locations/1/ | address.township | pk, name, city |
      | orders/1/          | shipping_address | id, title, line, city, country, township, district, postcode, notes, latitude, longitude, is_active |

    Examples: orders
      | path            | place                   | keys |
      | orders/1/       |                         | id, omnitron_id, number, state, commands, orderitem_set, channel, customer, payment_type, shipping_option_slug, shipping_address, date_placed, created_date, modified_date |
      | orders/         | results.0               | id, omnitron_id, number, state, commands, orderitem_set, channel, customer, payment_type, shipping_option_slug, shipping_address, date_placed, created_date, modified_date |
      | orders/1/       | channel                 | id, name |
      | orders/1/       | customer                | first_name, last_name, email, phone |
      | orders/1/       | orderitem_set.0         | id, omnitron_id, order, state, product, quantity, price, price_currency, retail_price, tax_rate, discount_amount, net_amount, attributes, created_date, modified_date |
      | order_items/1/  |                         | id, omnitron_id, order, state, product, quantity, price, price_currency, retail_price, tax_rate, discount_amount, net_amount, attributes, created_date, modified_date |
      | order_items/    | results.0               | id, omnitron_id, order, state, product, quantity, price, price_currency, retail_price, tax_rate, discount_amount, net_amount, attributes, created_date, modified_date |
      | order_items/1/  | product                 | id, omnitron_id, name, sku, base_code, barcode, attributes, productimage_set, created_date, modified_date |

    Examples: carriers
      | path             | place     | keys                               |
      | cargo-company/1/ |           | id, name, erp_code, shipping_company |
      | cargo-company/   | results.0 | id, name, erp_code, shipping_company |

    @assumed
    Examples: shipments, packages in short
      | path            | place            | keys |
      | packages/1/     | shipment         | id, package, transfer_order, cargo_company, awb_number, tracking_number, query_number, status, label_url, created_date, modified_date |
      | packages/1/     | shipment.package | id, number |
      | packages/short/ | results.0        | id, number, state, stock_location_erp_code, packageitem_count |

  @documented:API
  Scenario: A package says where it comes from
    When GET /api/v1/oms/packages/1/ is requested
    Then the body contains
      | path                                       | value                       |
      | number                                     | A1P1                        |
      | order_id                                   | 1                           |
      | order_number                               | A1                          |
      | date_placed                                | 2026-01-05T08:15:30.000000Z |
      | channel_name                               | Shop                        |
      | payment_type                               | cash                        |
      | city                                       | Ankara                      |
      | order_notes                                | ring twice                  |
      | stock_location.name                        | Kadıköy                     |
      | packageitem_set.0.package                  | 1                           |
      | packageitem_set.0.quantity                 | 2                           |
      | packageitem_set.0.order_item.product.name  | Kupa                        |
      | packageitem_set.0.order_item.product.sku   | MUG                         |
      | packageitem_set.0.order_item.product.barcode | 869001                    |
      | packageitem_set.0.order_item.product.base_code | K-1                     |

  @documented:ORD
  Scenario: An order says who wants what
    When GET /api/v1/oms/orders/1/ is requested
    Then the body contains
      | path                       | value    |
      | number                     | A1       |
      | customer.first_name        | Ayşe     |
      | customer.last_name         | Yılmaz   |
      | customer.email             | a@example.com |
      | customer.phone             | 555      |
      | shipping_option_slug       | same-day |
      | shipping_address.city.name | Ankara   |
      | commands.length            | 0        |
      | orderitem_set.0.order      | 1        |
      | orderitem_set.0.price      | 250.00   |

  @documented:PLANS
  Scenario: The simple list of locations is a plain list, the address is an id
    When GET /api/v1/oms/stocklocations/list-simple/ is requested
    Then the response is 200
    And the body matches
      | path       | pattern |
      | length     | 1       |
      | 0.address  | \d+     |
      | 0.erp_code | WH01    |

  @derived:LIBS
  Scenario: Carriers
    When GET /api/v1/oms/cargo-company/1/ is requested
    Then the body is
      """
      {"id":1,"name":"Aras","erp_code":"ARAS","shipping_company":"aras"}
      """

  @assumed
  Scenario Outline: A location can be changed in three fields
    When PATCH /api/v1/oms/stock-locations/1/ is requested with
      """
      {"<field>": <value>}
      """
    Then the response is 200
    And the body contains
      | path    | value   |
      | <field> | <value> |
      | name    | Kadıköy |

    Examples:
      | field     | value |
      | max_quota | 12    |
      | priority  | -3    |
      | is_active | false |

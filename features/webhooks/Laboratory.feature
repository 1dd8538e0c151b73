Feature: The webhook laboratory
  What a receiver has to bear, provoked: the same webhook once more, everything twice, a sample of any event.

  @assumed
  Scenario: Everything can be sent more than once
    Given a package in "Packed"
    And "shop" is subscribed to "package.status.shipped"
    When PUT /__admin/webhooks/mode is requested with
      """
      {"duplicate": 2}
      """
    And SHIP_THE_PACKAGE is sent
    Then these webhooks are sent
      | state     | attempts |
      | delivered | 3        |
    When GET /__admin/webhooks/sink/shop is requested
    Then the body contains
      | path            | value |
      | requests.length | 3     |

  @assumed
  Scenario: A sample is sent without anything having happened
    Given an empty sandbox
    When POST /__admin/webhooks/samples is requested with
      """
      {"event_type": "package.status.packed", "target_url": "http://127.0.0.1:9/"}
      """
    Then the response is 201
    And these webhooks are sent
      | type                  | payload.state.name | state   |
      | package.status.packed | Packed             | pending |

  @assumed
  Scenario: A wrong mode changes nothing
    Given an empty sandbox
    When PUT /__admin/webhooks/mode is requested with
      """
      {"duplicate": 11}
      """
    Then the response is 422
    When GET /__admin/webhooks/mode is requested
    Then the body is
      """
      {"duplicate":0,"reorder":false}
      """

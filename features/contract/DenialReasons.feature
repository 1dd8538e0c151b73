Feature: Denial reasons
  Why a location refuses a package. Created, listed, changed and deleted under /packages/package_denial_reason/.

  Background:
    Given the world
      """
      {"denial_reasons": [{"title": "Broken"}, {"title": "No room", "priority": 3, "is_active": false}]}
      """
    And stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @documented:API
  Scenario: A denial reason has these fields
    When GET /api/v1/oms/packages/package_denial_reason/2/ is requested
    Then the response is 200
    And the keys of "" are
      """
      id, title, remote_id, priority, is_active, created_date, modified_date
      """
    And the body contains
      | path      | value   |
      | id        | 2       |
      | title     | No room |
      | remote_id | null    |
      | priority  | 3       |
      | is_active | false   |

  @documented:API
  Scenario: They are listed
    When GET /api/v1/oms/packages/package_denial_reason/?sort=id is requested
    Then the body contains
      | path            | value   |
      | count           | 2       |
      | results.0.title | Broken  |
      | results.1.title | No room |

  @documented:API
  Scenario Outline: The list and its filters
    When PATCH /api/v1/oms/packages/package_denial_reason/1/ is requested with
      """
      {"remote_id": "R-1"}
      """
    And GET <path>?sort=id&<filter> is requested
    Then the response is 200
    And the body contains
      | path         | value   |
      | count        | <count> |
      | results.0.id | <first> |

    Examples:
      | path                                        | filter                            | count | first  |
      | /api/v1/oms/packages/package_denial_reason/ | is_active=true                    | 1     | 1      |
      | /api/v1/oms/packages/package_denial_reason/ | is_active=False                   | 1     | 2      |
      | /api/v1/oms/packages/package_denial_reason/ | title=ROO                         | 1     | 2      |
      | /api/v1/oms/packages/package_denial_reason/ | title=o                           | 2     | 1      |
      | /api/v1/oms/packages/package_denial_reason/ | title=none                        | 0     | absent |
      | /api/v1/oms/packages/package_denial_reason/ | priority=3                        | 1     | 2      |
      | /api/v1/oms/packages/package_denial_reason/ | priority=4                        | 0     | absent |
      | /api/v1/oms/packages/package_denial_reason/ | remote_id=R-1                     | 1     | 1      |
      | /api/v1/oms/packages/package_denial_reason/ | remote_id=R                       | 0     | absent |
      | /api/v1/oms/packages/package_denial_reason/ | created_date__gt=2001-01-01       | 2     | 1      |
      | /api/v1/oms/packages/package_denial_reason/ | created_date__gte=2001-01-01      | 2     | 1      |
      | /api/v1/oms/packages/package_denial_reason/ | created_date__lt=2001-01-01       | 0     | absent |
      | /api/v1/oms/packages/package_denial_reason/ | created_date__lte=2001-01-01      | 0     | absent |
      | /api/v1/oms/packages/package_denial_reason/ | modified_date__gt=2001-01-01      | 2     | 1      |
      | /api/v1/oms/packages/package_denial_reason/ | modified_date__gte=2001-01-01     | 2     | 1      |
      | /api/v1/oms/packages/package_denial_reason/ | modified_date__lt=2001-01-01      | 0     | absent |
      | /api/v1/oms/packages/package_denial_reason/ | modified_date__lte=2001-01-01     | 0     | absent |
      | /api/v1/oms/package-denial-reason/          | is_active=true                    | 1     | 1      |
      | /api/v1/oms/package-denial-reason/          | title=roo&priority=3              | 1     | 2      |

  @documented:API
  Scenario Outline: They are sorted by id or by when they were changed
    When POST /__admin/clock/advance is requested with
      """
      {"by": "PT1H"}
      """
    And PATCH /api/v1/oms/packages/package_denial_reason/1/ is requested with
      """
      {"priority": 9}
      """
    And GET /api/v1/oms/packages/package_denial_reason/<query> is requested
    Then the body contains
      | path         | value   |
      | results.0.id | <first> |

    Examples:
      | query                | first |
      |                      | 2     |
      | ?sort=id             | 1     |
      | ?sort=modified_date  | 2     |
      | ?sort=-modified_date | 1     |

    @assumed
    Examples: another field is ignored
      | query       | first |
      | ?sort=title | 2     |

  @assumed
  Scenario Outline: A filter of the wrong kind is refused
    When GET /api/v1/oms/packages/package_denial_reason/?<filter> is requested
    Then the response is 400
    And the body contains
      | path           | value  |
      | error.<name>.0 | <said> |

    Examples:
      | filter                     | name              | said                         |
      | is_active=maybe            | is_active         | Must be a valid boolean.     |
      | priority=high              | priority          | A valid integer is required. |

  @documented:API
  Scenario: The older path shows five keys
    When GET /api/v1/oms/package-denial-reason/?sort=id is requested
    Then the response is 200
    And the keys of "results.0" are
      """
      id, title, remote_id, priority, is_active
      """
    When POST /api/v1/oms/package-denial-reason/ is requested with
      """
      {"title": "Lost", "remote_id": "R-3"}
      """
    Then the response is 201
    And the body is
      """
      {"id":3,"title":"Lost","remote_id":"R-3","priority":null,"is_active":true}
      """
    When PATCH /api/v1/oms/package-denial-reason/3/ is requested with
      """
      {"priority": 5}
      """
    Then the body is
      """
      {"id":3,"title":"Lost","remote_id":"R-3","priority":5,"is_active":true}
      """
    When PUT /api/v1/oms/package-denial-reason/3/ is requested with
      """
      {"title": "Gone"}
      """
    Then the body is
      """
      {"id":3,"title":"Gone","remote_id":null,"priority":null,"is_active":true}
      """
    When GET /api/v1/oms/packages/package_denial_reason/3/ is requested
    Then the body contains
      | path  | value |
      | title | Gone  |
    When DELETE /api/v1/oms/package-denial-reason/3/ is requested
    Then the response is 204
    When GET /api/v1/oms/package-denial-reason/3/ is requested
    Then the response is 404

  @documented:API
  Scenario Outline: One is created
    When POST /api/v1/oms/packages/package_denial_reason/ is requested with
      """
      <body>
      """
    Then the response is 201
    And the body contains
      | path      | value       |
      | id        | 3           |
      | title     | <title>     |
      | remote_id | <remote id> |
      | priority  | <priority>  |
      | is_active | <is active> |

    Examples:
      | body                                                                            | title | remote id | priority | is active |
      | {"title": "Lost"}                                                               | Lost  | null      | null     | true      |
      | {"title": "Lost", "remote_id": "R-7", "priority": 0, "is_active": false}        | Lost  | R-7       | 0        | false     |
      | {"title": "Lost", "remote_id": null, "priority": null}                          | Lost  | null      | null     | true      |

    @assumed
    Examples: spaces around a title are dropped, unknown and read-only fields are ignored
      | body                                       | title | remote id | priority | is active |
      | {"title": "  Lost  ", "id": 77, "x": true} | Lost  | null      | null     | true      |

  @documented:API
  Scenario Outline: A field has its limits
    When <method> <path> is requested with
      """
      <body>
      """
    Then the response is 400
    And the body is
      """
      {"error":{<errors>},"status_code":400}
      """
    And nothing changes

    Examples: created
      | method | path                                         | body                                             | errors                                                                          |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "Broken"}                              | "title":["This field must be unique."]                                          |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "x", "remote_id": 7}                   | "remote_id":["Not a valid string."]                                             |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "x", "priority": -1}                   | "priority":["Ensure this value is greater than or equal to 0."]                 |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "x", "priority": "1"}                  | "priority":["A valid integer is required."]                                     |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "x", "is_active": null}                | "is_active":["This field may not be null."]                                     |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "x", "remote_id": "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901"} | "remote_id":["Ensure this field has no more than 100 characters."] |
      | POST   | /api/v1/oms/packages/package_denial_reason/  | {"title": "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456"} | "title":["Ensure this field has no more than 255 characters."] |

    Examples: changed
      | method | path                                           | body                   | errors                                  |
      | PATCH  | /api/v1/oms/packages/package_denial_reason/2/  | {"title": "Broken"}    | "title":["This field must be unique."]  |
      | PATCH  | /api/v1/oms/packages/package_denial_reason/2/  | {"title": ""}          | "title":["This field may not be blank."] |
      | PUT    | /api/v1/oms/packages/package_denial_reason/2/  | {"priority": 1}        | "title":["This field is required."]     |

  @documented:API
  Scenario: PATCH changes what it names
    When PATCH /api/v1/oms/packages/package_denial_reason/2/ is requested with
      """
      {"is_active": true, "remote_id": "R-2"}
      """
    Then the response is 200
    And the body contains
      | path      | value   |
      | id        | 2       |
      | title     | No room |
      | remote_id | R-2     |
      | priority  | 3       |
      | is_active | true    |

  @documented:API
  Scenario: PUT replaces all
    When PUT /api/v1/oms/packages/package_denial_reason/2/ is requested with
      """
      {"title": "Too far"}
      """
    Then the response is 200
    And the body contains
      | path      | value   |
      | id        | 2       |
      | title     | Too far |
      | remote_id | null    |
      | priority  | null    |
      | is_active | true    |

  @documented:API
  Scenario: DELETE removes it, and its id does not come back
    When DELETE /api/v1/oms/packages/package_denial_reason/2/ is requested
    Then the response is 204
    And the body is empty
    When GET /api/v1/oms/packages/package_denial_reason/2/ is requested
    Then the response is 404
    When POST /api/v1/oms/packages/package_denial_reason/ is requested with
      """
      {"title": "No room"}
      """
    Then the body contains
      | path | value |
      | id   | 3     |

  @assumed
  Scenario: One in use cannot be deleted
    Given a package in "Waiting"
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    And DELETE /api/v1/oms/packages/package_denial_reason/1/ is requested
    Then the response is 409
    And the body is
      """
      {"error":{"detail":"Denial reason 1 is in use."},"status_code":409}
      """
    And nothing changes
    When GET /api/v1/oms/packages/package_denial_reason/1/ is requested
    Then the response is 200

  @derived:REF
  Scenario: The items of a refused package show the reason
    Given a package in "Waiting"
    When REFUSE_THE_PACKAGE is sent with
      """
      {"denial_reason": 1}
      """
    And GET /api/v1/oms/packages/{package}/ is requested
    Then the body contains
      | path                                    | value  |
      | packageitem_set.0.denial_reason.id      | 1      |
      | packageitem_set.0.denial_reason.title   | Broken |
      | packageitem_set.1.denial_reason.title   | Broken |

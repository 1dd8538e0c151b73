Feature: Copies of a sandbox
  A sandbox can be forked, kept as a document and put back, and what its clients sent can be played again.

  @assumed
  Scenario: A fork is a copy with a name of its own
    Given an empty sandbox
    When POST /__admin/sandboxes is requested with
      """
      {"name": "copied", "seed": "demo", "random_seed": 7}
      """
    Then the response is 201
    When POST /__admin/sandboxes/copied/fork is requested with
      """
      {"name": "copy-of-copied", "random_seed": 8}
      """
    Then the response is 201
    And the body contains
      | path        | value                      |
      | name        | copy-of-copied             |
      | seed        | demo                       |
      | random_seed | 8                          |
      | path        | /sandboxes/copy-of-copied/ |
    When GET /api/v1/oms/packages/1/ is requested of the host "copy-of-copied-oms.localhost"
    Then the response is 200
    When DELETE /__admin/sandboxes/copied is requested
    Then the response is 204
    When GET /api/v1/oms/packages/1/ is requested of the host "copy-of-copied-oms.localhost"
    Then the response is 200

  @assumed
  Scenario Outline: What is wrong with a fork is a problem, and none is made
    Given an empty sandbox
    When POST /__admin/sandboxes/<original>/fork is requested with
      """
      <document>
      """
    Then the response is <status>
    And the header "Content-Type" is "application/problem+json"
    And nothing changes

    Examples:
      | original | document                          | status |
      | nobody   | {"name": "fork-of-nobody"}        | 404    |
      | default  | {"name": "default"}               | 409    |
      | default  | {"name": "Not A Name"}            | 422    |
      | default  | {}                                | 422    |
      | default  | {"name": "a", "colour": "red"}    | 422    |
      | default  | {                                 | 400    |

  @assumed
  Scenario: What is no snapshot is refused with the line that is wrong
    Given a package in "Waiting"
    When PUT /__admin/snapshot is requested with
      """
      {"line": "head", "format": "something-else", "version": 1, "random_seed": 1}
      """
    Then the response is 422
    And the body contains
      | path             | value                            |
      | errors.0.pointer | /0/format                        |
      | errors.0.detail  | expected oms-simulator-snapshot  |
    And nothing changes

  @assumed
  Scenario: A journal without calls is played again without a difference
    Given a package in "Waiting"
    When POST /__admin/replay is requested with
      """
      {"requests": []}
      """
    Then the response is 200
    And the body is
      """
      {"requests":0,"same":0,"first_difference":null}
      """
    And nothing changes

  @assumed
  Scenario: The first answer that differs is shown
    Given a package in "Waiting"
    When POST /__admin/replay is requested with
      """
      [{"id": "00000000-0000-4000-8000-000000000001", "request": {"url": "/api/v1/oms/packages/77/", "absoluteUrl": "http://oms/api/v1/oms/packages/77/", "method": "GET", "clientIp": "", "loggedDate": 0}, "response": {"status": 200, "headers": {"Content-Type": "application/json"}}}]
      """
    Then the response is 200
    And the body contains
      | path                                    | value  |
      | same                                    | 0      |
      | first_difference.index                  | 0      |
      | first_difference.differs.0.member       | status |
      | first_difference.differs.0.expected     | 200    |
      | first_difference.differs.0.found        | 404    |

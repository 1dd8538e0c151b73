Feature: Recorded walks
  The journal is narrowed to what somebody looks for, and requests of it become a scenario: what it cannot write it refuses, by place.

  Background:
    Given a package in "Waiting"

  @assumed
  Scenario: The journal is narrowed by command, package and status
    Given COMPLETE_PACKAGING was sent
    When COMPLETE_PACKAGING is sent
    Then the response is 406
    When GET /__admin/requests?command=COMPLETE_PACKAGING&package={package}&status=4xx&method=POST&path=/command/ is requested
    Then the response is 200
    And the rows of "requests" are
      | request.method | response.status |
      | POST           | 406             |
    And nothing changes

  @assumed
  Scenario Outline: A filter that cannot be read is refused by its place
    When GET /__admin/requests?<filter> is requested
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |
    And nothing changes

    Examples:
      | filter      | pointer  |
      | status=many | /status  |
      | package=A1  | /package |
      | verb=POST   | /verb    |

  @assumed
  Scenario: A scenario of a request that the journal does not have is refused
    When POST /__admin/requests/scenario is requested with
      """
      {"ids": ["384f0b3e-81cc-4c70-b14f-2a2257bfbf8d"]}
      """
    Then the response is 404
    And the body contains
      | path   | value                                                |
      | detail | /ids/0: no such request in this sandbox's journal.   |
    And nothing changes

  @assumed
  Scenario Outline: A scenario that says nothing, or in no language that there is, is refused
    When POST /__admin/requests/scenario<query> is requested with
      """
      <body>
      """
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |
    And nothing changes

    Examples:
      | query        | body                          | pointer |
      |              | {"ids": []}                   | /ids    |
      |              | {"ids": [1]}                  | /ids/0  |
      |              | {"ids": ["a"], "title": ""}   | /title  |
      |              | {"ids": ["a"], "named": "b"}  | /named  |
      | ?format=java | {"ids": ["a"]}                | /format |

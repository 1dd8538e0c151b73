Feature: Missing tests and tours
  For everything that no client has done yet the simulator writes the test.

  @assumed
  Scenario: What was done is not missing any more
    Given a package in "Waiting"
    When GET /__admin/coverage/missing?format=json&dimension=transitions&commands=COMPLETE_PACKAGING is requested
    Then the body contains
      | path                                | value              |
      | installation                        | default            |
      | document                            | null               |
      | missing                             | 6                  |
      | scenarios.length                    | 6                  |
      | scenarios.0.covers.dimension        | transitions        |
      | scenarios.0.covers.command          | COMPLETE_PACKAGING |
      | scenarios.0.covers.transition       | 2021               |
      | scenarios.0.setup.0.path            | /__admin/world     |
      | scenarios.0.request.body.transition | 2021               |
      | scenarios.0.response.status         | 204                |
    Given COMPLETE_PACKAGING to "Packed" was sent
    When GET /__admin/coverage/missing?format=json&dimension=transitions&commands=COMPLETE_PACKAGING is requested
    Then the body contains
      | path                          | value |
      | missing                       | 5     |
      | scenarios.0.covers.transition | 2022  |

  @assumed
  Scenario: A test is complete in itself
    Given an empty sandbox
    When GET /__admin/coverage/missing?dimension=fields&commands=READY_FOR_PICKUP&limit=1 is requested
    Then the response is 200
    And the header "Content-Type" is "text/plain; charset=utf-8"
    When GET /__admin/coverage/missing?dimension=transitions&commands=READY_FOR_PICKUP is requested
    Then the body is the text
      """
      Feature: Missing tests: transitions
        What no test has done to this OMS yet, each as a test that makes what it needs.
        GET /__admin/coverage/missing wrote it; the steps are those of OmsSimulator.Testing.Reqnroll.

        @command:READY_FOR_PICKUP
        Scenario: READY_FOR_PICKUP takes a package from Packed to Ready for Pickup (transition 2461)
          Given a package in "Packed"
          When READY_FOR_PICKUP is sent
          Then the response is 204
          And the body is empty
          And exactly these changes happen
            | what                 | from      | to               |
            | item CUP             | Packed    | Ready for Pickup |
            | item MUG             | Packed    | Ready for Pickup |
            | log rows             | 0         | 1                |
            | order 5000000001     | preparing | ready_for_pickup |
            | order item CUP       | preparing | ready_for_pickup |
            | order item MUG       | preparing | ready_for_pickup |
            | package 5000000001P1 | Packed    | Ready for Pickup |
      """

  @assumed
  Scenario Outline: A query that means nothing is refused
    Given an empty sandbox
    When GET /__admin/coverage/<call> is requested
    Then the response is 422
    And nothing changes

    Examples:
      | call                        |
      | missing?format=java         |
      | missing?dimension=hazards   |
      | missing?limit=0             |
      | missing?limit=many          |
      | missing?commands=NOBODYS    |
      | missing?visible=everywhere  |
      | missing?colour=red          |
      | tour?format=json            |
      | tour?scope=all              |
      | tour?limit=1                |

  @assumed
  Scenario: A tour for a person is a list
    Given an empty sandbox
    When GET /__admin/coverage/tour?format=text&commands=READY_FOR_PICKUP,SELF_SERVICE_PACKAGE_DELIVERY is requested
    Then the response is 200
    And the header "Content-Type" is "text/plain; charset=utf-8"

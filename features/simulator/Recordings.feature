Feature: Recordings of a real OMS
  `POST /__admin/compare` takes what was recorded, and says in what the real OMS did otherwise than the installation of the sandbox.

  @assumed
  Scenario: A command that the real one refuses is named, and nothing changes here
    When POST /__admin/compare is requested with
      """
      {"log": {"entries": [
        {"request": {"method": "GET", "url": "https://oms.example/api/v1/oms/packages/7/"},
         "response": {"status": 200, "content": {"text": "{\"id\":7,\"state\":{\"id\":33,\"name\":\"Waiting\",\"enum_class\":\"PackageStatus\",\"enum_value\":\"100\"},\"packageitem_set\":[{\"id\":1}]}"}}},
        {"request": {"method": "POST", "url": "https://oms.example/api/v1/oms/packages/7/command/", "postData": {"text": "{\"transition\":2021}"}},
         "response": {"status": 406, "content": {"text": "{\"error\":{\"error_code\":\"commands_100_1\",\"error\":\"Command is not allowed\"},\"status_code\":406}"}}},
        {"request": {"method": "GET", "url": "https://oms.example/api/v1/oms/packages/7/"}, "response": {"status": 502}}
      ]}}
      """
    Then the response is 200
    And the body contains
      | path                          | value              |
      | compared                      | 2                  |
      | not_compared                  | 0                  |
      | skipped                       | 1                  |
      | differences.0.kind            | transition         |
      | differences.0.command         | COMPLETE_PACKAGING |
      | differences.0.from            | Waiting            |
      | differences.0.to              | Packed             |
      | differences.0.real.status     | 406                |
      | differences.0.real.error_code | commands_100_1     |
      | differences.0.ours.status     | 204                |
      | differences.0.mark            | documented         |
      | differences.0.count           | 1                  |
      | differences.0.learnable       | true               |
    And nothing changes

  @assumed
  Scenario Outline: What is no recording is refused by its place: <body>
    When POST /__admin/compare is requested with
      """
      <body>
      """
    Then the response is <status>
    And nothing changes

    Examples:
      | body        | status |
      | {"log":     | 400    |
      | {"log": {}} | 422    |
      | []          | 422    |

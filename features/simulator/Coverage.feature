Feature: Coverage
  What a suite has lived through, of what the installation makes possible.

  Background:
    Given stock locations
      | erp code | stock         |
      | WH01     | MUG 10, CUP 5 |

  @assumed
  Scenario: A command that was accepted covers its transition
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And GET /__admin/coverage is requested
    Then the response is 200
    And the body contains
      | path                        | value |
      | summary.transitions.covered | 1     |
      | summary.transitions.total   | 86    |
      | summary.refusals.total      | 395   |
      | summary.selectors.total     | 9     |
      | summary.events.total        | 19    |

  @assumed
  Scenario: A command that its record's state refuses covers a refusal
    Given a package in "Shipped"
    When COMPLETE_PACKAGING is sent
    And GET /__admin/coverage is requested
    Then the body contains
      | path                        | value |
      | summary.transitions.covered | 0     |
      | summary.refusals.covered    | 1     |

  @assumed
  Scenario: A world and the clock are nobody's suite
    Given a package in "Out of Stock"
    When "PT1H" passes
    And GET /__admin/coverage is requested
    Then the body contains
      | path                        | value |
      | summary.transitions.covered | 0     |
      | summary.hazards.covered     | 0     |

  @assumed
  Scenario: An ERP that only packs can reach all of it
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And GET /__admin/coverage?commands=COMPLETE_PACKAGING is requested
    Then the body contains
      | path                        | value |
      | summary.transitions.covered | 1     |
      | summary.transitions.total   | 6     |
      | summary.refusals.total      | 15    |

  @assumed
  Scenario Outline: What is misspelt is named
    Given a package in "Waiting"
    When GET /__admin/coverage?<query> is requested
    Then the response is 422
    And the body contains
      | path             | value     |
      | errors.0.pointer | <pointer> |

    Examples:
      | query            | pointer   |
      | comands=PACK     | /comands  |
      | commands=PACK    | /commands |
      | visible=nowhere  | /visible  |
      | format=pdf       | /format   |

  @assumed
  Scenario: It begins anew
    Given a package in "Waiting"
    When COMPLETE_PACKAGING to "Packed" is sent
    And DELETE /__admin/coverage is requested
    And GET /__admin/coverage is requested
    Then the body contains
      | path                        | value |
      | summary.transitions.covered | 0     |

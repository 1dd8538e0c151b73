Feature: Hooks of scenarios

  @fails-before-scenario
  Scenario: Before
    Given a sample shelf

  @fails-after-scenario
  Scenario: After
    Given a sample shelf

  @fails-before-step
  Scenario: Before a step
    Given a sample shelf
    Then there are 0 sample mugs

  @fails-after-step
  Scenario: After a step
    Given a sample shelf

  @fails-after-scenario
  Scenario: A step and a hook
    Then there are 7 sample mugs

  Scenario: None
    Given a sample shelf

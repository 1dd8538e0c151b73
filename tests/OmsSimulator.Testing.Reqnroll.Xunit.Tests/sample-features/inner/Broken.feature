Feature: Broken

  Scenario: S
    Given a sample shelf
    this is no step

@fails-after-feature
Feature: After a feature

  Scenario: One
    Given a sample shelf

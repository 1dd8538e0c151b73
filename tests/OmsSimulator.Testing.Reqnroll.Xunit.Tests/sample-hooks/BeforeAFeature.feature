@fails-before-feature
Feature: Before a feature

  Scenario: One
    Given a sample shelf

  Scenario: Two
    Given a sample shelf

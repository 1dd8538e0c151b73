@kitchen
Feature: Mugs

  Background:
    Given a sample shelf

  @washed
  Scenario: Passing
    When 2 sample mugs are added
    Then there are 2 sample mugs

  Scenario: Failing
    Then there are 1 sample mugs
    When 1 sample mugs are added

  Scenario: Undefined
    When sample mugs fly

  Scenario: Pending
    When sample mugs are painted

  @ignore
  Scenario: Ignored
    Then there are 99 sample mugs

  Scenario: Skipped
    Given there is no sample kitchen

  Scenario Outline: Outline
    When <count> sample mugs are added
    Then there are <count> sample mugs

    @few
    Examples: few
      | count |
      | 1     |

    Examples: many
      | count |
      | 8     |
      | 8     |

  @shelf
  Rule: A shelf holds nine

    Background:
      Given 9 sample mugs are added

    Scenario: Passing
      Then there are 9 sample mugs

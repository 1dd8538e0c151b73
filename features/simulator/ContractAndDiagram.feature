Feature: The contract, readable by machines
  States, commands, parameters, errors and effects, each with its mark and its page; and the diagram of the states.

  Background:
    Given an empty sandbox

  @assumed
  Scenario: The contract as a document
    When GET /__admin/contract is requested
    Then the response is 200
    And the keys of "" are
      """
      installation, states, transfer_states, order_statuses, commands, errors, pages
      """
    And the body contains
      | path                                | value                       |
      | installation                        | default                     |
      | states.length                       | 19                          |
      | states.0.key                        | Waiting                     |
      | states.0.provenance.enum_value.mark | documented                  |
      | states.0.provenance.enum_value.page | S002                        |
      | states.1.provenance.enum_value.mark | assumed                     |
      | states.1.provenance.enum_value.page | null                        |
      | transfer_states.length              | 6                           |
      | transfer_states.0.key               | Waiting                     |
      | transfer_states.0.enum_value        | waiting                     |
      | transfer_states.0.provenance.mark   | documented                  |
      | commands.0.number                   | 1                           |
      | commands.0.subject                  | package                     |
      | commands.0.code                     | COMPLETE_PACKAGING          |
      | commands.0.class                    | CompletePackagingCommand    |
      | commands.0.provenance.code.mark     | assumed                     |
      | commands.0.provenance.class.mark    | documented                  |
      | commands.0.pairs.0.from             | Waiting                     |
      | commands.0.pairs.0.to               | Packed                      |
      | commands.0.pairs.0.provenance.mark  | documented                  |
      | commands.0.parameters.0.name        | package                     |
      | commands.0.parameters.0.required    | false                       |
      | commands.0.parameters.1.name        | barcodes                    |
      | errors.0.error_code                 | commands_100_1              |
      | errors.0.status                     | 406                         |

  @assumed
  Scenario: The contract is that of the installation
    When PUT /__admin/installation is requested with
      """
      {"name": "mağaza", "commands": {"COMPLETE_PACKAGING": {"code": "PAKETLE"}}}
      """
    And GET /__admin/contract is requested
    Then the body contains
      | path            | value   |
      | installation    | mağaza  |
      | commands.0.code | PAKETLE |

  @assumed
  Scenario: The states as a diagram
    When PUT /__admin/installation is requested with
      """
      {"replace": ["transitions"], "transitions": [
        {"command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Preparing"},
        {"command": "PREPARE_PACKAGE_COMMAND", "from": "Waiting", "to": "Preparing"},
        {"command": "UPDATE_SHIPMENT_LABEL", "from": "Preparing", "to": "Preparing"}]}
      """
    And GET /__admin/contract?format=mermaid is requested
    Then the response is 200
    And the body is the text
      """
      stateDiagram-v2
          s33 : Waiting
          s34 : Preparing
          s33 --> s34 : PKG_STATE_TRANSITION, PREPARE_PACKAGE_COMMAND
      """

  @assumed
  Scenario: Transfer orders have a box of their own in the diagram
    When PUT /__admin/installation is requested with
      """
      {"replace": ["transitions"], "transitions": [
        {"command": "PKG_STATE_TRANSITION", "from": "Waiting", "to": "Preparing"},
        {"command": "TRANSFER_DISPATCH", "from": "Waiting", "to": "InTransit"}]}
      """
    And GET /__admin/contract?format=mermaid is requested
    Then the response is 200
    And the body is the text
      """
      stateDiagram-v2
          s33 : Waiting
          s34 : Preparing
          s33 --> s34 : PKG_STATE_TRANSITION
          state "Transfer order" as transfer {
              s281 : Waiting
              s283 : In Transit
              s281 --> s283 : TRANSFER_DISPATCH
          }
      """

  @assumed
  Scenario: Another format is a problem
    When GET /__admin/contract?format=xml is requested
    Then the response is 422
    And the header "Content-Type" is "application/problem+json"

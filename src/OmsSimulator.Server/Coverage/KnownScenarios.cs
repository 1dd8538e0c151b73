using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>Scenarios that follow from a cell alone, in the words of the step library.</summary>
internal static class KnownScenarios
{
    /// <summary>The scenario; none: it takes more than the cell to make one.</summary>
    public static string? Of(CoveredCell cell) =>
        cell is CoveredRefusal { Subject: "package" } refusal
            ? $"""
                Scenario: {refusal.Command} is refused in {refusal.State}
                  Given a package in "{refusal.State}"
                  When {refusal.Command} is sent
                  Then the body contains
                    | path             | value          |
                    | error.error_code | commands_100_1 |
                  And nothing changes
                """
            : null;
}

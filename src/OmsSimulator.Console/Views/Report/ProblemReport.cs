using System.Text.Json;

namespace OmsSimulator.WebConsole.Views.Report;

/// <summary>One file for a colleague or the vendor: schemas/problem-report.schema.json.</summary>
public sealed record ProblemReport
{
    /// <summary>What the file says that it is.</summary>
    public const string FormatName = "oms-simulator-problem-report";

    /// <summary>The version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>How large a file is at most, in bytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>How many calls it has at most.</summary>
    public const int MostCalls = 500;

    /// <summary>How long a note is at most, in characters.</summary>
    public const int LongestNote = 10_000;

    /// <summary>The version of the simulator that it comes from.</summary>
    public required string Simulator { get; init; }

    /// <summary>When it was made, in real time.</summary>
    public required string Made { get; init; }

    /// <summary>The sandbox that it shows.</summary>
    public required string Sandbox { get; init; }

    /// <summary>The name of its installation.</summary>
    public required string Installation { get; init; }

    /// <summary>What the sandbox's clock showed.</summary>
    public required string Clock { get; init; }

    /// <summary>What somebody wrote about it.</summary>
    public required string Note { get; init; }

    /// <summary>The calls, as the journal shows them.</summary>
    public required IReadOnlyList<JsonElement> Calls { get; init; }

    /// <summary>How sure the contract is of what the calls did.</summary>
    public required IReadOnlyList<ReportedMark> Marks { get; init; }

    /// <summary>The lines of the snapshot, without secrets.</summary>
    public required IReadOnlyList<string> Snapshot { get; init; }
}

/// <summary>How sure the contract is of a command's way between two states.</summary>
/// <param name="Command">The command's code.</param>
/// <param name="From">The key of the state that it leaves.</param>
/// <param name="To">The key of the state that it leads to.</param>
/// <param name="Mark"><c>documented</c>, <c>derived</c> or <c>assumed</c>.</param>
/// <param name="Page">The page that says so.</param>
public sealed record ReportedMark(string Command, string From, string To, string Mark, string? Page);

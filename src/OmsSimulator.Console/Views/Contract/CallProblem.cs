using System.Text.Json;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.WebConsole.Views.Contract;

/// <summary>Why a call of the control surface was refused.</summary>
/// <param name="Detail">What is wrong.</param>
/// <param name="Places">Every place that is wrong: a pointer, and what was expected there.</param>
public sealed record CallProblem(string Detail, IReadOnlyList<(string Pointer, string Detail)> Places)
{
    /// <summary>Reads it out of the answer; none: it was not refused.</summary>
    public static CallProblem? Of(ShownCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.IsDone)
            return null;
        if (call.Failure is { } failure)
            return new(failure, []);
        try
        {
            using var answer = JsonDocument.Parse(call.AnswerBody);
            var problem = answer.RootElement;
            return new(
                problem.GetProperty("detail").GetString() ?? "",
                problem.TryGetProperty("errors", out var errors)
                    ?
                    [
                        .. errors
                            .EnumerateArray()
                            .Select(static one => (one.GetProperty("pointer").GetString()!, one.GetProperty("detail").GetString()!)),
                    ]
                    : []
            );
        }
        catch (Exception unknown) when (unknown is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(FormattableString.Invariant($"{call.Status} {call.Reason}"), []);
        }
    }
}

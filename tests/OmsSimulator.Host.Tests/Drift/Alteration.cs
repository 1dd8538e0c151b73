using System.Text.Json.Nodes;
using OmsSimulator.Contract;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>One thing in which the OMS that plays the real one is otherwise, and the differences that name it.</summary>
/// <param name="Name">What is otherwise.</param>
/// <param name="Must">What has to be named: kind, command, states, field, event and place, as far as there are any.</param>
internal sealed record Alteration(string Name, params string[] Must)
{
    /// <summary>What of it an installation document says.</summary>
    public JsonObject Installation { get; init; } = [];

    /// <summary>What of it is a fault.</summary>
    public string? Fault { get; init; }

    /// <summary>The command that it is about; none: all.</summary>
    public string? Command { get; init; }

    /// <summary>The beginning of what it may name beside; none: nothing.</summary>
    public string? May { get; init; }

    /// <summary>Whether an installation can say it.</summary>
    public bool Learnable { get; init; } = true;

    /// <summary>Whether a difference is its.</summary>
    public bool Claims(string difference) =>
        Must.Contains(difference) || (May is not null && difference.StartsWith(May, StringComparison.Ordinal));

    /// <summary>A difference in one line.</summary>
    public static string Line(DriftDifference difference) =>
        string.Join(
            ' ',
            new[]
            {
                difference.Kind,
                difference.Command,
                difference.From,
                difference.To,
                difference.Field,
                difference.Event,
                difference.Pointer,
            }.Where(part => part is not null)
        );

    /// <summary>An installation document that says several.</summary>
    public static JsonObject Document(IEnumerable<Alteration> alterations)
    {
        var document = new JsonObject { ["name"] = "real" };
        foreach (var alteration in alterations)
            Merge(document, alteration.Installation);
        return document;
    }

    private static void Merge(JsonObject into, JsonObject more)
    {
        foreach (var (key, value) in more)
        {
            if (into[key] is JsonObject known && value is JsonObject members)
                Merge(known, members);
            else if (into[key] is JsonArray rows && value is JsonArray added)
                added.ToList().ForEach(row => rows.Add(row!.DeepClone()));
            else
                into[key] = value!.DeepClone();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

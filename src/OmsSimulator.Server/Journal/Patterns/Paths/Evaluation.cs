using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>One path on its way through one body.</summary>
/// <param name="root">The body.</param>
/// <param name="strict">Whether every member that is named has to be there: a filter asks whether something exists.</param>
/// <param name="around">The one whose filter this is part of; they have their patience in common.</param>
internal sealed class Evaluation(JsonElement root, bool strict, Evaluation? around = null)
{
    private const int MostVisits = 2_000_000;

    private readonly List<JsonElement> found = [];
    private int visits;

    /// <summary>The body.</summary>
    public JsonElement Root => root;

    /// <summary>Whether every member that is named has to be there.</summary>
    public bool Strict => strict;

    /// <summary>What was found.</summary>
    public IReadOnlyList<JsonElement> Values => found;

    /// <summary>How it went; anything but <see cref="PathOutcome.Found"/> ends it.</summary>
    public PathOutcome Outcome { get; private set; }

    /// <summary>Whether it goes on; asked at every value, so that no body takes for ever.</summary>
    public bool GoesOn
    {
        get
        {
            if (Visited() > MostVisits)
                End(PathOutcome.Inapplicable);
            return Outcome == PathOutcome.Found;
        }
    }

    /// <summary>Notes a value.</summary>
    public void Add(JsonElement value) => found.Add(value);

    /// <summary>Ends it.</summary>
    public void End(PathOutcome outcome)
    {
        if (Outcome == PathOutcome.Found)
            Outcome = outcome;
    }

    private int Visited() => around?.Visited() ?? ++visits;
}

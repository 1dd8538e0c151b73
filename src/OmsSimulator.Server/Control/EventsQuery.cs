using OmsSimulator.Domain;
using OmsSimulator.LiveEvents;

namespace OmsSimulator.Control;

/// <summary>What a listener asks for.</summary>
/// <param name="IsOfAll">Whether of all sandboxes.</param>
/// <param name="Types">Which kinds of events.</param>
/// <param name="Last">The event that it got last; none: it begins with what happens from now on.</param>
internal sealed record EventsQuery(bool IsOfAll, IReadOnlyList<string> Types, EventId? Last)
{
    private const string Header = "Last-Event-ID";
    private const string All = "all";
    private const string One = "sandbox";

    /// <summary>Reads it; what is wrong is a problem.</summary>
    public static EventsQuery Read(HttpRequest request, Problems problems)
    {
        var (isOfAll, types) = (false, EventTypes.All);
        foreach (var (name, values) in request.Query)
        {
            var place = Place.Root.At(name.Length <= 60 ? name : name[..60]);
            if (name == "types")
                types = ReadTypes(values.ToString(), place, problems);
            else if (name != "scope")
                problems.Add(place, "not supported here; expected scope, types");
            else if (values.ToString() is not (All or One))
                problems.Add(place, $"expected {One} or {All}");
            else
                isOfAll = values == All;
        }

        return new EventsQuery(isOfAll, types, ReadLast(request.Headers[Header].ToString(), problems));
    }

    private static string[] ReadTypes(string text, Place place, Problems problems)
    {
        var types = text.Split(',', StringSplitOptions.TrimEntries);
        if (!types.All(EventTypes.All.Contains))
            problems.Add(place, $"expected some of {string.Join(", ", EventTypes.All)}, separated by commas");
        return types;
    }

    private static EventId? ReadLast(string text, Problems problems)
    {
        if (text.Length == 0)
            return null;
        if (EventId.TryParse(text, out var id))
            return id;
        problems.Add(Place.Root.At(Header), "expected the id of an event, such as 5a1c2e-17");
        return null;
    }
}

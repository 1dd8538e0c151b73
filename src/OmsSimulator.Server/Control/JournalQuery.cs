using System.Globalization;
using OmsSimulator.Domain;
using OmsSimulator.Journal;

namespace OmsSimulator.Control;

/// <summary>What a call to the journal asks for in its query.</summary>
/// <param name="Limit">At most so many entries.</param>
/// <param name="Since">Those after this instant on the sandbox's clock.</param>
/// <param name="Unmatched">Those that were refused, as WireMock's clients ask for them.</param>
/// <param name="Simulator">Whether the members of our own are wanted; none: it is not said.</param>
internal sealed record JournalQuery(int Limit, DateTime? Since, bool Unmatched, bool? Simulator)
{
    private const string From = "from";

    // The HTTP client of WireMock's Java client, which says no more of itself.
    private const string JavaClient = "Apache-HttpClient/";
    private static readonly string[] OfLists =
    [
        "limit",
        "since",
        "unmatched",
        From,
        "method",
        "path",
        "status",
        "command",
        "package",
        "simulator",
    ];
    private static readonly string[] OfOthers = ["simulator"];

    /// <summary>Those of the console, or those of clients; none: all.</summary>
    public bool? IsFromConsole { get; init; }

    /// <summary>Those with this method; none: all.</summary>
    public string? Method { get; init; }

    /// <summary>Those with this in their path or query; none: all.</summary>
    public string? Path { get; init; }

    /// <summary>Those with this status, or of this hundred, as in <c>4xx</c>; none: all.</summary>
    public string? Status { get; init; }

    /// <summary>Those that sent this command; none: all.</summary>
    public string? Command { get; init; }

    /// <summary>Those about this package; none: all.</summary>
    public int? Package { get; init; }

    /// <summary>Whether an entry is wanted.</summary>
    public bool Wants(JournalEntry entry) =>
        (Since is null || entry.At > Since)
        && !(Unmatched && entry.WasMatched)
        && (IsFromConsole is null || IsFromConsole == entry.IsFromConsole)
        && (Method is null || Method.Equals(entry.Request.Method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || entry.Request.Url.Contains(Path, StringComparison.OrdinalIgnoreCase))
        && (Status is null || HasStatus(entry.Status))
        && (Command is null || Command == entry.Command)
        && (Package is null || Package == entry.Package);

    /// <summary>Reads it; what is wrong is a problem.</summary>
    /// <param name="request">The call.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="isList">Whether it asks for a part of the list.</param>
    public static JournalQuery Read(HttpRequest request, Problems problems, bool isList = false)
    {
        var known = isList ? OfLists : OfOthers;
        var query = new JournalQuery(int.MaxValue, null, false, null);
        foreach (var (name, values) in request.Query)
        {
            var place = Place.Root.At(name.Length <= 60 ? name : name[..60]);
            var text = values.ToString();
            if (!known.Contains(name))
                problems.Add(place, $"not supported here; expected {string.Join(", ", known)}");
            else
                query = query.With(name, text, place, problems);
        }

        return query;
    }

    /// <summary>
    /// Whether one entry has the members of our own. The classes of WireMock's Java client refuse an entry that has, and it has no way to
    /// ask.
    /// </summary>
    public bool ShowsSimulator(HttpRequest request) =>
        Simulator ?? !request.Headers.UserAgent.ToString().StartsWith(JavaClient, StringComparison.Ordinal);

    private bool HasStatus(int status)
    {
        var said = status.ToString(CultureInfo.InvariantCulture);
        return said == Status || (Status!.EndsWith("xx", StringComparison.Ordinal) && said.Length == 3 && said[0] == Status[0]);
    }

    private static bool IsStatus(string text) =>
        text == "0" || (text.Length == 3 && text[0] is >= '1' and <= '5' && (text[1..] == "xx" || text.All(char.IsAsciiDigit)));

    private JournalQuery With(string name, string text, Place place, Problems problems)
    {
        switch (name)
        {
            case "limit":
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
                    return this with { Limit = limit };
                problems.Add(place, "expected a whole number from 0");
                return this;
            case "since":
                if (Timestamps.TryParse(text, out var instant))
                    return this with { Since = instant };
                problems.Add(place, "expected an instant such as 2026-01-05T08:15:30Z");
                return this;
            case From:
                if (Senders.All.Contains(text))
                    return this with { IsFromConsole = text == Senders.Of(isFromConsole: true) };
                problems.Add(place, $"expected {string.Join(" or ", Senders.All)}");
                return this;
            case "method":
                return this with { Method = text };
            case "path":
                return this with { Path = text };
            case "command":
                return this with { Command = text };
            case "status":
                if (!IsStatus(text))
                    problems.Add(place, "expected a status such as 406, a hundred such as 4xx, or 0 where there was no answer");
                return this with { Status = text };
            case "package":
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var package) && package > 0)
                    return this with { Package = package };
                problems.Add(place, "expected the id of a package");
                return this;
            default:
                if (text is not ("true" or "false"))
                    problems.Add(place, "expected true or false");
                return name == "unmatched" ? this with { Unmatched = text == "true" } : this with { Simulator = text == "true" };
        }
    }
}

using OmsSimulator.Coverage;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>What a call to the coverage asks for in its query.</summary>
/// <param name="All">Every sandbox.</param>
/// <param name="Label">The sandboxes with a label; none: not by label.</param>
/// <param name="Commands">The codes of the commands that count; none: all.</param>
/// <param name="Exclude">The codes of those that do not.</param>
/// <param name="Visible">The interface whose transitions count; none: all.</param>
internal sealed record CoverageQuery(
    bool All,
    string? Label,
    IReadOnlyList<string>? Commands,
    IReadOnlyList<string> Exclude,
    string? Visible
)
{
    private static readonly string[] OfScope = ["scope", "label"];
    private static readonly string[] OfReading = ["scope", "label", "commands", "exclude", "visible"];

    /// <summary>Reads the query of a call that reads; what is wrong is a problem.</summary>
    /// <param name="request">The call.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="more">What else the call knows, and reads itself.</param>
    public static CoverageQuery Read(HttpRequest request, Problems problems, params string[] more) =>
        Read(request, problems, [.. OfReading, .. more], new CoverageQuery(false, null, null, [], null));

    /// <summary>Reads the query of a call that begins anew.</summary>
    public static CoverageQuery ReadScope(HttpRequest request, Problems problems) =>
        Read(request, problems, OfScope, new CoverageQuery(false, null, null, [], null));

    /// <summary>What was counted where the query says; none: no sandbox had the label.</summary>
    /// <param name="register">The counts.</param>
    /// <param name="sandboxes">Where those that a store keeps are loaded.</param>
    /// <param name="sandbox">The sandbox that was addressed; none: a replica asks for what this one has.</param>
    public async ValueTask<CoverageReading?> Of(CoverageRegister register, SandboxDirectory sandboxes, Sandbox? sandbox)
    {
        await Gather(sandboxes);
        return Label is { } label ? register.Read(label, sandbox?.Entry)
            : All || sandbox is null ? register.ReadAll(sandbox?.Entry)
            : register.Read(sandbox.Entry);
    }

    /// <summary>What is asked for of more than one sandbox is also in those that a store keeps.</summary>
    public Task Gather(SandboxDirectory sandboxes) => All || Label is not null ? sandboxes.LoadAll() : Task.CompletedTask;

    /// <summary>The query as another replica is asked.</summary>
    public string Asked =>
        QueryString
            .Create(
                new KeyValuePair<string, string?>[]
                {
                    new("scope", All ? "all" : null),
                    new("label", Label),
                    new("commands", Commands is null ? null : string.Join(',', Commands)),
                    new("exclude", Exclude.Count == 0 ? null : string.Join(',', Exclude)),
                    new("visible", Visible),
                }.Where(static pair => pair.Value is not null)
            )
            .Value!;

    /// <summary>The part of the installations that counts; codes that none of them has are problems.</summary>
    public CoverageScope ScopeOf(CoverageReading reading, Problems problems)
    {
        string[] known =
        [
            .. reading.Sum.Rows.Select(row => row.Cell).OfType<TransitionCell>().Select(cell => cell.Transition.Command.Code).Distinct(),
        ];
        Check(Commands ?? [], "commands", known, problems);
        Check(Exclude, "exclude", known, problems);
        return new CoverageScope
        {
            Commands = Commands?.ToHashSet(),
            Exclude = Exclude.ToHashSet(),
            Visible = Visible,
        };
    }

    private static CoverageQuery Read(HttpRequest request, Problems problems, string[] known, CoverageQuery query)
    {
        foreach (var (name, values) in request.Query)
        {
            var place = Place.Root.At(name.Length <= 60 ? name : name[..60]);
            if (!known.Contains(name))
                problems.Add(place, $"unknown here; expected {string.Join(", ", known)}{Spelling.DidYouMean(name, known)}");
            else
                query = query.With(name, values.ToString(), place, problems);
        }

        if (query is { All: true, Label: not null })
            problems.Add(Place.Root.At("label"), "expected without scope=all: a label is a scope of its own");
        return query;
    }

    private CoverageQuery With(string name, string text, Place place, Problems problems)
    {
        switch (name)
        {
            case "scope":
                if (text is not ("sandbox" or "all"))
                    problems.Add(place, "expected sandbox or all");
                return this with { All = text == "all" };
            case "label":
                if (text.Length is 0 or > Seed.LongestLabel)
                    problems.Add(place, $"expected 1 to {Seed.LongestLabel} characters");
                return this with { Label = text };
            case "commands":
                return this with { Commands = Codes(text, place, problems) };
            case "exclude":
                return this with { Exclude = Codes(text, place, problems) };
            case "visible":
                if (!Transition.Interfaces.Contains(text))
                    problems.Add(place, $"expected one of {string.Join(", ", Transition.Interfaces)}");
                return this with { Visible = text };
            default:
                return this;
        }
    }

    private static string[] Codes(string text, Place place, Problems problems)
    {
        var codes = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codes.Length == 0)
            problems.Add(place, "expected codes of commands, separated by commas");
        return codes;
    }

    private static void Check(IReadOnlyList<string> codes, string name, string[] known, Problems problems)
    {
        foreach (var code in codes.Where(code => !known.Contains(code)))
        {
            var shown = code.Length <= 60 ? code : code[..60];
            problems.Add(
                Place.Root.At(name),
                $"no transition of this installation runs {shown}; expected of {string.Join(", ", known)}{Spelling.DidYouMean(shown, known)}"
            );
        }
    }
}

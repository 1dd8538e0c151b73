using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Views.Requests;

/// <summary>Which requests are looked at, and which are chosen, as an address has it.</summary>
public sealed record RequestsAddress
{
    private const int PerPage = 100;
    private const int MostShown = 2_000;

    /// <summary>With this method.</summary>
    public string Method { get; set; } = "";

    /// <summary>With this in the path.</summary>
    public string Path { get; set; } = "";

    /// <summary>Answered so.</summary>
    public string Status { get; set; } = "";

    /// <summary>With this command.</summary>
    public string Command { get; set; } = "";

    /// <summary>About this package.</summary>
    public string Package { get; set; } = "";

    /// <summary>From <c>client</c> or <c>console</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Whether only refused ones are wanted.</summary>
    public bool IsRefused { get; set; }

    /// <summary>How many are shown.</summary>
    public int Limit { get; init; } = PerPage;

    /// <summary>The ids of those that are chosen.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>With more of them shown.</summary>
    public RequestsAddress More => this with { Limit = Math.Min(Limit * 2, MostShown) };

    /// <summary>Whether more can be shown.</summary>
    public bool CanShowMore => Limit < MostShown;

    /// <summary>Whether some are left out.</summary>
    public bool Narrows => IsRefused || ((string[])[Method, Path, Status, Command, Package, From]).Any(static said => said.Length > 0);

    /// <summary>As the journal is asked.</summary>
    public JournalFilter Filter =>
        new()
        {
            Limit = Limit,
            Unmatched = IsRefused ? true : null,
            From = Said(From),
            Method = Said(Method),
            Path = Said(Path),
            Status = Said(Status),
            Command = Said(Command),
            Package = int.TryParse(Package, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        };

    /// <summary>With one more or one less chosen.</summary>
    public RequestsAddress Toggle(string id) =>
        this with
        {
            Chosen = Chosen.Contains(id) ? [.. Chosen.Where(known => known != id)] : [.. Chosen, id],
        };

    /// <summary>As a part of an address says how many.</summary>
    public static int LimitOf(int? limit) => limit is > 0 and <= MostShown ? limit.Value : PerPage;

    /// <summary>The address.</summary>
    public string At(string view) =>
        QueryHelpers.AddQueryString(
            view,
            new Dictionary<string, string?>
            {
                ["method"] = Method,
                ["path"] = Path,
                ["status"] = Status,
                ["command"] = Command,
                ["package"] = Package,
                ["from"] = From,
                ["refused"] = IsRefused ? "true" : "",
                ["limit"] = Limit == PerPage ? "" : Limit.ToString(CultureInfo.InvariantCulture),
                ["chosen"] = string.Join(',', Chosen),
            }.Where(static part => part.Value!.Length > 0)
        );

    private static string? Said(string said) => said.Length == 0 ? null : said;
}

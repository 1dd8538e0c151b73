using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>What an address of the vendor's surface names.</summary>
/// <param name="Resource">The list's path, such as <c>packages/</c>.</param>
/// <param name="Id">The record; none: the list.</param>
/// <param name="Call">What comes after the record, such as <c>command/</c>; empty: the record itself.</param>
internal sealed record VendorRoute(string Resource, long? Id, string Call)
{
    private const string Oms = "/api/v1/oms/";
    private const string Whisperer = "/whisperer/";
    private static readonly string[] Deep =
    [
        "packages/short/",
        "packages/package-items/",
        "packages/package_denial_reason/",
        "transfer_orders/items/",
        "stocklocations/list-simple/",
    ];

    /// <summary>The schemas of rows, by the lists that they stand in.</summary>
    private static readonly Dictionary<string, string> Schemas = new(StringComparer.Ordinal)
    {
        ["packages/"] = "package",
        ["packages/short/"] = "package-short",
        ["packages/package-items/"] = "package-item",
        ["packages/package_denial_reason/"] = "denial-reason",
        ["package-denial-reason/"] = "denial-reason-short",
        ["transfer_orders/"] = "transfer-order",
        ["transfer_orders/items/"] = "transfer-item",
        ["orders/"] = "order",
        ["order_items/"] = "order-item",
        ["orderexecutionplans/"] = "execution-plan",
        ["state-transition-logs/"] = "state-transition-log",
        ["stock-locations/"] = "stock-location",
        ["stocklocations/list-simple/"] = "stock-location-simple",
        ["cargo-company/"] = "cargo-company",
        ["whisperer/hooks/"] = "hook",
        ["whisperer/hook_events/"] = "hook-event",
    };

    /// <summary>The schema of one of its rows; none: the contract does not know it.</summary>
    public string? Schema => Schemas.GetValueOrDefault(Resource);

    /// <summary>Whether its list has no pages.</summary>
    public bool IsPlainList => Resource == "stocklocations/list-simple/";

    /// <summary>What a command is sent to, where this is a command's address.</summary>
    public CommandSubject? Commanded => Id is null || Call != "command/" ? null : Subject;

    /// <summary>What its records are, where commands are sent to such.</summary>
    public CommandSubject? Subject =>
        Resource switch
        {
            "packages/" => CommandSubject.Package,
            "transfer_orders/" => CommandSubject.Transfer,
            _ => null,
        };

    /// <summary>What a path names; none: it is not of the vendor's surface. Whatever stands before it is where the OMS was.</summary>
    public static VendorRoute? Of(string path)
    {
        var slashed = path.EndsWith('/') ? path : $"{path}/";
        if (slashed.IndexOf(Oms, StringComparison.Ordinal) is >= 0 and var at)
            return Read(slashed[(at + Oms.Length)..]);
        return slashed.IndexOf(Whisperer, StringComparison.Ordinal) is >= 0 and var hooks ? Read(slashed[(hooks + 1)..]) : null;
    }

    private static VendorRoute Read(string rest)
    {
        var depth =
            rest.StartsWith("whisperer/", StringComparison.Ordinal) || Deep.Any(known => rest.StartsWith(known, StringComparison.Ordinal))
                ? 2
                : 1;
        var parts = rest.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var resource = string.Concat(parts.Take(depth).Select(static part => $"{part}/"));
        var rests = parts.Skip(depth).ToArray();
        if (rests.Length == 0)
            return new(resource, null, "");
        return long.TryParse(rests[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(resource, id, string.Concat(rests.Skip(1).Select(static part => $"{part}/")))
            : new(rest, null, "");
    }
}

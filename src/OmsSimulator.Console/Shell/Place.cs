namespace OmsSimulator.WebConsole.Shell;

/// <summary>Where a page is: <c>{sandbox}/{view}/…</c> below the console's address, and the addresses of others.</summary>
/// <param name="navigation">The browser's address.</param>
internal sealed class Place(NavigationManager navigation)
{
    /// <summary>The sandbox of an address that names none.</summary>
    public const string Default = "default";

    /// <summary>The simulator's own address, as the browser used it, without a slash behind.</summary>
    public string Outside { get; set; } = "http://localhost:8080";

    /// <summary>The sandbox that is looked at.</summary>
    public string Sandbox => Segments is [{ Length: > 0 } name, ..] ? Uri.UnescapeDataString(name) : Default;

    /// <summary>The view that is looked at.</summary>
    public string View => Segments is [_, { Length: > 0 } view, ..] ? view : "";

    /// <summary>The address below the console's, with its query.</summary>
    public string Here => navigation.ToBaseRelativePath(navigation.Uri);

    /// <summary>The address of a view of a sandbox.</summary>
    public static string Of(string sandbox, string view) => $"{Uri.EscapeDataString(sandbox)}/{view}";

    /// <summary>The address of a package.</summary>
    public static string OfPackage(string sandbox, int package) =>
        FormattableString.Invariant($"{Uri.EscapeDataString(sandbox)}/packages/{package}");

    /// <summary>The address of a transfer order.</summary>
    public static string OfTransfer(string sandbox, int transfer) =>
        FormattableString.Invariant($"{Uri.EscapeDataString(sandbox)}/transfers/{transfer}");

    /// <summary>The address of an order.</summary>
    public static string OfOrder(string sandbox, int order) =>
        FormattableString.Invariant($"{Uri.EscapeDataString(sandbox)}/orders/{order}");

    private string[] Segments => Here.Split('?', '#')[0].Split('/');
}

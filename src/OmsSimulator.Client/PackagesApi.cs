using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>Packages: lists, details, documents, and the commands that move them.</summary>
public sealed class PackagesApi : OmsRows<PackageResource, PackageFilter>
{
    internal PackagesApi(VendorConnection connection)
        : base(connection, "packages/", row => row.Id) { }

    /// <summary>The short list: id, number, state, location, number of items.</summary>
    public OmsRows<PackageShortResource, PackageFilter> Short => new(Connection, "packages/short/", row => row.Id);

    /// <summary>Runs a command.</summary>
    /// <returns>What the command says of the package that now carries the items; most commands say nothing.</returns>
    public Task<PackageAnswer?> CommandAsync(int package, CommandRequest command, CancellationToken cancellationToken = default) =>
        Connection.ReadIfAny<PackageAnswer>(HttpMethod.Post, $"{Of(package)}command/", ClientJson.Body(command), cancellationToken);

    /// <summary>Runs a command by its transition's id.</summary>
    public Task<PackageAnswer?> CommandAsync(
        int package,
        int transition,
        JsonObject? parameters = null,
        CancellationToken cancellationToken = default
    ) => CommandAsync(package, new CommandRequest { Transition = transition, InputParameters = parameters }, cancellationToken);

    /// <summary>Runs a command by its transition's slug.</summary>
    public Task<PackageAnswer?> CommandAsync(
        int package,
        string slug,
        JsonObject? parameters = null,
        CancellationToken cancellationToken = default
    ) => CommandAsync(package, new CommandRequest { Slug = slug, InputParameters = parameters }, cancellationToken);

    /// <summary>The package's document, such as its invoice.</summary>
    public Task<OmsDocument> DocumentAsync(int package, CancellationToken cancellationToken = default) =>
        Connection.ReadFile($"{Of(package)}document/", cancellationToken);

    /// <summary>The package's label.</summary>
    public Task<OmsDocument> LabelAsync(int package, CancellationToken cancellationToken = default) =>
        Connection.ReadFile($"{Of(package)}label/", cancellationToken);
}

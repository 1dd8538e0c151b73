using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Testing;

/// <summary>A package of a sandbox: a handle that a test holds while the package moves.</summary>
public sealed class OmsPackage
{
    /// <summary>Stands for a package that exists.</summary>
    internal OmsPackage(OmsSandbox sandbox, PackageResource made) => (Sandbox, Made) = (sandbox, made);

    /// <summary>Where it lives.</summary>
    public OmsSandbox Sandbox { get; }

    /// <summary>The package as it was when the handle was made.</summary>
    public PackageResource Made { get; }

    /// <summary>Its id.</summary>
    public int Id => Made.Id;

    /// <summary>Its number.</summary>
    public string Number => Made.Number;

    /// <summary>The id of its item of a product, for commands that name items.</summary>
    public int ItemId(string sku) => Made.PackageitemSet.First(item => item.OrderItem.Product.Sku == sku).Id;

    /// <summary>The package as it is now.</summary>
    public Task<PackageResource> ReadAsync(CancellationToken cancellationToken = default) =>
        Sandbox.Client.Packages.GetAsync(Id, cancellationToken);

    /// <summary>
    /// Sends a command by its code, through the transition that leads from the package's state. Where none does it is sent all the same,
    /// and refused.
    /// </summary>
    /// <param name="code">The command's code, such as <c>COMPLETE_PACKAGING</c>.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="to">The state to go to, where more than one transition leads away.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OmsApiException">The OMS refused it.</exception>
    public async Task<PackageAnswer?> SendAsync(
        string code,
        JsonObject? parameters = null,
        PackageState? to = null,
        CancellationToken cancellationToken = default
    )
    {
        var now = await Sandbox.Control.CommandsAsync(Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        var command =
            now.Commands.FirstOrDefault(known => known.Command == code)
            ?? new PackageCommandNow
            {
                Command = code,
                Title = code,
                Allowed = false,
                Transitions = [],
            };
        var transition =
            command.Transitions.FirstOrDefault(known => to is null || known.To == to.Key)
            ?? await AnyTransition(code, cancellationToken).ConfigureAwait(false);
        var request = CommandRequest.Printed(command, transition, Id, parameters);
        return await Sandbox.Client.Packages.CommandAsync(Id, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a command with its parameters, such as <c>new RefuseThePackage { DenialReason = 3 }</c>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="to">The state to go to, where more than one transition leads away.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OmsApiException">The OMS refused it.</exception>
    public Task<PackageAnswer?> SendAsync(OmsCommand command, PackageState? to = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return SendAsync(command.Code, command.ToParameters(), to, cancellationToken);
    }

    /// <inheritdoc/>
    public override string ToString() => $"package {Number}";

    private async Task<PackageTransition> AnyTransition(string code, CancellationToken cancellationToken)
    {
        var installation = await Sandbox.Control.InstallationAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in installation.GetProperty("transitions").EnumerateArray())
        {
            if (row.GetProperty("command").ValueKind == JsonValueKind.String && row.GetProperty("command").ValueEquals(code))
                return new PackageTransition(row.GetProperty("id").GetInt32(), row.GetProperty("slug").GetString()!, code, "", "", []);
        }

        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"The installation of {Sandbox} has no transition of {code}."),
            nameof(code)
        );
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OmsSimulator.Client;

/// <summary>What runs a command: a transition by its id, its slug or both, with the command's parameters.</summary>
public sealed record CommandRequest
{
    /// <summary>The transition's id, as <c>commands</c> of the package lists it.</summary>
    public int? Transition { get; init; }

    /// <summary>The transition's slug.</summary>
    public string? Slug { get; init; }

    /// <summary>The package's id, which some pages list.</summary>
    public int? Package { get; init; }

    /// <summary>The transfer order's id, which some pages list.</summary>
    public int? Transfer { get; init; }

    /// <summary>The command's parameters.</summary>
    public JsonObject? InputParameters { get; init; }

    /// <summary>
    /// Parameters that stand beside the others and not among <see cref="InputParameters"/>: the pages of some commands print them so.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Beside { get; set; }

    /// <summary>
    /// Runs a transition of a package as the command's page prints it: id, slug, the package, and the parameters where the page has them.
    /// </summary>
    /// <param name="command">The command, as the control surface lists it for the package.</param>
    /// <param name="transition">Its transition.</param>
    /// <param name="package">The package's id.</param>
    /// <param name="parameters">The parameters.</param>
    public static CommandRequest Printed(
        PackageCommandNow command,
        PackageTransition transition,
        int package,
        JsonObject? parameters = null
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(transition);
        var request = new CommandRequest
        {
            Transition = transition.Transition,
            Slug = transition.Slug,
            Package = package,
        };
        return command.ParametersIn == PackageCommandNow.TopLevel
            ? request with
            {
                Beside = parameters?.ToDictionary(
                    member => member.Key,
                    member => ClientJson.Element(Encoding.UTF8.GetBytes(member.Value?.ToJsonString() ?? "null"))
                ),
            }
            : request with
            {
                InputParameters = parameters ?? [],
            };
    }

    /// <summary>Runs a transition as the documentation prints it: id, slug and parameters.</summary>
    public static CommandRequest Of(CommandResource transition, JsonObject? parameters = null) =>
        new()
        {
            Transition = transition.Id,
            Slug = transition.Slug,
            InputParameters = parameters ?? [],
        };

    /// <summary>Runs a transition with the parameters of a typed command.</summary>
    /// <exception cref="ArgumentException">The transition is another command's.</exception>
    public static CommandRequest Of(CommandResource transition, OmsCommand command)
    {
        ArgumentNullException.ThrowIfNull(transition);
        ArgumentNullException.ThrowIfNull(command);
        return transition.Command is { } code && code != command.Code
            ? throw new ArgumentException($"Transition {transition.Id} is of {code}, not of {command.Code}.", nameof(command))
            : Of(transition, command.ToParameters());
    }
}

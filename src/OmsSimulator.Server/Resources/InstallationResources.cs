using System.Runtime.CompilerServices;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>States and transitions of an installation as the wire has them, made once per installation.</summary>
internal sealed class InstallationResources
{
    private static readonly ConditionalWeakTable<Installation, InstallationResources> Made = [];

    private readonly Dictionary<State, StateResource> states = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PackageState, CommandResource[]> commands = [];
    private readonly Dictionary<TransferState, CommandResource[]> transferCommands = [];
    private readonly Installation installation;

    private InstallationResources(Installation installation)
    {
        this.installation = installation;
        foreach (var state in installation.States)
            states[state] = SharedJson<StateResource>.Share(Resource(state));
        foreach (
            var group in installation
                .Transitions.Where(transition => transition.Source.ContentType == Domain.State.PackageContentType)
                .GroupBy(transition => transition.Source.Package)
        )
        {
            commands[group.Key] = [.. Installation.InOrder(group).Select(static row => SharedJson<CommandResource>.Share(Resource(row)))];
        }

        foreach (
            var group in installation
                .Transitions.Where(transition => transition.Source.ContentType == Domain.State.TransferContentType)
                .GroupBy(transition => transition.Source.Transfer)
        )
        {
            transferCommands[group.Key] =
            [
                .. Installation.InOrder(group).Select(static row => SharedJson<CommandResource>.Share(Resource(row))),
            ];
        }
    }

    /// <summary>Those of an installation.</summary>
    public static InstallationResources Of(Installation installation) =>
        Made.GetValue(installation, static key => new InstallationResources(key));

    /// <summary>A row of its states.</summary>
    public StateResource Row(State state) => Find(state);

    /// <summary>A package's state.</summary>
    public StateResource State(PackageState state) => Find(installation.StateOf(state));

    /// <summary>A package item's state.</summary>
    public StateResource ItemState(PackageState state) => Find(installation.ItemStateOf(state));

    /// <summary>An order's status.</summary>
    public StateResource State(OrderStatus status) => Find(installation.StateOf(status));

    /// <summary>An order item's status.</summary>
    public StateResource ItemState(OrderStatus status) => Find(installation.ItemStateOf(status));

    /// <summary>A transfer's state.</summary>
    public StateResource State(TransferState state) => Find(installation.StateOf(state));

    /// <summary>The transitions that a transfer can run now.</summary>
    public IReadOnlyList<CommandResource> Commands(TransferOrder transfer) => transferCommands.GetValueOrDefault(transfer.State, []);

    /// <summary>The transitions that a package can run now.</summary>
    public IReadOnlyList<CommandResource> Commands(Package package) =>
        package.BlockedIn is null
            ? commands.GetValueOrDefault(package.State, [])
            : [.. PackageCommand.Allowed(installation, package).Select(Resource)];

    private static StateResource Resource(State state) =>
        new()
        {
            Id = state.Id,
            Name = state.Name,
            EnumClass = state.EnumClass,
            EnumValue = state.EnumValue,
            ContentType = state.ShownContentType,
            Config = Json(state.Members.Config) ?? StateResource.EmptyConfig,
            CreatedDate = state.Members.CreatedDate ?? Installation.CreatedDate,
            ModifiedDate = state.Members.ModifiedDate ?? Installation.CreatedDate,
            Others = Members(state.Members.Others),
        };

    private static CommandResource Resource(Transition transition) =>
        new()
        {
            Id = transition.Id,
            Label = transition.Label,
            UiVisibility = transition.UiVisibility,
            Slug = transition.Slug,
            CreatedDate = transition.Members.CreatedDate ?? Installation.CreatedDate,
            ModifiedDate = transition.Members.ModifiedDate ?? Installation.CreatedDate,
            Translations = Json(transition.Members.Translations),
            Others = Members(transition.Members.Others),
            Command = transition.Command.Code,
            SourceState = transition.Source.Id,
            DestinationState = transition.Destination.Id,
        };

    private static JsonElement? Json(string? text) => text is null ? null : JsonSerializer.Deserialize(text, WireJson.Default.JsonElement);

    private static Dictionary<string, JsonElement>? Members(string? text) =>
        text is null ? null : JsonSerializer.Deserialize(text, WireJson.Default.DictionaryStringJsonElement);

    private StateResource Find(State state) => states.TryGetValue(state, out var made) ? made : Resource(state);
}

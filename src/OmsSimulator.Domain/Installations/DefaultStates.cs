using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// The rows of states that an installation has unless it says otherwise. Ids that no page gives are assumed, and never renumbered.
/// </summary>
internal static class DefaultStates
{
    private const int ItemOffset = 200;
    private const int FirstOrderId = 301;
    private const int FirstOrderItemId = 351;

    /// <summary>Where ids that nobody fixed begin.</summary>
    public const int FirstFreeId = 401;

    /// <summary>All rows.</summary>
    public static IReadOnlyList<State> All { get; } =
    [
        .. PackageStateCatalogue.All.Select(definition => Row(definition, definition.Id, State.PackageClass, State.PackageContentType)),
        .. PackageStateCatalogue
            .All.Append(PackageStateCatalogue.ItemNotFound)
            .Select(definition => Row(definition, definition.Id + ItemOffset, State.PackageItemClass, State.PackageItemContentType)),
        .. TransferStateCatalogue.All.Select(Row),
        .. OrderStatusCatalogue.All.Select((definition, index) => Row(definition, FirstOrderId + index, State.OrderContentType)),
        .. OrderStatusCatalogue.All.Select((definition, index) => Row(definition, FirstOrderItemId + index, State.OrderItemContentType)),
    ];

    /// <summary>The default row of a state; a state of nobody's gets a plain one.</summary>
    public static State Find(int contentType, string key) =>
        All.FirstOrDefault(state => state.ContentType == contentType && state.Key == key)
        ?? new State
        {
            Key = key,
            Id = 0,
            Name = key,
            EnumClass = State.PackageItemClass,
            EnumValue = "0",
            ContentType = contentType,
        };

    private static State Row(PackageStateDefinition definition, int id, string enumClass, int contentType) =>
        new()
        {
            Key = definition.State.Key,
            Id = id,
            Name = definition.Name,
            EnumClass = enumClass,
            EnumValue = definition.EnumValue,
            ContentType = contentType,
            Provenance = contentType == State.PackageContentType ? definition.NumberProvenance : Provenance.Assumed,
        };

    private static State Row(TransferStateDefinition definition) =>
        new()
        {
            Key = definition.State.Key,
            Id = definition.Id,
            Name = definition.Name,
            EnumClass = State.TransferClass,
            EnumValue = definition.Word,
            ContentType = State.TransferContentType,
            Provenance = definition.Provenance,
        };

    private static State Row(OrderStatusDefinition definition, int id, int contentType) =>
        new()
        {
            Key = definition.Status.ToString(),
            Id = id,
            Name = definition.Name,
            EnumClass = State.OrderClass,
            EnumValue = ((int)definition.Status).ToString(CultureInfo.InvariantCulture),
            ContentType = contentType,
            Provenance = definition.Provenance,
        };
}

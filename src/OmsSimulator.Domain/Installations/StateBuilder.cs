namespace OmsSimulator.Domain;

/// <summary>Makes an installation's states of a document's rows and the defaults.</summary>
internal sealed class StateBuilder
{
    private readonly InstallationRows rows;
    private readonly Problems problems;
    private readonly HashSet<int> ids = [];
    private readonly List<State> states = [];

    private StateBuilder(InstallationRows rows, Problems problems) => (this.rows, this.problems) = (rows, problems);

    /// <summary>The states.</summary>
    public static List<State> Build(InstallationRows rows, Problems problems)
    {
        var builder = new StateBuilder(rows, problems);
        builder.AddNamed();
        builder.AddDefaults();
        builder.AddThoseOfItems();
        return builder.states;
    }

    private void AddNamed()
    {
        foreach (var row in rows.States)
        {
            if (row.Id is { } id && !ids.Add(id) && !row.Captured)
                problems.Add(row.Place.At("id"), $"duplicate id {id}");
        }

        foreach (var row in rows.States.Where(row => row.Key.Length > 0))
        {
            var fallback = DefaultStates.All.FirstOrDefault(state => state.ContentType == row.ContentType && state.Key == row.Key);
            if (states.Any(other => other.ContentType == row.ContentType && other.Key == row.Key))
                problems.Add(row.Place.At("key"), $"{row.Key} is named twice");
            states.Add(
                new State
                {
                    Key = row.Key,
                    Id =
                        row.Id
                        ?? (fallback is not null && ids.Add(fallback.Id) ? fallback.Id : FreeIds.Take(ids, DefaultStates.FirstFreeId)),
                    Name = row.Name ?? fallback?.Name ?? row.Key,
                    EnumClass = row.EnumClass ?? State.PackageClass,
                    EnumValue = row.EnumValue ?? fallback?.EnumValue ?? "",
                    ContentType = row.ContentType,
                    Provenance = row.Captured ? Provenance.Derived(Pages.Commands) : fallback?.Provenance ?? Provenance.Assumed,
                    IsCaptured = row.Captured,
                    IsNumberUnknown = row.IsNumberUnknown,
                    Members = row.Members,
                }
            );
        }
    }

    // A document replaces the states of packages and transfers; those of items, orders and order items it names one by one.
    private void AddDefaults()
    {
        foreach (var state in DefaultStates.All)
        {
            if (
                (rows.ReplaceStates && state.ContentType is State.PackageContentType or State.TransferContentType)
                || states.Any(named => named.ContentType == state.ContentType && named.Key == state.Key)
            )
            {
                continue;
            }

            var row = ids.Add(state.Id) ? state : state with { Id = FreeIds.Take(ids, DefaultStates.FirstFreeId) };
            states.Add(row.ContentType == State.PackageItemContentType ? AsItsPackage(row) : row);
        }
    }

    // An item follows its package, so a state of the customer's own is one of items too.
    private void AddThoseOfItems()
    {
        foreach (var state in states.Where(state => state.ContentType == State.PackageContentType).ToArray())
        {
            if (states.Any(known => known.ContentType == State.PackageItemContentType && known.Key == state.Key))
                continue;
            states.Add(
                state with
                {
                    Id = FreeIds.Take(ids, DefaultStates.FirstFreeId),
                    EnumClass = State.PackageItemClass,
                    ContentType = State.PackageItemContentType,
                    IsCaptured = false,
                    IsNumberUnknown = false,
                    Members = RowMembers.Default,
                }
            );
        }
    }

    // Assumed: name and number of an item's state are its package's, unless the document names the item's.
    private State AsItsPackage(State item) =>
        states.FirstOrDefault(state => state.ContentType == State.PackageContentType && state.Key == item.Key) is { } package
            ? item with
            {
                Name = package.Name,
                EnumValue = package.EnumValue,
            }
            : item;
}

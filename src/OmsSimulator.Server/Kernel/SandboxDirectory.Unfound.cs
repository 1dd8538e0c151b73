using System.Collections.Concurrent;

namespace OmsSimulator.Kernel;

/// <content>Names of which only the store knows who has them, since it did not tell what became of a change.</content>
internal sealed partial class SandboxDirectory
{
    private readonly ConcurrentDictionary<string, bool> unfound = new();

    // Nobody here knows who has the name: the store is asked when somebody asks for it. A replica does so by itself.
    private async Task AskStoreFor(string name, SandboxEntry? entry)
    {
        var isHere = (entry is null && entries.ContainsKey(name)) || known.ContainsKey(name);
        if (!settings.IsReplica && !isHere && dropped.All(idle => idle.Name != name))
        {
            unfound[name] = true;
            unloaded[name] = new(() => LoadFound(name));
        }

        if (entry?.TryMove() == true)
            await End(name, entry);
    }

    private async Task<SandboxEntry?> LoadFound(string name)
    {
        using var turn = await TurnOf(name);
        if (entries.TryGetValue(name, out var made) && !made.HasMoved)
        {
            unloaded.TryRemove(name, out _);
            return made;
        }

        if (await settings.Keeper!.Find(name) is not { } found)
        {
            unloaded.TryRemove(name, out _);
            return null;
        }

        known[name] = found;
        return await LoadNow(found);
    }

    // What is asked of the store when somebody asks for it is asked by itself, too: something may be due in it.
    private async ValueTask FindUnknown()
    {
        if (unfound.IsEmpty)
            return;
        foreach (var name in unfound.Keys)
        {
            try
            {
                await TryLoad(name);
                unfound.TryRemove(name, out _);
            }
            catch (SandboxEndedException)
            {
                // It was replaced while it was loaded: the store is asked once more.
            }
        }
    }
}

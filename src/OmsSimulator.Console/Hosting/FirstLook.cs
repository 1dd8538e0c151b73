using OmsSimulator.Client;
using OmsSimulator.WebConsole.Assets;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Shell;

namespace OmsSimulator.WebConsole.Hosting;

/// <summary>
/// Looks at what the first page will look at while the pages are still being made: both wait for the runtime's compiler, and there is more
/// than one processor. Whoever never opens the console never pays for it.
/// </summary>
internal static class FirstLook
{
    private const int Cards = 1;

    /// <summary>Begins; nothing waits for it.</summary>
    public static Task Begin(ConsoleConnections connections) => Task.Run(() => Look(connections));

    private static async Task Look(ConsoleConnections connections)
    {
        var sandbox = ConsoleConnections.Of(Place.Default);
        using var oms = new OmsClient(connections.Look, sandbox);
        using var control = new OmsControlClient(connections.Look, sandbox);
        try
        {
            await control.BoardAsync(new BoardSelection { Limit = Cards });
            await oms.StockLocations.SimpleAsync();
            await control.Sandboxes.ListAsync();
            await control.Clock.ReadAsync();
        }
        catch (Exception problem) when (problem is OmsApiException or OmsControlException or HttpRequestException or IOException)
        {
            // The page looks itself, and says it.
        }

        ConsoleAssets.Pack();
    }
}

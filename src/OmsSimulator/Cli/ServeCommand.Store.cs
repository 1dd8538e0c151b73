using System.CommandLine;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;

namespace OmsSimulator.Cli;

/// <content>Where sandboxes are kept, and that they are there before the first request is.</content>
internal sealed partial class ServeCommand
{
    private readonly Option<string?> maxSandboxes = new("--max-sandboxes")
    {
        Description = "How many sandboxes there may be, 'default' included. [default: any number]",
    };
    private readonly Option<string?> store = new("--store")
    {
        Description =
            "Where sandboxes are kept: memory (not at all), sqlite:PATH, postgres:CONNECTION (key=value or a URL; better set by OMS_SIMULATOR_STORE). [default: memory]",
    };
    private readonly Option<string?> storeSync = new("--store-sync")
    {
        Description =
            "What an acknowledged command survives: full, also a power cut; normal, the end of the process however it comes. [default: full]",
    };

    // What a store keeps is there before the first request is.
    private static async Task TakeUp(WebApplication app)
    {
        var sandboxes = app.Services.GetRequiredService<SandboxDirectory>();
        if (sandboxes.Keeper is null)
            return;
        try
        {
            await sandboxes.Started;
        }
        catch (Exception wrong) when (wrong is StoreException or StoreUnavailableException or SandboxDamagedException)
        {
            throw new SettingException(
                "--store",
                wrong is StoreUnavailableException && wrong.InnerException is { } why ? $"{wrong.Message} {why.Message}" : wrong.Message
            );
        }
    }
}

using System.CommandLine;
using OmsSimulator.Cli.Remote;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Drift;

/// <summary><c>oms-simulator record</c>: a proxy between a client and a real OMS, which keeps what passes.</summary>
internal static class RecordCommand
{
    private const string DefaultUrls = "http://localhost:8081";

    /// <summary>The command.</summary>
    public static System.CommandLine.Command Create()
    {
        var target = new Option<string>("--target")
        {
            Description = "The address of the real OMS, such as https://acme-oms.example.",
            Required = true,
        };
        var output = new Option<string>("--out")
        {
            Description = "The file to write (HAR 1.2); it must not be there yet.",
            Required = true,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "The address to listen on; the client's base address, and that of hooks.",
            DefaultValueFactory = static _ => DefaultUrls,
        };
        var readOnly = new Option<bool>("--read-only")
        {
            Description = "Let GET, HEAD, OPTIONS and the login pass, and answer 403 to everything else.",
        };
        var webhooks = new Option<string?>("--webhooks")
        {
            Description = "The address of the receiver: webhooks that arrive at --urls are forwarded there, and recorded.",
        };
        var keep = new Option<bool>("--keep-personal-data") { Description = "Keep personal data in the file. Secrets never reach it." };
        var redact = new Option<string[]>("--redact")
        {
            Description = "A key whose values are replaced too; may be given more than once.",
            DefaultValueFactory = static _ => [],
        };
        var command = new System.CommandLine.Command(
            "record",
            "Stand between a client and a real OMS, and keep what passes for compare and learn (Ctrl+C ends)."
        )
        {
            target,
            output,
            urls,
            readOnly,
            webhooks,
            keep,
            redact,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Run(
                    new Screen(parsed.InvocationConfiguration, json: false),
                    parsed.GetRequiredValue(output),
                    new RecordingRedaction(parsed.GetValue(keep), parsed.GetValue(redact)),
                    () =>
                        new RecordOptions(RemoteOptions.Address(parsed.GetRequiredValue(target), "--target"), parsed.GetRequiredValue(urls))
                        {
                            ReadOnly = parsed.GetValue(readOnly),
                            Webhooks = parsed.GetValue(webhooks) is { } receiver ? RemoteOptions.Address(receiver, "--webhooks") : null,
                        },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> Run(
        Screen screen,
        string path,
        RecordingRedaction redaction,
        Func<RecordOptions> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var options = read();
            await using var file = HarFile.Create(path, redaction);
            await using var proxy = await RecordingProxy.Start(options, file, TimeProvider.System);
            screen.Line($"{proxy.Address} stands for {options.Target}, and {path} keeps what passes (Ctrl+C ends)");
            if (options.Webhooks is { } receiver)
                screen.Line($"webhooks that arrive at {proxy.Address} go to {receiver}");
            await Ended(cancellationToken);
            await proxy.Stop();
            screen.Note($"{file.Count} exchanges are in {path}");
            return ExitCode.Done;
        }
        catch (SettingException wrong)
        {
            screen.Note(wrong.Message);
            return ExitCode.Usage;
        }
        catch (IOException taken)
        {
            screen.Note(taken.Message);
            return ExitCode.Usage;
        }
    }

    private static async Task Ended(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(ended.SetResult);
        await ended.Task;
    }
}

using System.CommandLine;
using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Remote.Capture;

/// <summary>
/// <c>oms-simulator capture</c>: reads what a real OMS shows of its states and commands, and writes it as an installation document. It only
/// reads.
/// </summary>
internal static class CaptureCommand
{
    private static readonly string[] Lists = ["packages/", "transfer_orders/"];

    public static System.CommandLine.Command Create()
    {
        var url = new Argument<string>("url") { Description = "The address of the OMS, such as https://acme-oms.akinon.net." };
        var token = new Option<string?>("--token")
        {
            Description = "The key of a user who may read packages; better set by OMS_SIMULATOR_TOKEN.",
        };
        var output = new Option<string?>("--output") { Description = "The file to write. [default: standard output]" };
        var perState = new Option<int>("--per-state")
        {
            Description = "How many packages of each state are looked at.",
            DefaultValueFactory = static _ => 3,
        };
        var most = new Option<int>("--limit")
        {
            Description = "How many packages are listed at most.",
            DefaultValueFactory = static _ => 1000,
        };
        var command = new System.CommandLine.Command(
            "capture",
            "Read the states and commands of a real OMS (only GET), and write its installation document. What packages hold, and for whom, is left out."
        )
        {
            url,
            token,
            output,
            perState,
            most,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Run(
                    parsed,
                    parsed.GetRequiredValue(url),
                    RemoteOptions.Setting(parsed, token),
                    parsed.GetValue(output),
                    parsed.GetValue(perState),
                    parsed.GetValue(most),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> Run(
        ParseResult parsed,
        string url,
        string? token,
        string? output,
        int perState,
        int most,
        CancellationToken cancellationToken
    )
    {
        var screen = new Screen(parsed.InvocationConfiguration, json: false);
        try
        {
            using var oms = new RealOms(RemoteOptions.Address(url, "url"), token);
            var captured = new CaptureDocument();
            foreach (var list in Lists)
            {
                // Not every OMS has transfers, nor may every user see them.
                var seen = await oms.Read(list, perState, most, captured, isNeeded: list == "packages/", cancellationToken);
                screen.Note($"{list}: {seen} looked at");
            }

            return await Write(screen, captured, output);
        }
        catch (SettingException wrong)
        {
            return Say(screen, wrong.Message, ExitCode.Usage);
        }
        catch (CaptureException refused)
        {
            return Say(screen, refused.Message, ExitCode.Refused);
        }
        catch (Exception problem)
            when (problem is HttpRequestException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Say(screen, $"{url} cannot be reached: {problem.Message}", ExitCode.Unreachable);
        }
    }

    private static async Task<int> Write(Screen screen, CaptureDocument captured, string? output)
    {
        if (captured.IsEmpty)
            return Say(screen, "there are no packages to learn from", ExitCode.Refused);
        var text = captured.Document().ToJsonString(ReadableJson.Options);
        if (output is null)
            screen.Line(text);
        else
            await LocalFile.Write(output, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\n")).AsTask());
        screen.Note(
            $"{captured.States} states and {captured.Commands} transitions{(output is null ? "" : $" are in {output}")}; oms-simulator serve --installation FILE runs them"
        );
        return ExitCode.Done;
    }

    private static int Say(Screen screen, string sentence, int code)
    {
        screen.Note(sentence);
        return code;
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Forms;
using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Shared;
using OmsSimulator.WebConsole.Shell;

namespace OmsSimulator.WebConsole.Views.Contract;

/// <summary>Makes the sandbox, or a new one, another customer's OMS.</summary>
public sealed partial class InstallationEditor : ConsolePart
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private string text = "";
    private string? file;
    private string? unusable;
    private CallProblem? problem;
    private ShownCall? call;
    private bool isGood;
    private bool isLoaded;
    private string name = "";
    private int states;
    private int transitions;
    private IReadOnlyList<UnknownState> unknown = [];
    private string made = "";
    private string seed = "empty";

    /// <summary>The sandbox.</summary>
    [Parameter, EditorRequired]
    public string Sandbox { get; set; } = "";

    /// <summary>Its contract.</summary>
    [Parameter, EditorRequired]
    public ContractDescription Contract { get; set; } = null!;

    private void Written(ChangeEventArgs change) => Take((string?)change.Value ?? "", null);

    private void Take(string document, string? from)
    {
        (text, file) = (document, document.Length > InstallationDraft.MostShown ? from ?? "" : null);
        (unusable, problem, isGood, isLoaded, unknown) = (null, null, false, false, []);
    }

    private async Task Show()
    {
        using var control = Calls.Inspect(Sandbox);
        Take(JsonSerializer.Serialize(await control.InstallationAsync(), InstallationDraft.Readable), null);
    }

    private async Task Drop(InputFileChangeEventArgs chosen)
    {
        try
        {
            using var stream = chosen.File.OpenReadStream(InstallationDraft.MostBytes);
            using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false);
            Take((await reader.ReadToEndAsync()).TrimStart('\uFEFF'), chosen.File.Name);
        }
        catch (DecoderFallbackException)
        {
            Take("", null);
            unusable = Words["installation.notext", chosen.File.Name];
        }
        catch (IOException)
        {
            Take("", null);
            unusable = Words["installation.large", chosen.File.Name, InstallationDraft.MostBytes];
        }
    }

    private async Task Check()
    {
        (isLoaded, unknown) = (false, []);
        call = await Calls.Steer(
            Sandbox,
            control => control.SendAsync(HttpMethod.Put, "installation?apply=false", InstallationDraft.Body(text))
        );
        problem = CallProblem.Of(call);
        isGood = problem is null;
        if (isGood)
            Read(call.AnswerBody);
    }

    private async Task Load()
    {
        call = await Calls.Steer(Sandbox, control => control.SendAsync(HttpMethod.Put, "installation", InstallationDraft.Body(text)));
        problem = CallProblem.Of(call);
        (isLoaded, isGood) = (problem is null, problem is null);
        Changes.Tell();
    }

    // What is sent is what the check answered: it makes the same installation, and a browser's file may hold tokens.
    private async Task Make()
    {
        var installation = JsonNode.Parse(answered!);
        var wanted = new NewSandbox(made) { Seed = seed == "demo" ? SandboxSeed.Demo : SandboxSeed.Empty, Installation = installation };
        call = await Calls.Steer(Place.Default, control => control.Sandboxes.CreateAsync(wanted));
        problem = CallProblem.Of(call);
        Changes.Tell();
        if (problem is null)
            Browser.NavigateTo($"{Place.Of(made, "contract")}?part=installation");
    }

    private byte[]? answered;

    private void Read(byte[] answer)
    {
        answered = answer;
        using var document = JsonDocument.Parse(answer);
        var root = document.RootElement;
        name = root.GetProperty("name").GetString() ?? "";
        states = root.GetProperty("states").GetArrayLength();
        transitions = root.GetProperty("transitions").GetArrayLength();
        unknown = root.TryGetProperty("unknown_states", out var rows) ? [.. rows.EnumerateArray().Select(UnknownState.Of)] : [];
    }

    private async Task Say(IReadOnlyList<(int Id, string Key, string? EnumClass)> said)
    {
        if (InstallationDraft.With(text, said) is not { } document)
        {
            unusable = Words["installation.byhand"];
            return;
        }

        Take(document, file);
        await Check();
    }
}

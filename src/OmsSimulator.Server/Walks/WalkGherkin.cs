using System.Globalization;
using OmsSimulator.Domain;
using OmsSimulator.Scenarios;

namespace OmsSimulator.Walks;

/// <summary>A walk as a feature, in the words of the step library.</summary>
internal sealed class WalkGherkin
{
    private readonly GherkinWriter text = new();
    private readonly GherkinSteps steps;
    private string package = "";

    private WalkGherkin(Walk walk) => steps = new GherkinSteps(text, walk.Installation);

    /// <summary>The feature.</summary>
    public static string Of(Walk walk)
    {
        var written = new WalkGherkin(walk);
        written.Begin(walk);
        foreach (var call in walk.Calls)
            written.Write(call);
        return written.text.ToString();
    }

    private void Begin(Walk walk)
    {
        text.Feature(
            "Recorded walk",
            [
                "POST /__admin/requests/scenario wrote it; the steps are those of OmsSimulator.Testing.Reqnroll.",
                .. walk.Forgotten > 0
                    ? (string[])
                        [
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"The journal has {walk.Forgotten} calls no more: what they changed is not made here."
                            ),
                        ]
                    : [],
            ]
        );
        text.Scenario(OneLine(walk.Title), []);
        if (walk.IsGuarded)
            text.Step("Given", "a simulator that asks for tokens");
        if (walk.Begun is { IsDemo: true, World.Length: 0 })
            text.Step("Given", "the demo world");
        else if (walk.Begun.Installation.Length + walk.Begun.World.Length == 0)
            text.Step("Given", "an empty sandbox");
        if (walk.Begun.Installation.Length > 0)
            text.Step("Given", "the installation", OneLine(walk.Begun.Installation));
        if (walk.Begun.World.Length > 0)
            text.Step("Given", "the world", OneLine(walk.Begun.World));
    }

    private void Write(WalkCall call)
    {
        if (call.Login is { } login)
            text.Step("Given", $"\"{Quoted(login.Username)}\" is logged in with \"{Quoted(login.Password)}\"");
        else if (call.Claim is { } claim)
            Claim(call, claim);
        else if (call.IsRefused)
            Request(call);
        else
            Make(call);
    }

    private void Make(WalkCall call)
    {
        if (call.Command is { State: { } state } command && Spoken(command))
            steps.Make(new ScenarioStep.Sent(command.Sent, state));
        else if (call is { Path: "/__admin/world", Body: { } world })
            text.Step("Given", "the world", OneLine(world));
        else if (call is { Path: "/__admin/faults", Method: "POST", Body: { } fault })
            text.Step("Given", "the fault", OneLine(fault));
        else
            Step("Given", call, "was requested", "was requested with");
    }

    private void Claim(WalkCall call, WalkClaim claim)
    {
        if (call.Fault.Length > 0)
            text.Step("Given", "the fault", call.Fault);
        Request(call);
        text.Step("Then", string.Create(CultureInfo.InvariantCulture, $"the response is {claim.Status}"));
        if (claim.Body is { Length: 0 })
            text.Step("Then", "the body is empty");
        else if (claim.Body is { } body && !body.Contains('\n', StringComparison.Ordinal))
            text.Step("Then", "the body is", Document(body));
        if (claim.State is { } state && call.Command?.Number == package && GherkinWriter.IsQuotable(state))
            text.Step("Then", $"the package is in \"{state}\"");
        if (claim.IsRefusal && call.Fault.Length == 0)
            text.Step("Then", "nothing changes");
    }

    private void Request(WalkCall call)
    {
        if (call.IsAnonymous)
            text.Step("When", $"{call.Method} {call.Path} is requested with the authorization \"\"");
        else if (call.Command is { State: { } state } command && Spoken(command))
            steps.Send(command.Sent, state);
        else if (call.MediaType.StartsWith(WalkCall.Json, StringComparison.OrdinalIgnoreCase) || !GherkinWriter.IsQuotable(call.MediaType))
            Step("When", call, "is requested", "is requested with");
        else
            Step("When", call, $"is requested as \"{call.MediaType}\" with", $"is requested as \"{call.MediaType}\" with");
    }

    private void Step(string keyword, WalkCall call, string alone, string with)
    {
        if (call.Body is { } body)
            text.Step(keyword, $"{call.Method} {call.Path} {with}", Document(body));
        else if (alone.EndsWith(" with", StringComparison.Ordinal))
            text.Step(keyword, $"{call.Method} {call.Path} {alone}", "");
        else
            text.Step(keyword, $"{call.Method} {call.Path} {alone}");
    }

    // Words speak of the package, which has to be the one that is meant.
    private bool Spoken(WalkCommand command)
    {
        if (command.Sent.Subject == CommandSubject.Transfer)
            return true;
        if (command.Number is not { } number || !GherkinWriter.IsQuotable(number))
            return false;
        if (package != number)
            text.Step("Given", $"the package is \"{number}\"");
        package = number;
        return true;
    }

    // JSON means the same on one line; another text stays as it is.
    private static string Document(string body)
    {
        try
        {
            using var read = System.Text.Json.JsonDocument.Parse(body);
            return OneLine(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return body;
        }
    }

    private static string Quoted(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string OneLine(string line) => line.ReplaceLineEndings(" ");
}

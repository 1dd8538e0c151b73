using System.Globalization;
using OmsSimulator.Scenarios;

namespace OmsSimulator.Walks;

/// <summary>A walk as a test of xUnit with the test kit.</summary>
internal static class WalkCSharp
{
    /// <summary>The file.</summary>
    public static string Of(Walk walk)
    {
        var text = new CSharpWriter();
        var forgotten = walk.Forgotten == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" The journal has {walk.Forgotten} calls no more: what they changed is not made here.");
        CSharpText.Begin(
            text,
            "RecordedWalkTests",
            $"A recorded walk: POST /__admin/requests/scenario wrote it.{forgotten}",
            walk.Begun.Installation
        );
        CSharpText.Test(text, walk.Title, "recorded", walk.Begun is { IsDemo: true, World.Length: 0 } ? "OmsSimulator.Contract.SandboxSeed.Demo" : null);
        if (walk.Begun.World.Length > 0)
            text.Line($"await sandbox.MakeAsync(\"POST\", \"__admin/world\", {CSharpWriter.Json(OneLine(walk.Begun.World))});");
        var count = 0;
        foreach (var call in walk.Calls)
        {
            if (call.Claim is { } claim)
                Claim(text, call, claim, string.Create(CultureInfo.InvariantCulture, $"sent{++count}"));
            else if (call.IsRefused)
                text.Line($"await sandbox.ExchangeAsync({Request(call)});");
            else
                text.Line($"await sandbox.MakeAsync({Request(call)});");
        }

        text.End();
        text.End();
        return text.ToString();
    }

    private static void Claim(CSharpWriter text, WalkCall call, WalkClaim claim, string name)
    {
        if (call.Fault.Length > 0)
            text.Line($"await sandbox.MakeAsync(\"POST\", \"__admin/faults\", {CSharpWriter.Json(call.Fault)});");
        text.Line($"var {name} = await sandbox.ExchangeAsync({Request(call)});");
        text.Line(string.Create(CultureInfo.InvariantCulture, $"Assert.Equal({claim.Status}, {name}.Status);"));
        if (claim.Body is { } body)
            text.Line($"Assert.Equal({CSharpWriter.Literal(body)}, {name}.Body);");
        if (claim.State is { } state && call.Command is { } command)
        {
            text.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Assert.Equal({CSharpWriter.Literal(state)}, (await sandbox.Client.Packages.GetAsync({command.Sent.Id})).State.Name);"
                )
            );
        }

        if (claim.IsRefusal && call.Fault.Length == 0)
            text.Line($"Assert.False({name}.ChangedAnything);");
    }

    private static string Request(WalkCall call)
    {
        var body = call.Body is { } said ? $", {CSharpWriter.Json(OneLine(said))}" : "";
        return $"{CSharpWriter.Literal(call.Method)}, {CSharpWriter.Literal(call.Path)}{body}";
    }

    // Outside of its strings a line break of JSON means nothing, and inside there is none.
    private static string OneLine(string body) => body.ReplaceLineEndings(" ");
}

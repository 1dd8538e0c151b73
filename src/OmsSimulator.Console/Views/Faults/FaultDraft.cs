using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Faults;

/// <summary>A fault as it is being filled in.</summary>
public sealed class FaultDraft
{
    /// <summary>It is for calls of clients.</summary>
    public const string Calls = "calls";

    /// <summary>It is for calls to a partner.</summary>
    public const string Partner = "partner";

    /// <summary>It is for deliveries of webhooks.</summary>
    public const string Webhook = "webhook";

    /// <summary>What it is for.</summary>
    public string For { get; set; } = Calls;

    /// <summary>The method; empty: any.</summary>
    public string Method { get; set; } = "";

    /// <summary>How the path begins; empty: anyhow.</summary>
    public string Path { get; set; } = "";

    /// <summary>The command's code; empty: any call.</summary>
    public string Command { get; set; } = "";

    /// <summary>The key of the package's state; empty: any.</summary>
    public string State { get; set; } = "";

    /// <summary>The package; none: any.</summary>
    public int? Package { get; set; }

    /// <summary>The partner.</summary>
    public string PartnerName { get; set; } = "invoice";

    /// <summary>The type of the event.</summary>
    public string EventType { get; set; } = "package.created";

    /// <summary>From which call on; none: the first.</summary>
    public int? Nth { get; set; }

    /// <summary>How often; none: always.</summary>
    public int? Times { get; set; } = 1;

    /// <summary>How likely, in hundredths; none: certainly.</summary>
    public double? Percent { get; set; }

    /// <summary>Whether the effect comes about, and only the answer is spoiled.</summary>
    public bool After { get; set; }

    /// <summary>How many seconds it takes; none: no time.</summary>
    public double? Delay { get; set; }

    /// <summary>The status that is answered; none: it stays.</summary>
    public int? Status { get; set; } = 503;

    /// <summary>The body that is answered; empty: the vendor's envelope.</summary>
    public string Body { get; set; } = "";

    /// <summary>How the connection ends; empty: it does not.</summary>
    public string Drop { get; set; } = "";

    /// <summary>Faults that are asked for often, by the keys of what they are called.</summary>
    public static IReadOnlyList<string> Presets { get; } = ["lost", "down", "slow", "reset"];

    /// <summary>One of <see cref="Presets"/>, for the same calls as this one.</summary>
    public void Take(string preset)
    {
        After = preset == "lost";
        Status = preset == "down" ? 503 : null;
        Drop = preset switch
        {
            "lost" => "empty_response",
            "reset" => "connection_reset",
            _ => "",
        };
        Delay = preset == "slow" ? 5 : null;
        Times = preset switch
        {
            "down" => 3,
            "slow" => null,
            _ => 1,
        };
        Body = "";
    }

    /// <summary>Which calls it is for.</summary>
    public FaultMatch Match() =>
        For switch
        {
            Partner => new FaultMatch { Partner = PartnerName },
            Webhook => new FaultMatch { Webhook = EventType },
            _ => new FaultMatch
            {
                Method = Said(Method),
                Path = Said(Path),
                Command = Said(Command),
                State = Said(State),
                Package = Package,
            },
        };

    /// <summary>To be sent.</summary>
    public NewFault New() =>
        new(
            new FaultOutcome
            {
                Delay = Delay is > 0 and < 86_400 ? TimeSpan.FromSeconds(Delay.Value) : null,
                Status = Status,
                Body = Content(),
                ContentType = Content() is { ValueKind: JsonValueKind.String } && Body.TrimStart().StartsWith('<') ? "text/html" : null,
                Drop = Said(Drop),
            }
        )
        {
            Match = Match(),
            Nth = Nth,
            Times = Times,
            Probability = Percent / 100,
            After = After ? true : null,
        };

    // What is no JSON goes out as the text that it is.
    private JsonElement? Content()
    {
        if (Body.Trim().Length == 0)
            return null;
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(Body);
        }
    }

    private static string? Said(string text) => text.Trim() is { Length: > 0 } said ? said : null;
}

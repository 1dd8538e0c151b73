using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Testing;

/// <summary>Claims about a sandbox: what it received, what it sent, what it holds.</summary>
public sealed class SandboxAssertions
{
    private const int MostShown = 10;

    private readonly OmsSandbox sandbox;

    /// <summary>Begins claims about a sandbox.</summary>
    internal SandboxAssertions(OmsSandbox sandbox) => this.sandbox = sandbox;

    /// <summary>What the claims are about.</summary>
    public OmsSandbox Subject => sandbox;

    /// <summary>Claims that requests were received: at least one, or exactly so many.</summary>
    public AndConstraint<SandboxAssertions> HaveReceived(
        RequestPattern pattern,
        int? times = null,
        string because = "",
        params object[] becauseArgs
    )
    {
        var found = OmsSandbox.Ask(() => sandbox.Control.Requests.FindAsync(pattern));
        var count = found.Requests.Count;
        var wanted = times is null ? "a request" : string.Create(CultureInfo.InvariantCulture, $"{times} request(s)");
        return Claim(
            times is null ? count > 0 : count == times,
            because,
            becauseArgs,
            () =>
                $"Expected {sandbox} to have received {wanted} like {Shown(pattern)}{{reason}}, but there were {count}.{Closest(found)} The last ones: {Last()}"
        );
    }

    /// <summary>Claims that a request of this method and path was received.</summary>
    public AndConstraint<SandboxAssertions> HaveReceived(
        string method,
        string path,
        int? times = null,
        string because = "",
        params object[] becauseArgs
    ) => HaveReceived(new RequestPattern { Method = method, UrlPath = path }, times, because, becauseArgs);

    /// <summary>Claims that no such request was received.</summary>
    public AndConstraint<SandboxAssertions> NotHaveReceived(RequestPattern pattern, string because = "", params object[] becauseArgs) =>
        HaveReceived(pattern, 0, because, becauseArgs);

    /// <summary>
    /// Claims that a webhook was sent to a subscriber: of an event, and of a package where one is named. What is due now is sent first.
    /// </summary>
    public AndConstraint<SandboxAssertions> HaveSentWebhook(
        string eventType,
        OmsPackage? about = null,
        string because = "",
        params object[] becauseArgs
    )
    {
        var events = OmsSandbox.Ask(Events);
        var types = events.Select(sent => (Type: TypeOf(sent), sent.ObjectId)).ToArray();
        return Claim(
            types.Any(sent => sent.Type == eventType && (about is null || sent.ObjectId == about.Id)),
            because,
            becauseArgs,
            () =>
                $"Expected {sandbox} to have sent the webhook {eventType}{(about is null ? "" : $" about {about}")}{{reason}}, but {Sent([.. types.Select(sent => string.Create(CultureInfo.InvariantCulture, $"{sent.Type} about {sent.ObjectId}"))], eventType)}."
        );
    }

    /// <summary>Claims what lies at a location of a product, and what of it is promised.</summary>
    public AndConstraint<SandboxAssertions> HaveStock(
        string location,
        string sku,
        long onHand,
        long? reserved = null,
        string because = "",
        params object[] becauseArgs
    )
    {
        var level = OmsSandbox
            .Ask(() => sandbox.Control.StockAsync())
            .FirstOrDefault(row => row.StockLocation == location && row.Sku == sku);
        return Claim(
            level is not null && level.OnHand == onHand && (reserved is null || level.Reserved == reserved),
            because,
            becauseArgs,
            () =>
                $"Expected {location} to have {onHand} {sku} on hand{(reserved is null ? "" : $", {reserved} of them reserved")}{{reason}}, but {(level is null ? "it never had any" : $"it has {level.OnHand}, {level.Reserved} of them reserved")}."
        );
    }

    /// <summary>Claims how many packages of a location hold a unit of its quota.</summary>
    public AndConstraint<SandboxAssertions> HaveQuota(string location, int held, string because = "", params object[] becauseArgs)
    {
        var row = OmsSandbox.Ask(() => sandbox.Client.StockLocations.SimpleAsync()).FirstOrDefault(row => row.ErpCode == location);
        return Claim(
            row?.Quota == held,
            because,
            becauseArgs,
            () =>
                $"Expected {held} package(s) of {location} to hold quota{{reason}}, but {(row is null ? "there is no such location" : $"{row.Quota} do")}."
        );
    }

    /// <summary>Claims that nothing was sent against the contract: no refusal, no request that no page shows.</summary>
    public AndConstraint<SandboxAssertions> HaveNothingAgainstTheContract(string because = "", params object[] becauseArgs)
    {
        var report = OmsSandbox.Ask(() => sandbox.Control.ContractReport.ReadAsync());
        return Claim(
            report.Refusals + report.Warnings == 0,
            because,
            becauseArgs,
            () => $"Expected {sandbox} to have received nothing against the contract{{reason}}, but found {Shown(report)}"
        );
    }

    private static string TypeOf(HookEvent sent)
    {
        var payload = sent.RequestPayload;
        if (payload.ValueKind == JsonValueKind.String)
        {
            using var document = JsonDocument.Parse(payload.GetString()!);
            payload = document.RootElement.Clone();
        }

        return
            payload.ValueKind == JsonValueKind.Object
            && payload.TryGetProperty("event", out var head)
            && head.TryGetProperty("type", out var type)
            ? type.GetString() ?? ""
            : "";
    }

    private static string Shown(RequestPattern pattern) =>
        $"{pattern.Method ?? "any"} {pattern.Url ?? pattern.UrlPath ?? pattern.UrlPattern ?? pattern.UrlPathPattern ?? "any path"}"
        + (pattern.BodyPatterns is { Count: > 0 } bodies ? $" with a body ({bodies.Count} pattern(s))" : "");

    private static string Shown(ContractReportDocument report) =>
        string.Join(
            "; ",
            report.Endpoints.SelectMany(endpoint =>
                endpoint.Findings.Select(finding =>
                    $"{endpoint.Command ?? endpoint.Endpoint}: {finding.Kind} at {finding.Pointer}, expected {finding.Expected}, found {finding.Found}"
                )
            )
        );

    private static string Closest(RequestJournal found) =>
        found.NearMisses is [{ } closest, ..] ? $" {closest.Entry?.Request.Method} {closest.Entry?.Request.Url}: {closest.Message}." : "";

    private string Last()
    {
        var journal = OmsSandbox.Ask(() => sandbox.Control.Requests.ListAsync(MostShown));
        return journal.Requests.Count == 0
            ? "none."
            : string.Join(
                "; ",
                journal.Requests.Select(entry =>
                    string.Create(CultureInfo.InvariantCulture, $"{entry.Request.Method} {entry.Request.Url} {entry.Response?.Status}")
                )
            );
    }

    // Nothing is sent where nobody asked for it.
    private string Sent(string[] events, string eventType)
    {
        var subscribed = OmsSandbox.Ask(Subscriptions).Contains(eventType);
        var sent = events.Length == 0 ? "it sent none" : $"it sent {string.Join(", ", events.Take(MostShown))}";
        return subscribed ? sent : $"nobody is subscribed to {eventType} (subscribe before it happens), and {sent}";
    }

    private async Task<List<string>> Subscriptions()
    {
        var types = new List<string>();
        await foreach (var hook in sandbox.Client.Hooks.ListAsync())
        {
            if (hook.IsActive)
                types.Add(hook.EventType);
        }

        return types;
    }

    private async Task<List<HookEvent>> Events()
    {
        await sandbox.Control.Clock.AdvanceAsync(TimeSpan.Zero);
        var events = new List<HookEvent>();
        await foreach (var sent in sandbox.Client.Hooks.Events.ListAsync())
            events.Add(sent);
        return events;
    }

    private AndConstraint<SandboxAssertions> Claim(bool holds, string because, object[] becauseArgs, Func<string> message)
    {
        Report.Claim(holds, because, becauseArgs, message);
        return new AndConstraint<SandboxAssertions>(this);
    }
}

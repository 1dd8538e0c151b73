using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Views.Webhooks;

/// <summary>A subscription as it is being filled in.</summary>
public sealed class HookDraft
{
    /// <summary>What it is for.</summary>
    public string EventType { get; set; } = "package.status.transitioned";

    /// <summary>Where it delivers.</summary>
    public string TargetUrl { get; set; } = "";

    /// <summary>What signs its bodies; empty: it stays as it is.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whether it delivers.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>How it waits between attempts, JSON; empty: as by itself.</summary>
    public string Retries { get; set; } = "";

    /// <summary>What is added to its requests, JSON; empty: nothing.</summary>
    public string Headers { get; set; } = "";

    /// <summary>How it proves itself to the receiver, JSON; empty: not at all.</summary>
    public string Config { get; set; } = "";

    /// <summary>One of a subscription that there is.</summary>
    public static HookDraft Of(Hook hook) =>
        new()
        {
            EventType = hook.EventType,
            TargetUrl = hook.TargetUrl,
            IsActive = hook.IsActive,
            Retries = Text(hook.RetryCountdownConfig),
            Headers = Text(hook.AdditionalHeaders),
            Config = Text(hook.Config),
        };

    /// <summary>To make it.</summary>
    public NewHook New() =>
        new(EventType, TargetUrl.Trim())
        {
            SecretKey = Secret.Length == 0 ? null : Secret,
            IsActive = IsActive,
            RetryCountdownConfig = Read(Retries),
            AdditionalHeaders = Read(Headers),
            Config = Read(Config),
        };

    /// <summary>To change one; what stands in it as before is not sent, secrets least of all.</summary>
    public HookChange Change(Hook before)
    {
        var was = Of(before);
        return new HookChange
        {
            EventType = EventType == was.EventType ? null : EventType,
            TargetUrl = TargetUrl == was.TargetUrl ? null : TargetUrl.Trim(),
            SecretKey = Secret.Length == 0 ? null : Secret,
            IsActive = IsActive == was.IsActive ? null : IsActive,
            RetryCountdownConfig = Retries == was.Retries ? null : Read(Retries) ?? [],
            AdditionalHeaders = Headers == was.Headers ? null : Read(Headers) ?? [],
            Config = Config == was.Config ? null : Read(Config) ?? [],
        };
    }

    /// <summary>Which of the JSON texts is no object; none: all are.</summary>
    public string? Wrong() =>
        ((string Name, string Text)[])[("retry_countdown_config", Retries), ("additional_headers", Headers), ("config", Config)]
            is var texts
        && texts.FirstOrDefault(static text => text.Text.Trim().Length > 0 && Read(text.Text) is null) is { Name: { } name }
            ? name
            : null;

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any() ? value.GetRawText() : "";

    private static JsonObject? Read(string text)
    {
        try
        {
            return text.Trim().Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

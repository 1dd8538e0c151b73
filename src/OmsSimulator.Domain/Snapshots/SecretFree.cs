using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// A snapshot's lines without what opens doors elsewhere: passwords, tokens, keys of webhooks, who an address says is asking. It loads again:
/// users are there and cannot log in, webhooks are sent unsigned.
/// </summary>
public static class SecretFree
{
    // No password has this hash.
    private const string NoPassword = "";

    /// <summary>A line without them; none: nothing is left of it.</summary>
    public static StateLine? Of(StateLine line) =>
        line switch
        {
            StateLine.TokenRow => null,
            StateLine.UserRow(var user) => new StateLine.UserRow(Of(user)),
            StateLine.HookRow(var hook) => new StateLine.HookRow(Of(hook)),
            StateLine.InstallationRow(var document) => new StateLine.InstallationRow(Installation(document)),
            StateLine.FactRow row => row with { Fact = Of(row.Fact) },
            _ => line,
        };

    /// <summary>Where a partner is, without who an address says is asking.</summary>
    public static PartnerSettings Of(PartnerSettings settings) =>
        settings.Address is { } address ? settings with { Address = new Uri(Address(address.OriginalString)) } : settings;

    /// <summary>
    /// A fact as people are shown it: what is written in its texts has no secrets. Those of its members are theirs to take out who write it.
    /// </summary>
    public static OmsFact Shown(OmsFact fact) =>
        fact switch
        {
            HookSaved saved => new HookSaved(saved.Hook with { Config = Config(saved.Hook.Config) }),
            InstallationLoaded loaded => loaded with { Document = Installation(loaded.Document) },
            _ => fact,
        };

    private static OmsFact Of(OmsFact fact) =>
        fact switch
        {
            UserSaved saved => new UserSaved(Of(saved.User)),
            TokenIssued issued => issued with { Key = "" },
            HookSaved saved => new HookSaved(Of(saved.Hook)),
            PartnerSet set => set with { Settings = Of(set.Settings) },
            InstallationLoaded loaded => loaded with { Document = Installation(loaded.Document) },
            _ => fact,
        };

    private static User Of(User user) => user with { PasswordHash = NoPassword };

    private static Hook Of(Hook hook) =>
        hook with
        {
            SecretKey = null,
            Auth = null,
            Config = Config(hook.Config),
            TargetUrl = Address(hook.TargetUrl),
            AdditionalHeaders = [.. hook.AdditionalHeaders.Where(static header => !SecretNames.IsHeader(header.Name))],
        };

    // Beside host and path an address may say who is asking, or bring a key.
    private static string Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var known) && (known.UserInfo.Length > 0 || known.Query.Length > 0)
            ? known.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : address;

    private static string Config(string config)
    {
        if (JsonNode.Parse(config) is not JsonObject members)
            return config;
        return members.Remove("auth") | Strip(members) ? members.ToJsonString() : config;
    }

    // The settings of transitions say how a remote service is asked.
    private static string Installation(string document)
    {
        if (document.Length == 0 || JsonNode.Parse(document) is not { } root)
            return document;
        return InConfigs(root) ? root.ToJsonString() : document;
    }

    private static bool InConfigs(JsonNode node)
    {
        var isChanged = false;
        foreach (var (name, child) in Children(node))
        {
            if (child is not null)
                isChanged |= name == "config" ? Strip(child) : InConfigs(child);
        }

        return isChanged;
    }

    private static bool Strip(JsonNode node)
    {
        var isChanged = false;
        foreach (var (name, child) in Children(node))
        {
            if (child is JsonValue && name is not null && SecretNames.IsMember(name))
            {
                node.AsObject()[name] = "***";
                isChanged = true;
            }
            else if (child is not null)
            {
                isChanged |= Strip(child);
            }
        }

        return isChanged;
    }

    private static (string? Name, JsonNode? Node)[] Children(JsonNode node) =>
        node switch
        {
            JsonObject members => [.. members.Select(static member => ((string?)member.Key, member.Value))],
            JsonArray list => [.. list.Select(static item => ((string?)null, item))],
            _ => [],
        };
}

using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// The fields of a webhook subscription. Derived: dj-whisperer; that addresses and headers are checked, and how long they may be, is
/// assumed.
/// </summary>
public static class HookFields
{
    private const string Unknown = " is not a valid choice.";
    private const string HeaderSigns = "!#$%&'*+-.^_`|~";
    private const int MostHeaders = 100;
    private const int LongestHeader = 8192;

    // The connection's own; a wrong one would break it.
    private static readonly string[] Reserved =
    [
        "Connection",
        "Content-Length",
        "Expect",
        "Keep-Alive",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    ];

    /// <summary>A subscription with what a body says; what it does not say stays.</summary>
    internal static Hook Read(BodyFields body, Hook known, bool partial)
    {
        var type = partial && !body.Has("event_type") ? known.EventType : body.Required("event_type", Hook.LongestEventType);
        var target = partial && !body.Has("target_url") ? known.TargetUrl : body.Required("target_url", Hook.LongestTargetUrl);
        if (target is { Length: > 0 and <= Hook.LongestTargetUrl } && !IsAddress(target))
            body.Wrong("target_url", "Enter a valid URL.");
        var (config, auth) = body.TryGet("config", out var said) ? Config(body, said) : (known.Config, known.Auth);
        body.Ignore("id", "created_date", "modified_date");
        return known with
        {
            EventType = type ?? "",
            TargetUrl = target ?? "",
            SecretKey = body.Has("secret_key") ? body.Text("secret_key", Hook.LongestSecretKey, mayBeNull: true) : known.SecretKey,
            IsActive = body.Boolean("is_active") ?? known.IsActive,
            Countdown = body.TryGet("retry_countdown_config", out var countdown) ? Countdown(body, countdown) : known.Countdown,
            AdditionalHeaders = body.TryGet("additional_headers", out var headers) ? Headers(body, headers) : known.AdditionalHeaders,
            Config = config,
            Auth = auth,
        };
    }

    /// <summary>
    /// What is wrong with a subscription that was not read from a body; nothing: a body could have made it, but for how long its members
    /// are.
    /// </summary>
    internal static string? WrongRow(Hook hook)
    {
        if (!IsAddress(hook.TargetUrl))
            return $"Hook {hook.Id} has no absolute address.";
        foreach (var header in hook.AdditionalHeaders)
        {
            if (WrongName(header.Name) is not null || WrongValue(header.Value) is not null)
                return $"Hook {hook.Id} has a header that no request can carry.";
        }

        var countdown = hook.Countdown;
        if (
            !RetryCountdown.Choices.Contains(countdown.Choice)
            || countdown.Seconds < 0
            || countdown.Base < 0
            || countdown.Limit < 0
            || countdown.MinValue < 0
            || countdown.MinValue >= countdown.MaxValue
        )
        {
            return $"Hook {hook.Id} has a countdown that is none.";
        }

        try
        {
            return JsonElement.Parse(hook.Config).ValueKind == JsonValueKind.Object ? null : $"The config of hook {hook.Id} is no object.";
        }
        catch (JsonException)
        {
            return $"The config of hook {hook.Id} is no JSON.";
        }
    }

    /// <summary>Whether a text is an absolute address that webhooks can be sent to.</summary>
    public static bool IsAddress(string text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0
        && address.Port > 0;

    private static RetryCountdown Countdown(BodyFields body, JsonElement value)
    {
        var fields = new BodyFields(value, "/retry_countdown_config");
        var choice = fields.Required("choice");
        if (choice is { Length: > 0 } && !RetryCountdown.Choices.Contains(choice))
            fields.Wrong("choice", $"\"{choice}\"{Unknown}");
        if (!fields.Has("kwargs") && value.ValueKind == JsonValueKind.Object)
            fields.Wrong("kwargs", Sentences.Required);
        var countdown = new RetryCountdown(choice ?? "");
        if (fields.TryGet("kwargs", out var kwargs) && fields.Errors.None)
            countdown = Kwargs(fields, countdown, new BodyFields(kwargs, "/retry_countdown_config/kwargs"));
        body.Wrong("retry_countdown_config", fields);
        return countdown;
    }

    private static RetryCountdown Kwargs(BodyFields fields, RetryCountdown countdown, BodyFields kwargs)
    {
        var read = countdown.Choice switch
        {
            "fixed" => countdown with { Seconds = Number("seconds") },
            "random" => countdown with { MinValue = Number("min_value"), MaxValue = Number("max_value") },
            _ => countdown with { Base = Number("base"), Limit = kwargs.Has("limit") ? kwargs.Integer("limit", 0, mayBeNull: true) : null },
        };
        if (kwargs.Errors.None && read.MinValue >= read.MaxValue)
            kwargs.Wrong("non_field_errors", "'max_value' must be greater than 'min_value'.");
        fields.Wrong("kwargs", kwargs);
        return read;

        int? Number(string name)
        {
            if (kwargs.Has(name))
                return kwargs.Integer(name, 0, mayBeNull: false);
            if (kwargs.Errors.All is not [("non_field_errors", _)])
                kwargs.Wrong(name, Sentences.Required);
            return null;
        }
    }

    private static List<HookHeader> Headers(BodyFields body, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            body.Wrong("additional_headers", Sentences.DictionaryExpected(value));
            return [];
        }

        var errors = new FieldErrors();
        var headers = new List<HookHeader>();
        foreach (var member in value.EnumerateObject())
        {
            if (WrongHeader(member) is { } wrong)
                errors.Add(member.Name, wrong);
            else if (headers.Exists(header => header.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)))
                errors.Add(member.Name, "This header is named twice.");
            else
                headers.Add(new(member.Name, member.Value.GetString()!));
        }

        if (headers.Count > MostHeaders)
            body.Wrong("additional_headers", $"Ensure this field has no more than {MostHeaders} elements.");
        else if (headers.Sum(header => header.Name.Length + header.Value.Length) > Fields.LongestJson)
            body.Wrong("additional_headers", Sentences.AtMostCharacters(Fields.LongestJson));
        else if (!errors.None)
            body.Errors.Add("additional_headers", new FieldError.Members(errors));
        return headers;
    }

    private static string? WrongHeader(JsonProperty member) =>
        WrongName(member.Name) ?? (member.Value.ValueKind != JsonValueKind.String ? Sentences.Text : WrongValue(member.Value.GetString()!));

    private static string? WrongName(string name)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || HeaderSigns.Contains(letter)))
            return "Not a valid header name.";
        return Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) ? "This header belongs to the connection." : null;
    }

    private static string? WrongValue(string text)
    {
        if (text.Length > LongestHeader)
            return Sentences.AtMostCharacters(LongestHeader);
        return text.All(letter => letter is (>= ' ' and <= '~') or '\t') ? null : "Not a valid header value.";
    }

    private static (string Config, BasicCredentials? Auth) Config(BodyFields body, JsonElement value)
    {
        if (body.Read<string>("config", Fields.Json) is not { } config)
            return ("{}", null);
        if (!value.TryGetProperty("auth", out var auth) || auth.ValueKind == JsonValueKind.Null)
            return (config, null);
        var (fields, outer) = (new BodyFields(auth, "/config/auth"), new FieldErrors());
        var type = fields.Required("auth_type");
        if (type is { Length: > 0 } and not "basic")
            fields.Wrong("auth_type", $"\"{type}\"{Unknown}");
        var username = fields.Required("username", trim: false);
        var password = fields.Required("password", trim: false);
        if (!fields.Errors.None)
            outer.Add("auth", new FieldError.Members(fields.Errors));
        if (!outer.None)
            body.Errors.Add("config", new FieldError.Members(outer));
        return (config, new(username ?? "", password ?? ""));
    }
}

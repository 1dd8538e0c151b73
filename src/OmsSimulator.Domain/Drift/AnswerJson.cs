using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OmsSimulator.Domain;

/// <summary>Answers as a report shows them, and whether two sentences say the same.</summary>
internal static partial class AnswerJson
{
    /// <summary>What is in the vendor's envelope; none: the body has none.</summary>
    public static JsonElement? Error(RecordedExchange exchange) =>
        exchange.ResponseJson is { } body
            ? body.Member("error") is { ValueKind: JsonValueKind.Object } error
                ? error
                : body.ValueKind == JsonValueKind.Object
                    ? body
                    : null
            : null;

    /// <summary>A real answer.</summary>
    public static JsonObject Of(RecordedExchange exchange)
    {
        var shown = new JsonObject { ["status"] = exchange.Status };
        if (exchange.Status is >= 200 and <= 299)
        {
            if (Form(exchange) is not "none" and var form)
                shown["body"] = form;
            return shown;
        }

        if (Error(exchange) is { } error)
        {
            if (error.TextMember("error_code") is { } code)
                shown["error_code"] = code;
            shown["error"] = Without(error, "error_code", "status_code");
        }

        return shown;
    }

    /// <summary>Our answer.</summary>
    public static JsonObject Of(TrialOutcome outcome)
    {
        if (outcome.Refusal is not { } refusal)
        {
            return outcome.Transition!.Success == Success.Package
                ? new JsonObject { ["status"] = 200, ["body"] = "package" }
                : new JsonObject { ["status"] = 204 };
        }

        var shown = new JsonObject { ["status"] = refusal.Status };
        if (refusal.Body is ErrorBody.Command { Code: { } code })
            shown["error_code"] = code;
        shown["error"] = refusal.Body switch
        {
            ErrorBody.Command command => new JsonObject { ["non_field_errors"] = command.Sentence },
            ErrorBody.Detail detail => new JsonObject { ["detail"] = detail.Sentence },
            ErrorBody.Fields fields => Members(fields.Errors),
            _ => null,
        };
        return shown;
    }

    /// <summary>The form of a success: <c>none</c>, <c>package</c>, or <c>other</c>.</summary>
    public static string Form(RecordedExchange exchange) =>
        string.IsNullOrEmpty(exchange.ResponseBody) ? "none"
        : exchange.ResponseJson?.Member("package_id") is not null ? "package"
        : "other";

    /// <summary>Errors of fields, as they are answered.</summary>
    public static JsonObject Members(FieldErrors errors)
    {
        var written = new JsonObject();
        foreach (var (field, error) in errors.All)
            written[field] = Of(error);
        return written;
    }

    /// <summary>What is wrong with a field, as it is answered.</summary>
    public static JsonNode Of(FieldError error) =>
        error switch
        {
            FieldError.Sentences sentences => new JsonArray([.. sentences.All.Select(sentence => JsonValue.Create(sentence))]),
            FieldError.Elements elements => new JsonArray([.. elements.All.Select(Members)]),
            FieldError.Members members => Members(members.Errors),
            _ => new JsonObject(),
        };

    /// <summary>Whether two say the same, whatever ids and words of a request they repeat.</summary>
    public static bool IsSame(string real, string ours)
    {
        var end = ours.IndexOf('…', StringComparison.Ordinal);
        return end >= 0 ? Plain(real).StartsWith(Plain(ours[..end]), StringComparison.Ordinal) : Plain(real) == Plain(ours);
    }

    private static string Plain(string sentence) => Varying().Replace(sentence, "#");

    private static JsonObject Without(JsonElement error, params string[] names)
    {
        var kept = new JsonObject();
        foreach (var member in error.EnumerateObject().Where(member => !names.Contains(member.Name)))
            kept[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        return kept;
    }

    [GeneratedRegex("\\\\?\"[^\"]*\"|[0-9]+(, [0-9]+)*")]
    private static partial Regex Varying();
}

using System.Text.Json.Nodes;

namespace OmsSimulator.Domain.Tests;

/// <summary>A refusal's body as the wire will show it under <c>error</c>.</summary>
internal static class Errors
{
    public static string Text(this Refusal refusal) =>
        $"{refusal.Status} {refusal.Body switch
    {
        ErrorBody.Fields fields => Of(fields.Errors).ToJsonString(Plain),
        ErrorBody.Command { Code: null } command => command.Sentence,
        ErrorBody.Command command => command.Code,
        ErrorBody.Detail detail => detail.Sentence,
        _ => "?",
    }}";

    /// <summary>Findings: where, what was expected, what was found, who says so.</summary>
    public static IEnumerable<string> Text(this IEnumerable<Finding> findings) =>
        findings.Select(finding => $"{finding.Pointer} | {finding.Expected} | {finding.Found} | {finding.Provenance}");

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonObject Of(FieldErrors errors)
    {
        var members = new JsonObject();
        foreach (var (field, error) in errors.All)
            members.Add(field, Of(error));
        return members;
    }

    private static JsonNode Of(FieldError error) =>
        error switch
        {
            FieldError.Sentences sentences => new JsonArray([.. sentences.All.Select(sentence => JsonValue.Create(sentence))]),
            FieldError.Elements elements => new JsonArray([.. elements.All.Select(Of)]),
            FieldError.Members members => Of(members.Errors),
            _ => throw new InvalidOperationException(),
        };
}

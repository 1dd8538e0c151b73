using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>In what the answer to a command differs from what a trial answers.</summary>
internal static class AnswerComparison
{
    /// <summary>What differs; nothing: they answer the same.</summary>
    public static IEnumerable<Difference> Of(RecordedCommand sent, TrialOutcome ours, IReadOnlyDictionary<string, string> names) =>
        (sent.IsAccepted, ours.Refusal) switch
        {
            (true, null) => OfSuccess(sent, ours),
            (true, { } refusal) when refusal.Body is ErrorBody.Fields fields => FieldComparison.OfOurs(sent, fields.Errors),
            (true, { } refusal) => [IsNotAllowed(refusal) ? OfTransition(sent, ours) : OfError(sent, ours)],
            (false, null) when RealNotAllowed(sent) => [OfTransition(sent, ours)],
            (false, null) => FieldComparison.HasFields(sent.Exchange) ? FieldComparison.Of(sent, null, names) : [OfError(sent, ours)],
            (false, { } refusal) => OfRefusals(sent, ours, refusal, names),
        };

    /// <summary>Whether the real OMS answered that the transition does not exist, or cannot run now.</summary>
    public static bool RealNotAllowed(RecordedCommand sent) => RealCode(sent) == Refusals.NotAllowed.Code;

    private static bool IsNotAllowed(Refusal refusal) => refusal.Definition == Refusals.NotAllowed;

    private static string? RealCode(RecordedCommand sent) => AnswerJson.Error(sent.Exchange)?.TextMember("error_code");

    private static IEnumerable<Difference> OfSuccess(RecordedCommand sent, TrialOutcome ours)
    {
        var success = ours.Transition!.Success;
        var form = AnswerJson.Form(sent.Exchange);
        var (status, expected) = success == Success.Package ? (200, "package") : (204, "none");
        if (sent.Exchange.Status == status && form == expected)
            yield break;
        yield return sent.Differs(
            DifferenceKind.Answer,
            AnswerJson.Of(sent.Exchange),
            AnswerJson.Of(ours),
            ours.Transition.Command.Definition.SuccessProvenance
        ) with
        {
            Learnable = (sent.Exchange.Status, form) is (200, "package") or (204, "none") && (sent.Real is not null || !sent.IsListed),
        };
    }

    private static IEnumerable<Difference> OfRefusals(
        RecordedCommand sent,
        TrialOutcome ours,
        Refusal refusal,
        IReadOnlyDictionary<string, string> names
    )
    {
        var real = RealNotAllowed(sent);
        if (real != IsNotAllowed(refusal) && (real || HasSentence(sent)))
            return [OfTransition(sent, ours)];
        var hasFields = FieldComparison.HasFields(sent.Exchange);
        if (refusal.Body is ErrorBody.Fields fields && hasFields && sent.Exchange.Status == refusal.Status)
            return FieldComparison.Of(sent, fields.Errors, names);
        if (refusal.Body is ErrorBody.Command said && !hasFields && IsSame(sent, refusal.Status, said))
            return [];
        return [OfError(sent, ours, isOfAll: real && IsNotAllowed(refusal))];
    }

    private static bool IsSame(RecordedCommand sent, int status, ErrorBody.Command said) =>
        sent.Exchange.Status == status && RealCode(sent) == said.Code && AnswerJson.IsSame(Sentence(sent) ?? "", said.Sentence);

    private static bool HasSentence(RecordedCommand sent) =>
        sent.Exchange.Status is 400 or 406 && AnswerJson.Error(sent.Exchange) is not null;

    private static string? Sentence(RecordedCommand sent) =>
        AnswerJson.Error(sent.Exchange) is not { } error ? null
        : error.Member("non_field_errors") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0].ToString()
        : error.TextMember("non_field_errors") ?? error.TextMember("detail");

    private static Difference OfTransition(RecordedCommand sent, TrialOutcome ours) =>
        sent.Differs(DifferenceKind.Transition, Short(AnswerJson.Of(sent.Exchange)), Short(AnswerJson.Of(ours)), sent.PairProvenance) with
        {
            // What is listed and refused all the same, no installation can say.
            Learnable = !sent.IsListed && !sent.IsAccepted && ours.Refusal is null,
        };

    // How a wrong state is answered is one fact, whichever command was sent.
    private static Difference OfError(RecordedCommand sent, TrialOutcome ours, bool isOfAll = false)
    {
        var difference = sent.Differs(
            DifferenceKind.Error,
            AnswerJson.Of(sent.Exchange),
            AnswerJson.Of(ours),
            ours.Refusal?.Definition?.Provenance ?? Provenance.Assumed
        );
        if (!isOfAll)
            return difference;
        var isSameSentence = AnswerJson.IsSame(Sentence(sent) ?? "", Refusals.NotAllowed.Sentence);
        return difference with { Command = null, From = null, To = null, Learnable = isSameSentence && sent.Exchange.Status is 400 or 406 };
    }

    private static JsonObject Short(JsonObject answer)
    {
        answer.Remove("error");
        return answer;
    }
}

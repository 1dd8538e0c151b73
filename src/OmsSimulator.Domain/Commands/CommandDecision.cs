using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Decides a command that was sent to a package or a transfer: the checks 4 to 9 of the contract, in their order; the first that fails
/// answers.
/// </summary>
public static class CommandDecision
{
    private const string NonField = "non_field_errors";

    /// <summary>Decides. Pure: the same state, target, body and time come to the same decision.</summary>
    /// <param name="oms">The world.</param>
    /// <param name="target">What the path names.</param>
    /// <param name="body">The body, any JSON value.</param>
    /// <param name="at">The time.</param>
    /// <param name="partners">Who answers what the command needs to know; none: the plain stand-ins.</param>
    public static Decision Decide(OmsState oms, CommandTarget target, JsonElement body, DateTime at, IPartners? partners = null)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return Refused(Refusals.OfFields(FieldErrors.Of(NonField, Sentences.DataExpected(body))), oms, target);
        if (Select(oms, target, body, out var transition, out var selector) is { } unselected)
        {
            return Refused(unselected with { CommandCode = transition?.Command.Code }, oms, target) with
            {
                Sent = transition,
                Selector = selector,
            };
        }

        var warnings = CommandFindings.Warnings(transition!, body);
        var run = new CommandRun(oms, target, transition!, at) { Partners = partners ?? StandIns.Plain };
        var refusal = CommandParameters.Read(run, body) is { None: false } errors
            ? Refusals.OfFields(errors) with
            {
                Findings = CommandFindings.Of(errors, transition!, body),
            }
            : null;
        var outcome = refusal is null ? transition!.Command.Definition.Effects(run) : default;
        if ((refusal ?? outcome.Refusal ?? run.Unreached) is { } refused)
        {
            return Refused(refused with { CommandCode = transition!.Command.Code }, oms, target) with
            {
                Warnings = warnings,
                Sent = transition,
                Selector = selector,
            };
        }

        return run.Questions is { } questions
            ? new Decision.Asks(questions)
            : new Decision.Accepted(WithWhatFollows(run, outcome.Facts), transition!)
            {
                Warnings = warnings,
                Sent = transition,
                Selector = selector,
                Fields = run.Input.Sent(transition!.Command.Definition),
            };
    }

    /// <summary>The transition that a body names, whether or not it can run; none: no one transition.</summary>
    public static Transition? Named(OmsState oms, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || ReadSelector(body, out var id, out var slug) is not null)
            return null;
        var (byId, bySlug) = Find(oms.Installation, id, slug);
        return id is not null && slug is not null && byId != bySlug ? null : byId ?? bySlug;
    }

    /// <summary>The transitions that can run now.</summary>
    public static IEnumerable<Transition> Allowed(OmsState oms, CommandTarget target) => Allowed(oms.Installation, target);

    /// <summary>The same, of an installation.</summary>
    public static IEnumerable<Transition> Allowed(Installation installation, CommandTarget target) =>
        target.TransitionsIn(installation).Where(target.CanRun);

    private static Refusal? Select(
        OmsState oms,
        CommandTarget target,
        JsonElement body,
        out Transition? transition,
        out SelectorKind selector
    )
    {
        (transition, selector) = (null, SelectorKind.WrongType);
        var wrongState = oms.Installation.Settings.WrongStateStatus;
        if (ReadSelector(body, out var id, out var slug) is { } errors)
            return Refusals.OfFields(errors);
        selector = SelectorKind.Neither;
        if (id is null && slug is null)
            return Refusals.OfCommand(Refusals.NoTransition, "Neither transition nor slug was sent.");

        selector = SelectorKind.Mismatch;
        var (byId, bySlug) = Find(oms.Installation, id, slug);
        if (id is not null && slug is not null && byId != bySlug)
        {
            var what =
                $"transition {(byId is null ? "is unknown" : $"{byId.Id} is {byId.Command.Code}")}, slug is {(bySlug is null ? "unknown" : $"that of transition {bySlug.Id}")}";
            return Refusals.OfCommand(Refusals.Mismatch, $"{what}.") with
            {
                Findings = [CommandFindings.OfSelector(id, "id and slug of the same transition", what)],
            };
        }

        selector = SelectorKind.Unknown;

        // Check 6 is 406 in every installation; what an installation can choose is the status of check 7.
        if (id is not null && slug is not null && byId is null)
            return Unknown(Refusals.NotAllowed.Status, "No transition of this installation has this id or this slug.");

        transition = byId ?? bySlug;
        if (transition is null)
        {
            return Unknown(
                wrongState,
                id is null ? "No transition of this installation has this slug." : $"No transition of this installation has the id {id}."
            );
        }

        selector =
            id is null ? SelectorKind.Slug
            : slug is null ? SelectorKind.Transition
            : SelectorKind.Both;
        if (target.CanRun(transition))
            return null;
        return Refusals.OfCommand(Refusals.NotAllowed, WhyNot(transition, target)) with
        {
            Status = wrongState,
            Findings =
            [
                CommandFindings.OfSelector(
                    id,
                    $"a transition that can run in {target.StateKey}",
                    $"transition {transition.Id} ({transition.Command.Code})"
                ),
            ],
        };

        Refusal Unknown(int status, string reason) =>
            Refusals.OfCommand(Refusals.NotAllowed, reason) with
            {
                Status = status,
                Findings = [CommandFindings.OfSelector(id, "a transition of this installation", "an unknown one")],
            };
    }

    // The slug that goes with the id is not read as a string to be looked up.
    private static (Transition? ById, Transition? BySlug) Find(Installation installation, long? id, JsonElement? slug)
    {
        var byId = id is { } known ? installation.FindTransition(known) : null;
        if (slug is not { } text)
            return (byId, null);
        return (byId, byId is not null && text.ValueEquals(byId.Slug) ? byId : installation.FindTransition(text.GetString()!));
    }

    private static FieldErrors? ReadSelector(JsonElement body, out long? id, out JsonElement? slug)
    {
        (id, slug) = (null, null);
        FieldErrors? errors = null;
        if (body.TryGetProperty("transition"u8, out var number) && !IsAbsent(number))
        {
            if (WholeNumber.TryRead(number, out var read))
                id = read;
            else
                (errors ??= new()).Add("transition", Sentences.Integer);
        }

        if (body.TryGetProperty("slug"u8, out var text) && !IsAbsent(text))
        {
            if (text.ValueKind == JsonValueKind.String)
                slug = text;
            else
                (errors ??= new()).Add("slug", Sentences.Text);
        }

        return errors;
    }

    private static bool IsAbsent(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.ValueEquals(""));

    private static string WhyNot(Transition transition, CommandTarget target)
    {
        var way = string.Create(
            CultureInfo.InvariantCulture,
            $"transition {transition.Id} ({transition.Command.Code}) runs from {transition.Source.Key} to {transition.Destination.Key}"
        );
        var subject = transition.Command.Definition.Subject;
        if ((subject == CommandSubject.Transfer) != (target.Transfer is not null))
            return $"{target.Noun} {target.Id} is no {subject.ToString().ToLowerInvariant()}, {way}.";
        return transition.Source.Key == target.StateKey
            ? $"Package {target.Id} was blocked in {target.Package.BlockedIn}, {way}."
            : $"{target.Noun} {target.Id} is in {target.StateKey}, {way}.";
    }

    private static Decision.Refused Refused(Refusal refusal, OmsState oms, CommandTarget target) =>
        new(refusal with { Allowed = [.. Allowed(oms, target).Select(transition => transition.Id)] });

    private static IReadOnlyList<OmsFact> WithWhatFollows(CommandRun run, IReadOnlyList<OmsFact> facts)
    {
        var definition = run.Transition.Command.Definition;
        if (run.Transfer is not null)
        {
            return definition.EntersByItself || run.Transition.Destination.Transfer == run.Transfer.State
                ? facts
                : With(facts, run.EnterTransfer());
        }

        if (run.Oms.HasTransfers && TransferFacts.EndsWaiting(definition.EntersByItself ? null : run.Destination, facts))
            facts = [.. TransferFacts.CancelAwaited(run.Oms, run.Package.Id), .. facts];
        if (definition.EntersByItself || run.Destination == run.Package.State)
            return facts;
        return With(facts, run.Enter(run.Destination));
    }

    private static OmsFact[] With(IReadOnlyList<OmsFact> facts, OmsFact last)
    {
        var all = new OmsFact[facts.Count + 1];
        for (var index = 0; index < facts.Count; index++)
            all[index] = facts[index];
        all[^1] = last;
        return all;
    }
}

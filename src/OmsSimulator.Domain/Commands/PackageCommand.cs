using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Decides a command that was sent to a package: the checks 4 to 9 of the contract, in their order; the first that fails answers.</summary>
public static class PackageCommand
{
    private const string NonField = "non_field_errors";

    /// <summary>Decides. Pure: the same state, package, body and time come to the same decision.</summary>
    /// <param name="oms">The world.</param>
    /// <param name="package">The package of the path.</param>
    /// <param name="body">The body, any JSON value.</param>
    /// <param name="at">The time.</param>
    public static Decision Decide(OmsState oms, Package package, JsonElement body, DateTime at)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return Refused(Refusals.OfFields(FieldErrors.Of(NonField, Sentences.DataExpected(body))), oms, package);
        if (Select(oms, package, body, out var transition) is { } unselected)
            return Refused(unselected with { CommandCode = transition?.Command.Code }, oms, package);

        var warnings = CommandFindings.Warnings(transition!, body);
        var run = new CommandRun(oms, package, transition!, new CommandInput(), at);
        var refusal = CommandParameters.Read(run, body) is { None: false } errors
            ? Refusals.OfFields(errors) with { Findings = CommandFindings.Of(errors, transition!, body) }
            : null;
        var outcome = refusal is null ? transition!.Command.Definition.Effects(run) : default;
        return (refusal ?? outcome.Refusal) is { } refused
            ? Refused(refused with { CommandCode = transition!.Command.Code }, oms, package) with { Warnings = warnings }
            : new Decision.Accepted(WithStateChange(run, outcome.Facts), transition!) { Warnings = warnings };
    }

    /// <summary>The transitions that can run now: their source is the package's state, and one that restores a state leads to the one it was blocked in.</summary>
    public static IEnumerable<Transition> Allowed(OmsState oms, Package package) => Allowed(oms.Installation, package);

    /// <summary>The same, of an installation.</summary>
    public static IEnumerable<Transition> Allowed(Installation installation, Package package) => installation.From(package.State).Where(transition => CanRun(transition, package));

    /// <summary>Whether a transition can run now.</summary>
    public static bool CanRun(Transition transition, Package package) =>
        transition.Source.Package == package.State
        && (!transition.Command.Definition.RestoresState || package.BlockedIn is null || transition.Destination.Package == package.BlockedIn);

    private static Refusal? Select(OmsState oms, Package package, JsonElement body, out Transition? transition)
    {
        transition = null;
        var wrongState = oms.Installation.Settings.WrongStateStatus;
        if (ReadSelector(body, out var id, out var slug) is { } errors)
            return Refusals.OfFields(errors);
        if (id is null && slug is null)
            return Refusals.OfCommand(Refusals.NoTransition, "Neither transition nor slug was sent.");

        var byId = id is { } known ? oms.Installation.FindTransition(known) : null;
        var bySlug = slug is null ? null : oms.Installation.FindTransition(slug);
        if (id is not null && slug is not null && byId != bySlug)
        {
            var what = $"transition {(byId is null ? "is unknown" : $"{byId.Id} is {byId.Command.Code}")}, slug is {(bySlug is null ? "unknown" : $"that of transition {bySlug.Id}")}";
            return Refusals.OfCommand(Refusals.Mismatch, $"{what}.") with { Findings = [CommandFindings.OfSelector(body, "id and slug of the same transition", what)] };
        }

        // Check 6 is 406 in every installation; what an installation can choose is the status of check 7.
        if (id is not null && slug is not null && byId is null)
            return Unknown(Refusals.NotAllowed.Status, "No transition of this installation has this id or this slug.");

        transition = byId ?? bySlug;
        if (transition is null)
            return Unknown(wrongState, id is null ? "No transition of this installation has this slug." : $"No transition of this installation has the id {id}.");
        if (CanRun(transition, package))
            return null;
        return Refusals.OfCommand(Refusals.NotAllowed, WhyNot(transition, package)) with
        {
            Status = wrongState,
            Findings = [CommandFindings.OfSelector(body, $"a transition that can run in {package.State}", $"transition {transition.Id} ({transition.Command.Code})")],
        };

        Refusal Unknown(int status, string reason) =>
            Refusals.OfCommand(Refusals.NotAllowed, reason) with { Status = status, Findings = [CommandFindings.OfSelector(body, "a transition of this installation", "an unknown one")] };
    }

    private static FieldErrors? ReadSelector(JsonElement body, out long? id, out string? slug)
    {
        (id, slug) = (null, null);
        var errors = new FieldErrors();
        if (body.TryGetProperty("transition", out var number) && !IsAbsent(number))
        {
            if (number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var read))
                id = read;
            else
                errors.Add("transition", Sentences.Integer);
        }

        if (body.TryGetProperty("slug", out var text) && !IsAbsent(text))
        {
            if (text.ValueKind == JsonValueKind.String)
                slug = text.GetString();
            else
                errors.Add("slug", Sentences.Text);
        }

        return errors.None ? null : errors;
    }

    private static bool IsAbsent(JsonElement value) => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.ValueEquals(""));

    private static string WhyNot(Transition transition, Package package)
    {
        var way = string.Create(CultureInfo.InvariantCulture, $"transition {transition.Id} ({transition.Command.Code}) runs from {transition.Source.Key} to {transition.Destination.Key}");
        return transition.Source.Package == package.State
            ? $"Package {package.Id} was blocked in {package.BlockedIn}, {way}."
            : $"Package {package.Id} is in {package.State}, {way}.";
    }

    private static Decision.Refused Refused(Refusal refusal, OmsState oms, Package package) =>
        new(refusal with { Allowed = [.. Allowed(oms, package).Select(transition => transition.Id)] });

    private static IReadOnlyList<OmsFact> WithStateChange(CommandRun run, IReadOnlyList<OmsFact> facts)
    {
        if (run.Transition.Command.Definition.EntersByItself || run.Destination == run.Package.State)
            return facts;
        var change = run.Enter(run.Destination);
        return facts.Count == 0 ? [change] : [.. facts, change];
    }
}

using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Which transition a recorded body names: the real one, where the recording shows it, and ours.</summary>
/// <param name="alignment">What the real OMS means with its ids.</param>
/// <param name="subject">What the command was sent to.</param>
internal sealed class NamedTransition(Alignment alignment, CommandSubject subject)
{
    /// <summary>The two; none where the body names none, or two that differ.</summary>
    public (Transition? Real, Transition? Ours) Of(JsonElement body)
    {
        var id = body.NumberMember("transition");
        var slug = body.TextMember("slug") is { Length: > 0 } text ? text : null;
        if (Find(alignment.Real, id, slug, out var isSeen) is { IsCaptured: true } real)
            return (real, alignment.OursOf(real));
        if (isSeen || (Find(alignment.Ours, id, slug, out _) ?? OfUnlisted(id, slug)) is not { } ours)
            return (null, null);

        // An id of ours means ours only where the real OMS was not seen to use it, or other ids, itself.
        var isOurs = !alignment.RealTransitions.Any(row => alignment.OursOf(row) == ours && row.Id != ours.Id);
        return ours.Command.Definition.Subject == subject && isOurs ? (null, ours) : (null, null);
    }

    // Slugs have the customer's names in them; where nothing is listed, an id that is ours is likelier ours than not.
    private Transition? OfUnlisted(long? id, string? slug) =>
        id is { } number && !alignment.Lists(subject) && (slug is null || alignment.Ours.FindTransition(slug) is null)
            ? alignment.Ours.FindTransition(number)
            : null;

    private static Transition? Find(Installation installation, long? id, string? slug, out bool isSeen)
    {
        var byId = id is { } number ? installation.FindTransition(number) : null;
        var bySlug = slug is null ? null : installation.FindTransition(slug);
        isSeen = byId is { IsCaptured: true } || bySlug is { IsCaptured: true };
        return id is not null && slug is not null && byId != bySlug ? null : byId ?? bySlug;
    }
}

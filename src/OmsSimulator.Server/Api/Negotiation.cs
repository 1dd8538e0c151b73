using Microsoft.Extensions.Primitives;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>
/// Whether a client takes what is served: the header Accept, as Django REST Framework reads it, which leaves qualities out. Derived: LIBS.
/// </summary>
internal static class Negotiation
{
    /// <summary>What the vendor's API speaks.</summary>
    public const string Json = "application/json";

    /// <summary>406: nothing that is served fits.</summary>
    public static Refusal Refusal { get; } =
        Refusals.OfDetail(Refusals.NotAcceptable, reason: "None of the media types in the header Accept is served here.");

    /// <summary>Whether a header takes a media type; a header that is not there, or empty, takes all.</summary>
    public static bool Accepts(StringValues accept, string mediaType)
    {
        if (accept.Count == 0)
            return true;
        if (accept.Count == 1 && (accept[0] == "*/*" || accept[0] == mediaType))
            return true;
        var isEmpty = true;
        foreach (var header in accept)
        {
            foreach (var part in (header ?? "").AsSpan().Split(','))
            {
                var range = RangeOf(header.AsSpan()[part]);
                isEmpty &= range.IsEmpty;
                if (Fits(range, mediaType))
                    return true;
            }
        }

        return isEmpty;
    }

    private static ReadOnlySpan<char> RangeOf(ReadOnlySpan<char> part)
    {
        var parameters = part.IndexOf(';');
        return (parameters < 0 ? part : part[..parameters]).Trim();
    }

    private static bool Fits(ReadOnlySpan<char> range, ReadOnlySpan<char> mediaType)
    {
        var (slash, typeSlash) = (range.IndexOf('/'), mediaType.IndexOf('/'));
        return slash > 0
            && FitsPart(range[..slash], mediaType[..typeSlash])
            && FitsPart(range[(slash + 1)..], mediaType[(typeSlash + 1)..]);
    }

    private static bool FitsPart(ReadOnlySpan<char> wanted, ReadOnlySpan<char> served) =>
        wanted is "*" || wanted.Equals(served, StringComparison.OrdinalIgnoreCase);
}

using Microsoft.AspNetCore.Http.Features;
using OmsSimulator.Replicas;

namespace OmsSimulator.Requests;

/// <summary>
/// A request's target where the server shows another one than the client wrote: it resolves <c>..</c> after decoding, so that <c>%2e%2e</c>
/// would leave a sandbox, and it takes no NUL (<see cref="EncodedNul"/>). Django resolves nothing: such a path is nobody's.
/// </summary>
/// <param name="Written">The target as it was written.</param>
/// <param name="IsNowhere">Whether its path has a dot segment or a NUL: no endpoint has such a path.</param>
internal sealed record RequestTarget(string Written, bool IsNowhere)
{
    /// <summary>The target of a request; none: the server shows it as it was written.</summary>
    /// <param name="context">The request.</param>
    /// <param name="mayBeHandedOn">Whether another replica may have handed it on.</param>
    public static RequestTarget? Of(HttpContext context, bool mayBeHandedOn)
    {
        if (mayBeHandedOn && context.WrittenElsewhere is { } handedOn)
            return new(handedOn, IsNowhere: true);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.AsSpan().IndexOfAny('%', '.') < 0)
            return null;
        if (target.Contains(EncodedNul.StandIn, StringComparison.Ordinal) && context.Features.Get<EncodedNul>()?.Written is { } written)
            return new(written, IsNowhere: true);
        return new(target, HasDotSegment(PathOf(target)));
    }

    /// <summary>The path of a target, percent-encoded; empty where it has none (<c>*</c>).</summary>
    public static ReadOnlySpan<char> PathOf(string target)
    {
        var path = target.AsSpan();
        if (!path.StartsWith('/'))
        {
            var scheme = path.IndexOf("://", StringComparison.Ordinal);
            var start = scheme < 0 ? -1 : path[(scheme + 3)..].IndexOf('/');
            if (start < 0)
                return default;
            path = path[(scheme + 3 + start)..];
        }

        var end = path.IndexOfAny('?', '#');
        return end < 0 ? path : path[..end];
    }

    /// <summary>Whether a path has a segment <c>.</c> or <c>..</c>, encoded or not.</summary>
    public static bool HasDotSegment(ReadOnlySpan<char> path)
    {
        foreach (var segment in path.Split('/'))
        {
            if (IsDots(path[segment]))
                return true;
        }

        return false;
    }

    /// <summary>The path as it was written, below the sandbox's prefix where it has one.</summary>
    public string PathBelow(bool isPrefix)
    {
        var path = PathOf(Written);
        for (var segments = isPrefix ? 2 : 0; segments > 0; segments--)
        {
            var next = path.Length == 0 ? -1 : path[1..].IndexOf('/');
            path = next < 0 ? default : path[(next + 1)..];
        }

        return path.IsEmpty ? "/" : path.ToString();
    }

    private static bool IsDots(ReadOnlySpan<char> segment)
    {
        var dots = 0;
        while (!segment.IsEmpty)
        {
            var length =
                segment[0] == '.' ? 1
                : segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase) ? 3
                : 0;
            if (length == 0 || ++dots > 2)
                return false;
            segment = segment[length..];
        }

        return dots > 0;
    }
}

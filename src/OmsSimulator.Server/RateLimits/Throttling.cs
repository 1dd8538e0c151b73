using System.Globalization;
using OmsSimulator.Domain;

namespace OmsSimulator.RateLimits;

/// <summary>The answer to one request too many: Django REST Framework's. Derived: LIBS.</summary>
internal static class Throttling
{
    /// <summary>429 with <c>Retry-After</c>.</summary>
    public static Refusal Refusal(HttpContext context, int seconds)
    {
        var wait = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = wait;
        return Refusals.OfDetail(Refusals.Throttled, wait, "The rate limit of this installation is used up until then.");
    }
}

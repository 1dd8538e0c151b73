using Microsoft.Net.Http.Headers;

namespace OmsSimulator.Control;

/// <summary>
/// The <c>charset</c> of what is sent to the control surface: UTF-8, said or not. Another one is refused, since nothing is ignored silently.
/// </summary>
internal static class DocumentCharset
{
    /// <summary>Whether a request says another charset than UTF-8; then it has been answered.</summary>
    public static async ValueTask<bool> IsRefusedForItsCharset(this HttpContext context)
    {
        if (
            context.Request.ContentType is not { } said
            || !MediaTypeHeaderValue.TryParse(said, out var type)
            || type.Charset.Length == 0
            || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        await context.Problem(
            StatusCodes.Status415UnsupportedMediaType,
            "Unsupported Media Type",
            "Content-Type: expected charset=utf-8, or none; the body of the control surface is UTF-8."
        );
        return true;
    }
}

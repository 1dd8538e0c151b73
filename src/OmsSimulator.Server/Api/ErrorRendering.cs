using System.Globalization;
using OmsSimulator.Api.Calls;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>Writes a refusal in the vendor's envelope, and why in our headers.</summary>
internal static class ErrorRendering
{
    private const int LongestHeader = 1024;

    /// <summary>Answers with a refusal.</summary>
    public static Task Refuse(this HttpContext context, Refusal refusal)
    {
        context.Report(refusal);
        if (context.Call() is { } call)
            (call.Record.Refusal, call.Record.Command) = (refusal, refusal.CommandCode ?? call.Record.Command);
        var response = context.Response;
        response.StatusCode = refusal.Status;
        response.Headers["X-Oms-Simulator-Reason"] = Ascii(refusal.Reason);
        if (refusal.Allowed.Count > 0)
            response.Headers["X-Oms-Simulator-Allowed"] = Joined(refusal.Allowed);
        if (refusal.AllowedMethods is not null)
            response.Headers.Allow = refusal.AllowedMethods;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Token";

        return context.Json(RefusalResources.Bytes(refusal));
    }

    /// <summary>Answers with JSON bytes.</summary>
    public static Task Json(this HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        if (!context.MayAnswer(bytes.Span))
            return Task.CompletedTask;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static string Joined(IReadOnlyList<int> ids)
    {
        var joined = string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        return joined.Length <= LongestHeader ? joined : joined[..(joined.LastIndexOf(',', LongestHeader))];
    }

    private static string Ascii(string sentence) =>
        string.Create(
            Math.Min(sentence.Length, LongestHeader),
            sentence,
            static (header, source) =>
            {
                for (var index = 0; index < header.Length; index++)
                    header[index] = source[index] is >= ' ' and <= '~' ? source[index] : '?';
            }
        );
}

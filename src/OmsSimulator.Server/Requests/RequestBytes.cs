using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace OmsSimulator.Requests;

/// <summary>
/// Reads bodies so that whatever is wrong with how they are sent is the client's mistake: the server throws all kinds at a broken chunk.
/// </summary>
internal static class RequestBytes
{
    /// <summary>The next bytes.</summary>
    /// <exception cref="BadHttpRequestException">The body is not framed as HTTP says.</exception>
    public static ValueTask<ReadResult> ReadBody(this HttpContext context)
    {
        try
        {
            var read = context.Request.BodyReader.ReadAsync(context.RequestAborted);
            return read.IsCompletedSuccessfully ? read : Wait(read);
        }
        catch (Exception problem) when (IsBroken(problem))
        {
            throw Broken(problem);
        }
    }

    /// <summary>The next bytes, copied; 0: there are no more.</summary>
    /// <exception cref="BadHttpRequestException">The body is not framed as HTTP says.</exception>
    public static async ValueTask<int> ReadBody(this HttpContext context, Memory<byte> buffer)
    {
        try
        {
            return await context.Request.Body.ReadAsync(buffer, context.RequestAborted);
        }
        catch (Exception problem) when (IsBroken(problem))
        {
            throw Broken(problem);
        }
    }

    private static async ValueTask<ReadResult> Wait(ValueTask<ReadResult> read)
    {
        try
        {
            return await read;
        }
        catch (Exception problem) when (IsBroken(problem))
        {
            throw Broken(problem);
        }
    }

    private static bool IsBroken(Exception problem) =>
        problem is not (BadHttpRequestException or OperationCanceledException or ConnectionResetException or ConnectionAbortedException);

    private static BadHttpRequestException Broken(Exception problem) =>
        new("The body is not sent as HTTP says: a chunk or its trailer is malformed.", StatusCodes.Status400BadRequest, problem);
}

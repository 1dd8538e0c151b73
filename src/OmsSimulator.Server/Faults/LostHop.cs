using System.Globalization;
using OmsSimulator.Replicas;

namespace OmsSimulator.Faults;

/// <summary>
/// A connection that is to be lost where another replica has it: this one says how, and that one loses it, so that the client sees what it
/// would see here.
/// </summary>
internal static class LostHop
{
    private const string IsReset = "reset";
    private const string IsClosed = "close";

    /// <summary>Says that it is reset; false: the connection is here.</summary>
    public static bool Reset(HttpContext context) => Say(context, IsReset);

    /// <summary>Says that it is closed; false: the connection is here.</summary>
    public static bool Close(HttpContext context) => Say(context, IsClosed);

    /// <summary>Says that it is closed after a part of the body; false: the connection is here.</summary>
    public static async ValueTask<bool> Truncate(HttpContext context, ReadOnlyMemory<byte> part)
    {
        var response = context.Response;
        if (!context.IsHandedOn || response.HasStarted)
            return false;
        response.Headers[HopSettings.LostHeader] = string.Create(CultureInfo.InvariantCulture, $"{response.ContentLength ?? part.Length}");
        response.ContentLength = part.Length;
        await response.Body.WriteAsync(part);
        return true;
    }

    /// <summary>Loses a connection as a replica said.</summary>
    /// <param name="context">The request of the client's.</param>
    /// <param name="said">What it said.</param>
    /// <param name="part">The part of the body that it sent.</param>
    /// <param name="time">The real time.</param>
    public static Task Lose(HttpContext context, string said, ReadOnlyMemory<byte> part, TimeProvider time)
    {
        switch (said)
        {
            case IsReset:
                LostConnection.Reset(context);
                return Task.CompletedTask;
            case IsClosed:
                return LostConnection.Close(context, time);
            default:
                context.Response.ContentLength = long.Parse(said, CultureInfo.InvariantCulture);
                return LostConnection.Truncate(context, part, time);
        }
    }

    private static bool Say(HttpContext context, string how)
    {
        if (!context.IsHandedOn || context.Response.HasStarted)
            return false;
        context.Response.Clear();
        context.Response.Headers[HopSettings.LostHeader] = how;
        return true;
    }
}

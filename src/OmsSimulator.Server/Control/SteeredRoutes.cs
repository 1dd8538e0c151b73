using OmsSimulator.Sandboxes;
using OmsSimulator.Steering;

namespace OmsSimulator.Control;

/// <summary>Calls that change a sandbox, noted where they are accepted: a scenario of a recorded walk does them again.</summary>
internal static class SteeredRoutes
{
    /// <summary>Every call that is mapped through the result is noted, but those that ask.</summary>
    public static IEndpointRouteBuilder Steered(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        ((IEndpointConventionBuilder)group).Add(static endpoint =>
        {
            if (endpoint.RequestDelegate is not { } answer)
                return;
            endpoint.RequestDelegate = context =>
                HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                    ? answer(context)
                    : Note(context, answer);
        });
        return group;
    }

    private static async Task Note(HttpContext context, RequestDelegate answer)
    {
        var sandbox = context.Sandbox();
        var body = new SteeredBody(sandbox.Steering);
        context.Features.Set(body);
        await answer(context);
        if (context.Response.StatusCode is < 200 or >= 300)
            return;
        var path = context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        sandbox.Steering.Note(body.IsTooLarge ? null : new SteeredCall(sandbox.Journal.Begun, context.Request.Method, path, body.Bytes));
    }
}

/// <summary>The body of a call that is noted, as JSON.</summary>
/// <param name="log">Where it will be noted.</param>
internal sealed class SteeredBody(SteeringLog log)
{
    /// <summary>The body; none: it had none, or it is too large.</summary>
    public byte[]? Bytes { get; private set; }

    /// <summary>Whether there is no room for it.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Keeps it.</summary>
    public void Keep(ReadOnlySpan<byte> json)
    {
        IsTooLarge = !log.HasRoomFor(json.Length);
        Bytes = IsTooLarge ? null : json.ToArray();
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Answers one call of the vendor's API: the sandbox, who asks, where a token said so.</summary>
internal delegate Task VendorHandler(HttpContext context, Sandbox sandbox, User? user);

/// <summary>Maps a call of the vendor's API behind its authentication, and writes its answers.</summary>
internal sealed class VendorEndpoints(IEndpointRouteBuilder routes, AuthenticationMode mode)
{
    private const string Prefix = "/api/v1/oms";

    /// <summary>Maps a GET below the prefix.</summary>
    public void Get(string path, VendorHandler handler) => Map(path, handler, "GET");

    /// <summary>Maps a call below the prefix.</summary>
    public void Map(string path, VendorHandler handler, params string[] methods) => routes.MapMethods(Prefix + path, methods, context => Handle(context, handler));

    private Task Handle(HttpContext context, VendorHandler handler)
    {
        var sandbox = context.Sandbox();
        var refusal = Authentication.Check(context, sandbox, mode, out var user);
        return refusal is null ? handler(context, sandbox, user) : context.Refuse(refusal);
    }
}

/// <summary>What calls of the vendor's API share.</summary>
internal static class VendorAnswers
{
    /// <summary>The id in the path; anything but digits is no id.</summary>
    public static bool TryId(this HttpContext context, out long id)
    {
        id = 0;
        return context.Request.RouteValues["id"] is string text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }

    /// <summary>404 in the vendor's envelope.</summary>
    public static Task NotFound(this HttpContext context, string what) => context.Refuse(Refusals.OfDetail(Refusals.NotFound, reason: $"No such {what} in this sandbox."));

    /// <summary>200 with a resource, or 404.</summary>
    public static Task Found<T>(this HttpContext context, T? resource, JsonTypeInfo<T> type, string what)
        where T : class => resource is null ? context.NotFound(what) : context.Answer(resource, type);

    /// <summary>A resource.</summary>
    public static Task Answer<T>(this HttpContext context, T resource, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, WireJson.Writer))
            JsonSerializer.Serialize(writer, resource, type);
        return context.Response.BodyWriter.FlushAsync(context.RequestAborted).GetAsTask();
    }

    private static Task GetAsTask(this ValueTask<System.IO.Pipelines.FlushResult> flush) => flush.IsCompletedSuccessfully ? Task.CompletedTask : flush.AsTask();
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OmsSimulator.Benchmarks.Bare;

/// <summary>The simulator's measured calls with nothing behind them: what Kestrel, routing and JSON cost by themselves.</summary>
public static class Endpoints
{
    private static readonly HealthResource Healthy = new("healthy");
    private static readonly byte[] Prepared = JsonSerializer.SerializeToUtf8Bytes(SamplePackage.Waiting, BareJson.Default.PackageResource);
    private static readonly JsonWriterOptions AsTheVendorEscapes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task Health(HttpContext context) => Write(context, Healthy, BareJson.Default.HealthResource);

    public static Task GetPackage(HttpContext context) => Write(context, SamplePackage.Waiting, BareJson.Default.PackageResource);

    public static async Task GetPreparedPackage(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.BodyWriter.WriteAsync(Prepared, context.RequestAborted);
    }

    public static Task ListPackages(HttpContext context) => Write(context, SamplePackage.Page, BareJson.Default.PackagePage);

    public static async Task RunCommand(HttpContext context)
    {
        CommandRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync(
                context.Request.BodyReader,
                BareJson.Default.CommandRequest,
                context.RequestAborted
            );
        }
        catch (JsonException)
        {
            request = null;
        }

        var isCommand = request is { Transition: not null } or { Slug: not null };
        context.Response.StatusCode = isCommand ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest;
    }

    /// <summary>
    /// Straight into the response's buffer through the generated writer: the fastest of the ways that System.Text.Json has.
    /// </summary>
    private static async Task Write<T>(HttpContext context, T resource, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json";
        using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, AsTheVendorEscapes))
            JsonSerializer.Serialize(writer, resource, type);

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}

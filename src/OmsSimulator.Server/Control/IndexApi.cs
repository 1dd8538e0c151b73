using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.OpenApi;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin</c>: what the control surface has, out of its one description.</summary>
internal static class IndexApi
{
    private const string Prefix = "/__admin";

    private static readonly Lazy<IReadOnlyList<ControlCall>> Calls = new(Read);

    /// <summary>Maps it.</summary>
    public static void MapIndex(this IEndpointRouteBuilder routes) => routes.MapGet(Prefix, Show);

    private static Task Show(HttpContext context)
    {
        var at = context.Request.PathBase;
        return context.Answer(
            new ControlIndex(
                Simulator.Version,
                context.Sandbox().Name,
                Calls.Value,
                new($"{at}/openapi/oms.json", $"{at}/openapi/control.json", $"{at}/docs", $"{at}{Prefix}/schemas/")
            )
        );
    }

    private static IReadOnlyList<ControlCall> Read()
    {
        using var description = JsonDocument.Parse(OpenApiDocument.All.Single(document => document.Name == "control").Served("", ""));
        return
        [
            .. description
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .Where(path => path.Name.StartsWith(Prefix, StringComparison.Ordinal))
                .SelectMany(
                    path => path.Value.EnumerateObject().Where(member => member.Value.TryGetProperty("summary", out _)),
                    (path, operation) =>
                        new ControlCall(operation.Name.ToUpperInvariant(), path.Name, operation.Value.GetProperty("summary").GetString()!)
                ),
        ];
    }
}

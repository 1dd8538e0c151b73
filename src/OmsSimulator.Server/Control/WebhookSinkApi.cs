using System.Globalization;
using System.Text;
using System.Text.Unicode;
using OmsSimulator.Contract;
using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Requests;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Control;

/// <summary><c>/__admin/webhooks/sink/{any}</c>: takes any POST and keeps it, shows what came, forgets it.</summary>
internal static class WebhookSinkApi
{
    private const string Path = "/__admin/webhooks/sink/{**address}";
    private const string OwnAddress = "X-Oms-Simulator-Address";

    public static void MapWebhookSink(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, Take);
        routes.MapGet(Path, Show);
        routes.MapDelete(Path, Forget);
    }

    /// <summary>Takes a body and keeps nothing: who has no key is not told that there is no such sandbox.</summary>
    public static async Task TakeForNobody(HttpContext context)
    {
        if (await ReadBody(context) is not null)
            await context.Done();
    }

    private static async Task Take(HttpContext context)
    {
        if (await ReadBody(context) is not { } body)
            return;
        var sandbox = context.Sandbox();
        var headers = context.Request.Headers.Select(header => new HookHeader(header.Key, header.Value.ToString())).ToArray();
        sandbox.WebhookSink.Add(new(Address(context), sandbox.Now, headers, body));
        await context.Done();
    }

    // None: it is larger than the sink keeps, and that has been answered.
    private static async Task<byte[]?> ReadBody(HttpContext context)
    {
        using var body = await PooledBytes.Read(buffer => context.ReadBody(buffer), Sink.LargestBody);
        if (body is not null)
            return LargeBytes.Copy(body.Memory.Span);
        await context.Problem(
            StatusCodes.Status413PayloadTooLarge,
            "Content Too Large",
            $"The sink keeps bodies of at most {Sink.LargestBody} bytes."
        );
        return null;
    }

    private static Task Show(HttpContext context)
    {
        var (requests, dropped, last) = context.Sandbox().WebhookSink.Of(Address(context));
        SayWhereItListens(context);
        return context.Answer(new WebhookSinkContent([.. requests.Select(Describe)], dropped, last));
    }

    private static Task Forget(HttpContext context)
    {
        var problems = new Problems();
        var through = long.MaxValue;
        foreach (var (name, value) in context.Request.Query)
        {
            if (name != "through")
                problems.Add(Place.Root.At(name), "unknown parameter; expected through");
            else if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out through))
                problems.Add(Place.Root.At(name), "expected a whole number from 0");
        }

        if (!problems.None)
            return context.Unprocessable(problems);
        context.Sandbox().WebhookSink.Clear(Address(context), through);
        return context.Done();
    }

    // Where the simulator can post to itself: that of a container is not the address by which it is asked from outside.
    private static void SayWhereItListens(HttpContext context)
    {
        if (context.Connection.LocalIpAddress is not { } local)
            return;
        local = local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local;
        context.Response.Headers[OwnAddress] = new UriBuilder(
            context.Request.Scheme,
            local.ToString(),
            context.Connection.LocalPort,
            $"/sandboxes/{context.Sandbox().Name}{context.Request.Path}"
        )
            .Uri
            .AbsoluteUri;
    }

    // What came is shown as it came, secrets included: the sink is the tester's own receiver.
    private static WebhookSinkRequest Describe(SunkRequest request)
    {
        var isText = Utf8.IsValid(request.Body);
        var headers = new OrderedDictionary<string, string>(request.Headers.Count);
        foreach (var (name, value) in request.Headers)
            headers[name] = value;
        return new(
            request.At,
            headers,
            isText ? "utf-8" : "base64",
            isText ? Encoding.UTF8.GetString(request.Body) : Convert.ToBase64String(request.Body),
            request.Number
        );
    }

    private static string Address(HttpContext context) => context.Request.RouteValues["address"] as string ?? "";
}

using System.Globalization;
using System.Net;
using System.Text;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.InProcess;
using OmsSimulator.Replays;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>POST /__admin/replay</c>: a recorded journal is run against this sandbox.</summary>
internal static class ReplayApi
{
    private const string Own = "own";
    private const string Recorded = "recorded";

    public static void MapReplay(this IEndpointRouteBuilder routes) => routes.MapPost("/__admin/replay", Run);

    private static async Task Run(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var entries = ReplayDocument.Read(document.Root, problems);
        var recordedClock = ReadQuery(context.Request.Query, problems);
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        using var client = Client(context);
        var result = await new Replay(context.Sandbox(), client, recordedClock).Run(entries, context.RequestAborted);
        await context.Answer(Describe(result));
    }

    // To the same server that this request came in through; where it came in without a socket, so do those of the replay.
    private static HttpClient Client(HttpContext context)
    {
        if (
            context.Connection.LocalPort == 0
            && context.RequestServices.GetKeyedService<HttpMessageHandler>(InProcessSetup.Send) is { } own
        )
        {
            return new HttpClient(own, disposeHandler: false)
            {
                BaseAddress = new Uri($"http://localhost/sandboxes/{context.Sandbox().Name}/"),
                Timeout = Timeout.InfiniteTimeSpan,
            };
        }

        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };
        return new HttpClient(handler) { BaseAddress = BaseAddress(context), Timeout = Timeout.InfiniteTimeSpan };
    }

    private static bool ReadQuery(IQueryCollection query, Problems problems)
    {
        foreach (var (name, values) in query)
        {
            if (name != "clock")
                problems.Add(Place.Root.At(name.Length <= 60 ? name : name[..60]), "not supported here; expected clock");
            else if (values.ToString() is not (Own or Recorded))
                problems.Add(Place.Root.At(name), $"expected {Own} or {Recorded}");
        }

        return query["clock"] == Recorded;
    }

    private static Uri BaseAddress(HttpContext context)
    {
        var connection = context.Connection;
        var address =
            connection.LocalIpAddress is { } local && !local.Equals(IPAddress.Any) && !local.Equals(IPAddress.IPv6Any)
                ? local
                : IPAddress.Loopback;
        var host =
            address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]"
            : address.ToString();
        return new Uri(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{context.Request.Scheme}://{host}:{connection.LocalPort}/sandboxes/{context.Sandbox().Name}/"
            )
        );
    }

    private static ReplayOutcome Describe(ReplayResult result) =>
        new(result.Requests, result.Same, result.FirstDifference is { } difference ? Describe(difference) : null);

    private static RecordedDifference Describe(ReplayDifference difference) =>
        new(
            difference.Index,
            difference.Recorded.Id,
            new(difference.Recorded.Request.Method, difference.Recorded.Request.Url),
            [.. difference.Differs.Select(member => new AnswerDifference(member.Member, member.Expected, member.Found))]
        );
}

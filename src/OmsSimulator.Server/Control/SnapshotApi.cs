using System.Buffers;
using OmsSimulator.Domain;
using OmsSimulator.Partners;
using OmsSimulator.Requests;
using OmsSimulator.Sandboxes;
using OmsSimulator.Snapshots;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/snapshot</c>: the whole sandbox as one document, NDJSON, with <c>?secrets=omit</c> for others to have; <c>PUT</c>: back.</summary>
internal static class SnapshotApi
{
    private const string Secrets = "secrets";
    private const string Omit = "omit";
    private const string MediaType = "application/x-ndjson";

    /// <param name="routes">Where it is mapped.</param>
    /// <param name="sandboxes">The sandboxes.</param>
    /// <param name="options">How many facts a sandbox keeps.</param>
    public static void MapSnapshot(this IEndpointRouteBuilder routes, SandboxDirectory sandboxes, SimulatorOptions options)
    {
        routes.MapGet("/__admin/snapshot", Take);
        routes.MapPut("/__admin/snapshot", context => PutBack(context, sandboxes, options));
    }

    private static Task Take(HttpContext context)
    {
        var problems = new Problems();
        var omits = new NamedQuery(context.Request.Query, problems, Secrets).Word(Secrets, Omit) == Omit;
        if (!problems.None)
            return context.Unprocessable(problems);
        context.Response.ContentType = MediaType;
        var image = context.Sandbox().Capture();
        return new SnapshotWriter(context.Response.BodyWriter).Write(
            context.Sandbox().Name,
            omits ? image with { Parts = [.. image.Parts.Select(WithoutSecrets)] } : image,
            omits ? SecretFree.Of : static line => line,
            context.RequestAborted
        );
    }

    private static IPartState? WithoutSecrets(IPartState? state) =>
        state is PartnersState partners ? new PartnersState([.. partners.Settings.Select(SecretFree.Of)]) : state;

    private static async Task PutBack(HttpContext context, SandboxDirectory sandboxes, SimulatorOptions options)
    {
        if (await context.IsRefusedForItsCharset())
            return;
        var problems = new Problems();
        var reader = new SnapshotReader(context.Sandbox().StateReaders(), options.MaxFacts);
        var input = context.Request.BodyReader;
        while (problems.None)
        {
            var read = await context.ReadBody();
            var rest = read.Buffer;
            while (problems.None && rest.PositionOf((byte)'\n') is { } end)
            {
                Add(reader, rest.Slice(0, end), problems);
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted && problems.None && !rest.IsEmpty)
            {
                Add(reader, rest, problems);
                rest = rest.Slice(rest.End);
            }

            input.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }

        if (reader.Finish(problems) is not { } image)
            await context.Unprocessable(problems);
        else if (await sandboxes.Restore(context.Sandbox(), image))
            await context.Done();
        else
            throw new SandboxEndedException();
    }

    private static void Add(SnapshotReader reader, ReadOnlySequence<byte> line, Problems problems)
    {
        if (line.Length > 1 && line.Slice(line.Length - 1).FirstSpan[0] == (byte)'\r')
            line = line.Slice(0, line.Length - 1);
        reader.Add(line.IsSingleSegment ? line.First : line.ToArray(), problems);
    }
}

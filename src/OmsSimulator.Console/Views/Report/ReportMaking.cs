using System.Globalization;
using System.Text;
using System.Text.Json;
using OmsSimulator.Client;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Report;

/// <summary>Makes a report of a sandbox.</summary>
/// <param name="control">Looks at the sandbox.</param>
/// <param name="version">The simulator's version.</param>
/// <param name="time">The real time.</param>
internal sealed class ReportMaking(OmsControlClient control, string version, TimeProvider time)
{
    /// <summary>The report, as bytes.</summary>
    /// <param name="sandbox">The sandbox's name.</param>
    /// <param name="note">What somebody wrote about it.</param>
    /// <param name="calls">The ids of the calls.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="ProblemReportException">It would be too large, or a call is not in the journal any more.</exception>
    public async Task<byte[]> Make(string sandbox, string note, IReadOnlyList<string> calls, CancellationToken cancellationToken)
    {
        if (note.Length > ProblemReport.LongestNote)
            throw new ProblemReportException("/note", FormattableString.Invariant($"at most {ProblemReport.LongestNote} characters"));
        if (calls.Count > ProblemReport.MostCalls)
            throw new ProblemReportException("/calls", FormattableString.Invariant($"at most {ProblemReport.MostCalls} calls"));
        var entries = new List<JsonElement>();
        foreach (var id in calls)
            entries.Add(await Entry(id, cancellationToken));
        var contract = await control.ContractAsync(cancellationToken);
        var report = new ProblemReport
        {
            Simulator = version,
            Made = Instant(time.GetUtcNow().UtcDateTime),
            Sandbox = sandbox,
            Installation = contract.Installation,
            Clock = Instant((await control.Clock.ReadAsync(cancellationToken)).Now),
            Note = note,
            Calls = entries,
            Marks = [.. MarksOf(contract, entries)],
            Snapshot = await Lines(cancellationToken),
        };
        var bytes = ProblemReportText.Of(report);
        return bytes.Length <= ProblemReport.MostBytes ? bytes : throw TooLarge();
    }

    private async Task<JsonElement> Entry(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await control.SendAsync(HttpMethod.Get, $"requests/{Uri.EscapeDataString(id)}?simulator=true", null, cancellationToken);
        }
        catch (OmsControlException gone) when (gone.Status == System.Net.HttpStatusCode.NotFound)
        {
            throw new ProblemReportException("/calls", $"calls that the journal still has; {id} is gone");
        }
    }

    // A larger sandbox is given up while it is written.
    private async Task<IReadOnlyList<string>> Lines(CancellationToken cancellationToken)
    {
        using var snapshot = new BoundedStream(ProblemReport.MostBytes);
        try
        {
            await control.SnapshotWithoutSecretsAsync(snapshot, cancellationToken);
        }
        catch (Exception) when (snapshot.IsFull)
        {
            throw TooLarge();
        }

        return Encoding.UTF8.GetString(snapshot.GetBuffer(), 0, (int)snapshot.Length).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // The ways of the commands that the calls sent, from the state that they met.
    private static IEnumerable<ReportedMark> MarksOf(ContractDescription contract, IEnumerable<JsonElement> calls)
    {
        var sent = calls.Select(static call => (Command: Said(call, "command"), From: Said(call, "state_before"))).Distinct().ToList();
        return from command in contract.Commands
            from pair in command.Pairs
            where sent.Contains((command.Code, pair.From))
            select new ReportedMark(command.Code, pair.From, pair.To, pair.Provenance.Mark, pair.Provenance.Page);
    }

    private static string? Said(JsonElement call, string name) =>
        call.TryGetProperty("simulator", out var simulator)
        && simulator.ValueKind == JsonValueKind.Object
        && simulator.TryGetProperty(name, out var said)
        && said.ValueKind == JsonValueKind.String
            ? said.GetString()
            : null;

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static ProblemReportException TooLarge() =>
        new(
            "/snapshot",
            FormattableString.Invariant($"a sandbox whose report has at most {ProblemReport.MostBytes} bytes; send a snapshot instead")
        );

    private sealed class BoundedStream(int most) : MemoryStream
    {
        public bool IsFull { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Check(count);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Check(buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Check(count);
            return base.WriteAsync(buffer, offset, count, cancellationToken);
        }

        private void Check(int more)
        {
            IsFull |= Length + more > most;
            if (IsFull)
                throw new IOException("The snapshot is too large.");
        }
    }
}

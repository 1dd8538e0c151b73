using System.Buffers;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <content>What was counted in sandboxes that were dropped, as a store keeps it: a note for all of them, and one a label.</content>
internal sealed partial class CoverageRegister
{
    private const string All = "coverage of dropped";
    private const string OfLabel = "coverage of label";
    private const int MostInstallations = 100;
    private readonly HashSet<string> installations = [""];
    private bool isChanged;
    private long lastNumber;

    /// <summary>An installation is used: its cells are known after a start, too.</summary>
    /// <param name="document">Its document; empty: the default one.</param>
    public void Use(string document)
    {
        lock (gate)
        {
            if (installations.Count < MostInstallations)
                installations.Add(document);
        }
    }

    /// <summary>What changed since it was last asked for.</summary>
    public IReadOnlyList<PartNote> TakeNotes()
    {
        lock (gate)
        {
            if (!isChanged)
                return [];
            isChanged = false;
            var sum = new CoverageSum();
            sum.Add(dropped);
            foreach (var counts in fading)
                counts.AddTo(sum);
            var notes = new List<PartNote> { new(All, 0, Write(since, null, sum)) };
            foreach (var (label, known) in labels.Where(static label => label.Value.IsChanged))
            {
                known.IsChanged = false;
                sum = new CoverageSum();
                sum.Add(known.Sum);
                foreach (var counts in fading.Where(counts => counts.Label == label))
                    counts.AddTo(sum);
                notes.Add(new(OfLabel, known.Number, Write(known.Since, label, sum)));
            }

            notes.AddRange(forgotten.Select(static number => new PartNote(OfLabel, number, [])));
            forgotten.Clear();
            return notes;
        }
    }

    /// <summary>Takes up what was kept.</summary>
    public void Resume(IReadOnlyList<PartNote> notes)
    {
        lock (gate)
        {
            foreach (var note in notes.Where(static note => note.Kind == All))
                Resume(note, (_, begun, sum) => (since, dropped) = (begun, sum));
            foreach (var note in notes.Where(static note => note.Kind == OfLabel && note.Data.Length > 0))
                Resume(note, (label, begun, sum) => labels[label!] = new LabelledSum(begun, note.Key) { Sum = sum });
            lastNumber = notes.Where(static note => note.Kind == OfLabel).Select(static note => note.Key).DefaultIfEmpty().Max();
        }
    }

    private byte[] Write(DateTime begun, string? label, CoverageSum sum)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("since", begun);
            if (label is null)
            {
                writer.WriteStartArray("installations");
                foreach (var document in installations)
                    writer.WriteStringValue(document);
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteString("label", label);
            }

            writer.WritePropertyName("sum");
            CoverageNotes.Write(writer, sum);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void Resume(PartNote note, Action<string?, DateTime, CoverageSum> take)
    {
        using var document = JsonDocument.Parse(note.Data);
        var root = document.RootElement;
        if (root.TryGetProperty("installations", out var known))
            installations.UnionWith(known.EnumerateArray().Select(static text => text.GetString()!));
        var (earlier, sum) = (CoverageNotes.Read(root.GetProperty("sum")), new CoverageSum());
        foreach (var installation in installations)
        {
            if (earlier.Count > 0)
                sum.Add(CoverageCells.Of(Installation.Load(installation)), earlier);
        }

        take(
            root.TryGetProperty("label", out var label) ? label.GetString() : null,
            root.GetProperty("since").GetDateTime().ToUniversalTime(),
            sum
        );
    }
}

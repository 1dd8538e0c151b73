using System.Security.Cryptography;
using System.Text.Json;

namespace OmsSimulator.Persistence;

/// <summary>
/// A store as one file of lines, for backups and for moving from one database to another: everything as it is stored, and a last line with
/// what it comes to.
/// </summary>
internal sealed class StoreArchive : IDisposable
{
    private const string Format = "oms-simulator-store";
    private const int Version = 1;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int lines;

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    /// <summary>Writes a store; how many sandboxes it has.</summary>
    public async Task<int> Export(SqlStore store, Stream output)
    {
        await Put(output, new ArchiveLine { Format = Format, Version = Version });
        var rows = await store.Rows();
        foreach (var row in rows)
            await Export(store, row, output);
        await Put(output, new ArchiveLine { End = lines, Sum = Convert.ToHexStringLower(hash.GetCurrentHash()) });
        await output.FlushAsync();
        return rows.Count;
    }

    /// <summary>Reads what <see cref="Export(SqlStore, Stream)"/> wrote into a store that has none of its sandboxes; how many there were.</summary>
    /// <exception cref="StoreException">It is none, it is damaged, or a name is taken; the store has nothing of it then.</exception>
    public async Task<int> Import(StreamReader input, SqlStore store)
    {
        var names = (await store.Rows()).Select(static row => row.Name).ToHashSet();
        var made = new List<ArchivedSandbox>();
        var ended = false;
        while (await input.ReadLineAsync() is { } text)
        {
            var line = Read(text, ended);
            ended = line.End is not null;
            if (line.Sandbox is { } name)
            {
                made.Add(
                    names.Add(name)
                        ? await ArchivedSandbox.Begin(store, line)
                        : throw new StoreException($"the store has a sandbox \"{name}\" already.")
                );
            }
            else if (line.Data is not null)
            {
                await (made.LastOrDefault() ?? throw Broken("a sandbox was expected")).Add(line);
            }
        }

        if (!ended)
            throw Broken("it is cut off: its last line is missing");
        foreach (var sandbox in made)
            await sandbox.End();
        return made.Count;
    }

    private async Task Export(SqlStore store, SandboxRow row, Stream output)
    {
        await Put(
            output,
            new ArchiveLine
            {
                Sandbox = row.Name,
                Document = row.Document,
                Position = row.Position,
                LastUsed = row.LastUsed.Ticks,
            }
        );
        foreach (
            var (kind, to) in new[]
            {
                (SandboxPart.Seed, SandboxPart.Seed),
                (SandboxPart.ResetPoint, SandboxPart.ResetPoint),
                (row.Base, SandboxPart.FirstBase),
            }
        )
        {
            var part = 0;
            await foreach (var data in store.ReadState(row.Id, kind))
            {
                await Put(
                    output,
                    new ArchiveLine
                    {
                        State = to,
                        First = part++,
                        Data = data,
                    }
                );
            }
        }

        if (await store.FirstFact(row.Id) is { } first)
        {
            await foreach (var facts in store.ReadFacts(row, first))
            {
                await Put(
                    output,
                    new ArchiveLine
                    {
                        First = facts.First,
                        Count = facts.Count,
                        Data = facts.Data,
                    }
                );
            }
        }

        foreach (var note in await store.ReadNotes(row.Id))
        {
            await Put(
                output,
                new ArchiveLine
                {
                    Note = note.Kind,
                    Key = note.Key,
                    Data = note.Data,
                }
            );
        }
    }

    private ArchiveLine Read(string text, bool ended)
    {
        try
        {
            var line = JsonSerializer.Deserialize(text, StoreJson.Default.ArchiveLine) ?? throw Broken("an empty line");
            if (ended)
                throw Broken("nothing was expected after its end");
            if (lines == 0 && (line.Format != Format || line.Version != Version))
                throw Broken($"expected {Format}, version {Version}");
            if (line.End is { } end && (end != lines || line.Sum != Convert.ToHexStringLower(hash.GetCurrentHash())))
                throw Broken("its lines are not those that were written");
            Count(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
            return line;
        }
        catch (JsonException wrong)
        {
            throw Broken(wrong.Message);
        }
    }

    private StoreException Broken(string why) => new($"the archive is damaged at line {lines + 1}: {why}.");

    private async Task Put(Stream output, ArchiveLine line)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, StoreJson.Default.ArchiveLine), (byte)'\n'];
        Count(bytes);
        await output.WriteAsync(bytes);
    }

    private void Count(byte[] bytes)
    {
        hash.AppendData(bytes);
        lines++;
    }
}

/// <summary>A line of an archive; only the members of its kind are there.</summary>
internal sealed record ArchiveLine
{
    /// <summary>The first line: what it is.</summary>
    public string? Format { get; init; }

    /// <summary>The first line: of which version.</summary>
    public int? Version { get; init; }

    /// <summary>A sandbox begins: its name.</summary>
    public string? Sandbox { get; init; }

    /// <summary>What does not change about it.</summary>
    public SandboxDocument? Document { get; init; }

    /// <summary>How many facts it has.</summary>
    public int? Position { get; init; }

    /// <summary>When it was used last.</summary>
    public long? LastUsed { get; init; }

    /// <summary>A portion of a state: of which.</summary>
    public int? State { get; init; }

    /// <summary>The place of the portion, or the number of the first fact.</summary>
    public int? First { get; init; }

    /// <summary>How many facts.</summary>
    public int? Count { get; init; }

    /// <summary>A note: its kind.</summary>
    public string? Note { get; init; }

    /// <summary>Its key.</summary>
    public long? Key { get; init; }

    /// <summary>The portion, the facts or the note.</summary>
    public byte[]? Data { get; init; }

    /// <summary>The last line: how many there were before.</summary>
    public int? End { get; init; }

    /// <summary>What they come to.</summary>
    public string? Sum { get; init; }
}

/// <summary>A sandbox that is read from an archive; it has no name before all of it is there.</summary>
/// <param name="store">The store.</param>
/// <param name="stored">The sandbox.</param>
/// <param name="lastUsed">When it was used last.</param>
internal sealed class ArchivedSandbox(SqlStore store, StoredSandbox stored, DateTime lastUsed)
{
    private readonly List<PartNote> notes = [];

    /// <summary>Begins one.</summary>
    public static async Task<ArchivedSandbox> Begin(SqlStore store, ArchiveLine line)
    {
        var lastUsed = new DateTime(line.LastUsed ?? 0, DateTimeKind.Utc);
        return new(store, await store.Write(line.Sandbox!, line.Document!, line.Position ?? 0, lastUsed, []), lastUsed);
    }

    /// <summary>Adds a line of it.</summary>
    public async Task Add(ArchiveLine line)
    {
        if (line.Note is { } kind)
            notes.Add(new PartNote(kind, line.Key ?? 0, line.Data!));
        else
            await store.WriteParts(stored, [new SandboxPart(line.State, line.First ?? 0, line.Count ?? 0, line.Data!)]);
    }

    /// <summary>All of it is there: it has its name from now on.</summary>
    public async Task End()
    {
        await store.SaveNotes(stored, notes, noted: -1, works: true, lastUsed);
        if (!await store.Name(stored))
            throw new StoreException($"the store has a sandbox \"{stored.Name}\" already.");
    }
}

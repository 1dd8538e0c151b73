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
        await Export(await store.ReadNotes(SqlStore.Nobody), output);
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
        var shared = new List<PartNote>();
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
            else if (made.Count == 0 && line.Note is { } kind)
            {
                shared.Add(new PartNote(kind, line.Key ?? 0, line.Data!));
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
        await store.SaveShared(shared);
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
                Outline = row.Outline,
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

        await Export(await store.ReadNotes(row.Id), output);
    }

    private async Task Export(IReadOnlyList<PartNote> notes, Stream output)
    {
        foreach (var note in notes)
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

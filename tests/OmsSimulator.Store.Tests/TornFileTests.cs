using OmsSimulator.Kernel;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.Sqlite;

namespace OmsSimulator.Store.Tests;

/// <summary>
/// A file whose end did not reach the disk: every acknowledged fact before the cut is there, in order and nothing else, or the start ends with
/// a sentence.
/// </summary>
public sealed class TornFileTests : IDisposable
{
    private const int FrameHeader = 24;
    private const int LogHeader = 32;
    private const int Page = 4096;
    private readonly TemporaryFolder folder = new();
    private int copies;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TheLogIsCutAtEveryByteOfItsLastFrame()
    {
        var (file, log) = await Written();
        const int Frame = FrameHeader + Page;
        ((log.Length - LogHeader) % Frame).Should().Be(0);
        for (var cut = log.Length - Frame; cut < log.Length; cut += cut % Frame is < 64 or > Frame - 64 ? 1 : 61)
            (await Counted(file, log[..(int)cut])).Should().Be(19, "its last commit has lost its end");
        (await Counted(file, log)).Should().Be(20);
    }

    [Fact]
    public async Task TheLogIsCutAtEveryFrame()
    {
        var (file, log) = await Written();
        var before = -1;
        for (var cut = LogHeader; cut <= log.Length; cut += FrameHeader + Page)
        {
            // What was written first is there first: a longer log never has less.
            if (await Counted(file, log[..cut]) is not { } counted)
                continue;
            counted.Should().BeGreaterThanOrEqualTo(before);
            before = counted;
        }

        before.Should().Be(20);
    }

    [Fact]
    public async Task TheFileIsCutAtEveryPage()
    {
        var (file, log) = await Written();
        var whole = await Closed(file, log);
        for (var pages = 0; pages < whole.Length / Page; pages++)
        {
            (await Counted(whole[..(pages * Page)], []))
                .Should()
                .Be(pages == 0 ? -1 : null, "of {0} pages only none is a new store", pages);
        }

        (await Counted(whole, [])).Should().Be(20);
    }

    [Fact]
    public async Task OnAFullDiskCommandsAreRefusedAndGoOnWhenThereIsRoom()
    {
        using var disk = SmallDisk.Mount(folder.File("disk"));
        if (disk is null)
            return;
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[1024 * 1024]);
        await using var store = new SqliteStore(Path.Combine(disk.Path, "store.db"), new StoreOptions());
        await store.Open();
        var acme = await store.Make();
        var position = 0;
        while (await store.Append(acme, Facts.Batch(position, 100)) is var result && result != AppendResult.Refused)
        {
            result.Should().Be(AppendResult.Kept);
            position += 100;
        }

        store.Status.IsWell.Should().BeFalse();
        (await store.Counted()).Should().HaveCount(position, "reads go on, and show what is kept");
        File.Delete(ballast);
        (await store.Append(acme, Facts.Batch(position))).Should().Be(AppendResult.Kept);
        store.Status.IsWell.Should().BeTrue();
        (await store.Counted()).Should().HaveCount(position + 1);
    }

    private async Task<(byte[] File, byte[] Log)> Written()
    {
        await using var store = new SqliteStore(folder.File("store.db"), new StoreOptions());
        await store.Open();
        var acme = await store.Make();
        for (var position = 0; position < 20; position++)
            (await store.Append(acme, Facts.Batch(position))).Should().Be(AppendResult.Kept);
        return (await Read(folder.File("store.db")), await Read(folder.File("store.db-wal")));
    }

    private async Task<byte[]> Closed(byte[] file, byte[] log)
    {
        var path = folder.File("closed.db");
        await File.WriteAllBytesAsync(path, file);
        await File.WriteAllBytesAsync($"{path}-wal", log);
        var store = new SqliteStore(path, new StoreOptions());
        await store.Open();
        await store.DisposeAsync();
        File.Exists($"{path}-wal").Should().BeFalse();
        return await File.ReadAllBytesAsync(path);
    }

    // How many facts are there; none: the start ended with a sentence; -1: the store is new.
    private async Task<int?> Counted(byte[] file, byte[] log)
    {
        var path = folder.File($"cut{++copies}.db");
        await File.WriteAllBytesAsync(path, file);
        if (log.Length > 0)
            await File.WriteAllBytesAsync($"{path}-wal", log);
        await using var store = new SqliteStore(path, new StoreOptions());
        try
        {
            await store.Open();
            if ((await store.Rows()).Count == 0)
                return -1;
            var counted = await store.Counted();
            counted.Should().Equal(Enumerable.Range(0, counted.Count).Select(static number => (long)number));
            return counted.Count;
        }
        catch (StoreException sentence)
        {
            sentence.Message.Should().NotBeEmpty();
            return null;
        }
    }

    // The store is open: it is read as it stands.
    private static async Task<byte[]> Read(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

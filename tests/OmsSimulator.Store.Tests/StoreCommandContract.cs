using System.Net;
using System.Text;
using OmsSimulator.Persistence;

namespace OmsSimulator.Store.Tests;

/// <summary><c>oms-simulator store</c> over a store that a simulator has filled.</summary>
public abstract class StoreCommandContract : IDisposable
{
    /// <summary>A portion of a base.</summary>
    private protected const string InBase = "kind >= 10 AND part = 1";

    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>The store, as the command line has it.</summary>
    private protected abstract string Store { get; }

    private string Archive => Folder.File("backup.ndjson");

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public virtual async Task AWholeStoreIsCheckedExportedImportedAndCompacted()
    {
        var before = await Filled();
        var (code, said) = await Run("check", Store);
        said.Should().Match("acme: * facts, * packages*default: * facts, 0 packages*2 sandboxes, all whole*");
        code.Should().Be(0);
        (code, said) = await Run("compact", Store);
        (code, said.Trim())
            .Should()
            .Match<(int Code, string Said)>(static ended => ended.Code == 0 && ended.Said.Contains(" bytes before, "));
        (code, said) = await Run("export", Store, "--out", Archive);
        (code, said.Trim()).Should().Be((0, $"2 sandboxes are written to {Archive}"));
        var other = $"sqlite:{Folder.File("other.db")}";
        (code, said) = await Run("import", other, Archive);
        (code, said.Trim()).Should().Be((0, $"2 sandboxes are read from {Archive}"));
        (await Seen(other)).Should().Be(before);
        (await Seen(Store)).Should().Be(before);
    }

    [Fact]
    public virtual async Task WhatIsExportedFromAFileIsImportedHere()
    {
        var file = $"sqlite:{Folder.File("file.db")}";
        var before = await Filled(file);
        (await Run("export", file, "--out", Archive)).Code.Should().Be(0);
        (await Run("import", Store, Archive)).Code.Should().Be(0);
        (await Seen(Store)).Should().Be(before);
    }

    [Fact]
    public virtual async Task ADamagedSandboxIsNamedAndTheOthersAreChecked()
    {
        await Filled();
        Damage("acme");
        var (code, said) = await Run("check", Store);
        code.Should().Be(1);
        said.Should().Match("acme: the base of sandbox \"acme\" is damaged: *default: * facts, 0 packages*2 sandboxes, 1 of them damaged*");
    }

    [Fact]
    public virtual async Task WhatAResetNeedsIsCheckedToo()
    {
        await Filled();
        Damage("acme", "kind = 0");
        var (code, said) = await Run("check", Store);
        code.Should().Be(1);
        said.Should().Match("acme: the seed of sandbox \"acme\" cannot be read: *default: * facts*2 sandboxes, 1 of them damaged*");
        using var simulator = await Start(Store);
        using var reset = await simulator.Http.PostAsync("sandboxes/acme/__admin/reset", null);
        reset.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await reset.Content.ReadAsStringAsync()).Should().Contain("cannot be read");
        (await simulator.Get("sandboxes/acme/api/v1/oms/packages/")).GetProperty("count").GetInt32().Should().BePositive("nothing changes");
        await simulator.Stop();
    }

    [Fact]
    public virtual async Task ATakenNameIsNotImportedAndNothingOfTheRestIs()
    {
        await Filled();
        await Run("export", Store, "--out", Archive);
        var before = await Seen(Store);
        var (code, said) = await Run("import", Store, Archive);
        (code, said.Trim()).Should().Be((1, "the store has a sandbox \"acme\" already."));
        (await Seen(Store)).Should().Be(before);
        (await Run("export", Store, "--out", Archive)).Should().Match<(int Code, string Said)>(static ended => ended.Code == 1);
        (await File.ReadAllTextAsync(Archive)).Should().NotBeEmpty("a file that is there is not overwritten");
    }

    [Fact]
    public virtual async Task AnArchiveThatIsCutOrChangedIsRefusedAndTheStoreHasNothingOfIt()
    {
        var file = $"sqlite:{Folder.File("file.db")}";
        await Filled(file);
        await Run("export", file, "--out", Archive);
        var lines = await File.ReadAllLinesAsync(Archive);
        foreach (var wrong in (string[][])[lines[..^1], [.. lines[..2], .. lines[3..]], [lines[0].Replace(":1", ":9"), .. lines[1..]], []])
        {
            await File.WriteAllLinesAsync(Archive, wrong, new UTF8Encoding(false));
            var (code, said) = await Run("import", Store, Archive);
            code.Should().Be(1);
            said.Should().StartWith("the archive is damaged at line ");
        }

        (await Run("check", Store)).Said.Should().Contain("0 sandboxes, all whole");
    }

    [Fact]
    public virtual async Task AStoreThatIsInUseIsLeftAlone()
    {
        using var simulator = await Start(Store);
        foreach (
            var arguments in (string[][])
                [
                    ["check", Store],
                    ["export", Store, "--out", Archive],
                    ["compact", Store],
                ]
        )
        {
            var (code, said) = await Run(arguments);
            code.Should().Be(1);
            said.Should().Match("STORE: * is in use by another simulator*; a store has one at a time.*");
        }

        File.Exists(Archive).Should().BeFalse();
        await simulator.Get("__admin/health");
    }

    [Fact]
    public virtual async Task AStoreOfALaterVersionIsNamed()
    {
        await using (var later = Open(new StoreOptions { Migrations = [.. SqlSchema.Steps, static _ => "CREATE TABLE more (id BIGINT)"] }))
            await later.Open();
        var (code, said) = await Run("check", Store);
        code.Should().Be(1);
        said.Should().Match("STORE: * is of version 2, which a later simulator wrote; this one knows version 1. Nothing was changed.*");
    }

    [Fact]
    public virtual async Task AStoreThatIsNotThereIsNotMade()
    {
        var (code, said) = await Run("check", Store);
        code.Should().Be(1);
        said.Should().Match("STORE: *");
        (await Run("compact", Store)).Code.Should().Be(1);
        (await Run("export", Store, "--out", Archive)).Code.Should().Be(1);
        File.Exists(Archive).Should().BeFalse();
    }

    private protected abstract SqlStore Open(StoreOptions options);

    /// <summary>Damages a sandbox.</summary>
    private protected abstract void Damage(string sandbox, string which = InBase);

    private protected static Task<(int Code, string Said)> Run(params string[] arguments) => ProgramUnderTest.Run(["store", .. arguments]);

    private protected static Task<ProgramUnderTest> Start(string store, params string[] more) =>
        ProgramUnderTest.Start(["--urls", "http://127.0.0.1:0", "--seed", "empty", "--store", store, .. more]);

    private Task<string> Filled() => Filled(Store);

    private static async Task<string> Filled(string store)
    {
        using var simulator = await Start(store);
        await simulator.Send(HttpMethod.Post, "__admin/sandboxes", """{"name":"acme","seed":"demo","label":"team-a"}""");
        await simulator.Send(HttpMethod.Post, "__admin/sandboxes", """{"name":"gone","seed":"demo","label":"team-a"}""");
        await simulator.Send(HttpMethod.Put, "sandboxes/acme/__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""");
        await simulator.Send(HttpMethod.Post, "sandboxes/acme/api/v1/oms/packages/package_denial_reason/", """{"title":"Kept"}""");
        (await simulator.Http.DeleteAsync("__admin/sandboxes/gone")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        var seen = await Seen(simulator);
        await simulator.Stop();
        return seen;
    }

    private static async Task<string> Seen(string store)
    {
        using var simulator = await Start(store);
        var seen = await Seen(simulator);
        await simulator.Stop();
        return seen;
    }

    private static async Task<string> Seen(ProgramUnderTest simulator)
    {
        var texts = new StringBuilder();
        foreach (var path in (string[])["packages/?limit=100", "orders/?limit=100", "packages/package_denial_reason/?limit=100"])
            texts.Append(await simulator.Http.GetStringAsync($"sandboxes/acme/api/v1/oms/{path}"));
        foreach (var path in (string[])["sandboxes/acme/__admin/packages/1/timeline", "sandboxes/acme/__admin/clock"])
            texts.Append(await simulator.Http.GetStringAsync(path));
        return texts.ToString();
    }
}

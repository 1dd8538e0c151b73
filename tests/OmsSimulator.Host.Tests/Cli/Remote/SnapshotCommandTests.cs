namespace OmsSimulator.Host.Tests.Cli.Remote;

public sealed class SnapshotCommandTests : IDisposable
{
    private const string Snapshot = "{\"line\":1}\n{\"line\":2}\n";

    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    private string File => Path.Combine(folder, "sandbox.ndjson");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ASnapshotIsSavedAsItCameAndRestoredAsItIs()
    {
        await using var server = await Receiver.Start();
        server.Does = static (context, received) =>
            received.Method == "PUT"
                ? Receiver.Answer(context, 204)
                : context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Snapshot)).AsTask();
        (await Shell.Simulator("snapshot", "save", File, "--sandbox", "acme", "--url", server.Address))
            .Done()
            .Output.Should()
            .Be($"saved to {File} (22 bytes)\n");
        (await System.IO.File.ReadAllTextAsync(File)).Should().Be(Snapshot);
        (await Shell.Simulator("snapshot", "restore", File, "--sandbox", "acme", "--json", "--url", server.Address)).Done().Json["bytes"]!
            .GetValue<int>()
            .Should()
            .Be(22);
        server
            .All.Select(received => (received.Method, received.Path, received.Text))
            .Should()
            .Equal(("GET", "/sandboxes/acme/__admin/snapshot", ""), ("PUT", "/sandboxes/acme/__admin/snapshot", Snapshot));
        server.All.Last().Headers["Content-Type"].Should().Be("application/x-ndjson");
    }

    [Fact]
    public async Task AnAnswerThatBreaksOffLeavesTheFileAsItWas()
    {
        await using var server = await Receiver.Start();
        server.Does = static async (context, _) =>
        {
            await context.Response.Body.WriteAsync("{\"line\":1}\n"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        await System.IO.File.WriteAllTextAsync(File, "before");
        (await Shell.Simulator("snapshot", "save", File, "--url", server.Address)).Failed(3, "cannot be reached");
        (await System.IO.File.ReadAllTextAsync(File)).Should().Be("before");
        Directory.GetFiles(folder).Should().Equal(File);
    }

    [Fact]
    public async Task ARefusedOneIsOneLine()
    {
        await using var server = await Receiver.Start();
        server.Does = static async (context, _) =>
        {
            context.Response.StatusCode = 422;
            await context.Response.Body.WriteAsync(
                """{"title":"Unprocessable Content","status":422,"errors":[{"pointer":"/2/facts","detail":"expected a list"}]}"""u8.ToArray()
            );
        };
        await System.IO.File.WriteAllTextAsync(File, Snapshot);
        (await Shell.Simulator("snapshot", "restore", File, "--url", server.Address)).Failed(1, "/2/facts: expected a list");
        (await Shell.Simulator("snapshot", "restore", Path.Combine(folder, "none"), "--url", server.Address)).Failed(
            2,
            "FILE: cannot read the file"
        );
    }
}

namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class SandboxCommandTests(OpenSimulator simulator) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    private string Url => simulator.Address.ToString();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task SandboxesAreMadeListedResetAndDropped()
    {
        var name = simulator.FreeName();
        (await Shell.Simulator("sandbox", "create", name, "--seed", "demo", "--random-seed", "7", "--url", Url))
            .Done()
            .Output.Should()
            .MatchRegex(
                $@"^name +seed +random seed +installation +packages +facts +path\n{name} +demo +7 +default +31 +\d+ +/sandboxes/{name}/\n$"
            );
        var oms = new Oms(simulator.Http, $"sandboxes/{name}/");
        await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""");
        (await Shell.Simulator("sandbox", "reset", name, "--url", Url)).Done().Output.Should().Be($"{name} is back at its seed\n");
        (await oms.StateOf(1)).Should().Be("Waiting");
        (await Shell.Simulator("sandbox", "list", "--json", "--url", Url)).Done().Json["sandboxes"]!
            .AsArray()
            .Select(one => (string)one!["name"]!)
            .Should()
            .Contain(["default", name]);
        (await Shell.Simulator("sandbox", "drop", name, "--url", Url, "--json")).Done().Json["dropped"]!
            .GetValue<string>()
            .Should()
            .Be(name);
        (await Shell.Simulator("sandbox", "drop", name, "--url", Url)).Failed(1, $"Sandbox \"{name}\" does not exist.");
    }

    [Fact]
    public async Task ASeedAndAnInstallationAreFiles()
    {
        var (name, world, installation) = (simulator.FreeName(), Path.Combine(folder, "world.yaml"), Path.Combine(folder, "mine.yaml"));
        await File.WriteAllTextAsync(
            world,
            "stock_locations: [{ erp_code: KADIKÖY }]\npackages: [{ stock_location: KADIKÖY, state: Packed, items: [{ sku: A, quantity: 1 }] }]\n"
        );
        await File.WriteAllTextAsync(installation, "name: mine\n");
        var made = (
            await Shell.Simulator("sandbox", "create", name, "--seed", world, "--installation", installation, "--json", "--url", Url)
        )
            .Done()
            .Json;
        (made["seed"]!.GetValue<string>(), made["installation"]!.GetValue<string>(), made["packages"]!.GetValue<int>())
            .Should()
            .Be(("world", "mine", 1));
    }

    [Fact]
    public async Task WhatTheSimulatorRefusesIsOneLine()
    {
        (await Shell.Simulator("sandbox", "create", "default", "--url", Url)).Failed(1, "409: Sandbox \"default\" exists already.");
        (await Shell.Simulator("sandbox", "create", "Not a name", "--url", Url)).Failed(1, "/name: expected [a-z0-9]");
        (await Shell.Simulator("sandbox", "reset", "nobody", "--url", Url)).Failed(1, "Sandbox \"nobody\" does not exist.");
        var world = Path.Combine(folder, "wrong.json");
        await File.WriteAllTextAsync(world, """{"oders":[]}""");
        (await Shell.Simulator("sandbox", "create", simulator.FreeName(), "--seed", world, "--url", Url)).Failed(
            1,
            "/seed/oders: unknown key"
        );
    }

    [Fact]
    public async Task AWrongCommandLineIsExitCodeTwo()
    {
        (await Shell.Simulator("sandbox", "create", "a", "--seed", "/nowhere.json", "--url", Url)).Failed(
            2,
            "--seed: cannot read the file /nowhere.json"
        );
        (await Shell.Simulator("sandbox", "list", "--url", "nonsense")).Failed(
            2,
            "--url: expected an address such as http://localhost:8080, found \"nonsense\""
        );
        (await Shell.Simulator("sandbox", "create", "a", "--random-seed", "x", "--url", Url)).Failed(2, "'x'");
        (await Shell.Simulator("sandbox", "create", "--url", Url)).Failed(2, "Required argument 'name' missing for command: 'create'.");
        (await Shell.Simulator("sandbox")).Failed(2, "Required command was not provided.");
    }

    [Theory]
    [InlineData("sandbox", "list")]
    [InlineData("journal", "list", "--json")]
    [InlineData("hooks", "list")]
    public async Task ASimulatorThatIsNotThereIsExitCodeThree(params string[] arguments) =>
        (await Shell.Simulator([.. arguments, "--url", "http://127.0.0.1:9"])).Failed(3, "http://127.0.0.1:9 cannot be reached: ");

    [Fact]
    public async Task AForkIsAskedFor()
    {
        await using var server = await Receiver.Start();
        server.Does = static async (context, _) =>
        {
            context.Response.StatusCode = 201;
            await context.Response.Body.WriteAsync(
                """{"name":"b","seed":"demo","random_seed":1,"installation":"default","path":"/sandboxes/b/","packages":31,"facts":9}"""u8.ToArray()
            );
        };
        (await Shell.Simulator("sandbox", "fork", "a", "b", "--url", server.Address, "--admin-key", "k"))
            .Done()
            .Output.Should()
            .Contain("/sandboxes/b/");
        var asked = server.All.Single();
        (asked.Path, asked.Text, asked.Headers["Authorization"]).Should().Be(("/__admin/sandboxes/a/fork", """{"name":"b"}""", "Bearer k"));
    }
}

using System.Net;

namespace OmsSimulator.Testing.Tests;

public sealed class OmsFilesTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>, IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("stock_locations:\n  - erp_code: WH07\n    name: Depot\n")]
    [InlineData("""{"stock_locations": [{"erp_code": "WH07", "name": "Depot"}]}""")]
    public async Task ASandboxStartsWithTheWorldOfAFile(string world)
    {
        await File.WriteAllTextAsync(file, world);

        await using var sandbox = await oms.CreateSandboxAsync(OmsFiles.Seed(file));

        (await sandbox.Client.StockLocations.SimpleAsync()).Should().ContainSingle(location => location.ErpCode == "WH07");
    }

    [Fact]
    public async Task ASandboxHasTheInstallationOfAFile()
    {
        await File.WriteAllTextAsync(file, "name: acme\n");

        await using var sandbox = await oms.Server.CreateSandboxAsync(installation: OmsFiles.Installation(file));

        (await sandbox.Control.InstallationAsync()).GetProperty("name").GetString().Should().Be("acme");
    }

    [Fact]
    public async Task AFileThatIsNoDocumentIsNamed()
    {
        await File.WriteAllTextAsync(file, "{\"a\": ");

        var read = () => OmsFiles.Seed(file);

        read.Should().Throw<InvalidDataException>().WithMessage($"{file} is neither JSON nor YAML (*");
    }

    [Fact]
    public async Task AWorldThatIsWrongIsRefusedByTheSimulatorWithItsPlace()
    {
        await File.WriteAllTextAsync(file, "stock_location: []\n");

        var make = () => oms.CreateSandboxAsync(OmsFiles.Seed(file));

        (await make.Should().ThrowAsync<OmsControlException>()).Which.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
    }
}

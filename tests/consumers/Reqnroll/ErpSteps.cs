using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Testing.Steps;
using Reqnroll;

namespace Orders.Tests;

/// <summary>Steps of one's own beside those of the package: they share its sandbox and its package.</summary>
[Binding]
public sealed class ErpSteps(Sandbox sandbox, PackageDriver package)
{
    [When("our ERP looks at the package")]
    public async Task OurErpLooksAtThePackage()
    {
        using var erp = new HttpClient { BaseAddress = await sandbox.Address() };
        Seen = (await erp.GetFromJsonAsync<JsonObject>($"api/v1/oms/packages/{package.Id}/"))!["state"]!["name"]!.ToString();
    }

    [Then("our ERP sees {string}")]
    public void OurErpSees(string state) => Xunit.Assert.Equal(state, Seen);

    private string? Seen { get; set; }
}

using System.Text.Json.Nodes;

namespace OmsSimulator.OpenApi.Tests;

/// <summary>What the documents say a list can be asked, it knows: what it does not know it ignores, with a warning.</summary>
public sealed class FilterTests(Server server) : IClassFixture<Server>
{
    public static TheoryData<string> Lists =>
        [
            .. Document
                .Oms.Operations.Where(operation => operation.Parameters.Any(parameter => (string)parameter["name"]! == "sort"))
                .Select(operation => operation.Path),
        ];

    [Theory, MemberData(nameof(Lists))]
    public async Task EveryParameterIsKnown(string path)
    {
        var parameters = Document.Oms.Operations.Single(operation => operation.ToString() == $"GET {path}").Parameters;
        foreach (var parameter in parameters)
        {
            foreach (var value in Values(parameter))
            {
                (await Asked($"{path}?{parameter["name"]}={Uri.EscapeDataString(value)}"))
                    .Should()
                    .Be(0, $"{path} knows {parameter["name"]}={value}");
            }
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task AnotherParameterIsNot(string path) => (await Asked($"{path}?colour=red")).Should().Be(1);

    private static IEnumerable<string> Values(JsonObject parameter) =>
        (parameter["schema"]!["enum"], parameter["x-oms-example"]) switch
        {
            (JsonArray words, _) => words.Select(word => (string)word!),
            (_, JsonArray elements) => [string.Join(',', elements.Select(element => element!.ToString()))],
            (_, { } example) => [example.ToString()],
            _ => ["1"],
        };

    private async Task<int> Asked(string address)
    {
        using var cleared = await server.Http.DeleteAsync("/__admin/contract-report");
        using var answer = await server.Http.GetAsync(address);
        ((int)answer.StatusCode).Should().Be(200, address);
        return (int)JsonNode.Parse(await server.Http.GetStringAsync("/__admin/contract-report"))!["warnings"]!;
    }
}

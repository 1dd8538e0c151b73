using System.Text;
using System.Text.Json.Nodes;
using OmsSimulator.Generate;

namespace OmsSimulator.Documents.Tests;

[Collection(Documents.Name)]
public sealed class AssumptionTests(Repository repository)
{
    [Fact]
    public async Task ThereAreAsManyAsTheContractMarks()
    {
        await using var laboratory = await Laboratory.Start();
        var contract = JsonNode.Parse(await laboratory.Read("__admin/contract"))!;
        var listed = CatalogueAssumptions.All();
        Count(contract["states"]).Should().Be(listed.Count(one => one.Subject == CatalogueAssumptions.States), "each is in assumptions.md");
        Count(contract["transfer_states"])
            .Should()
            .Be(listed.Count(one => one.Subject == CatalogueAssumptions.TransferStates), "each is in assumptions.md");
        Count(contract["errors"]).Should().Be(listed.Count(one => one.Subject == CatalogueAssumptions.Errors), "each is in assumptions.md");
        foreach (var command in contract["commands"]!.AsArray())
        {
            Count(command)
                .Should()
                .BeLessThanOrEqualTo(
                    listed.Count(one => one.Subject == command!["title"]!.ToString()),
                    $"each of {command!["code"]} is in assumptions.md"
                );
        }

        Count(contract["order_statuses"]).Should().Be(0, "no section is written for them");
    }

    [Fact]
    public void EachIsOnThePage()
    {
        var page = repository.Document("assumptions.md");
        foreach (var subject in EveryAssumption.All.GroupBy(one => one.Subject))
        {
            page.Should().Contain($"\n## {subject.Key}\n");
            foreach (var assumption in subject)
                page.Should().Contain($"| `{assumption.Id}` | {assumption.Why}");
        }
    }

    [Fact]
    public void EachHasANameOfItsOwn() => EveryAssumption.All.Select(one => (one.Subject, one.Id)).Should().OnlyHaveUniqueItems();

    [Fact]
    public async Task EverySnippetIsAnInstallationDocument()
    {
        await using var laboratory = await Laboratory.Start();
        foreach (var assumption in EveryAssumption.All.Where(one => one.Replacement is not null))
        {
            using var document = new StringContent(assumption.Replacement!, Encoding.UTF8, "application/yaml");
            using var answer = await laboratory.Http.PutAsync(new Uri("__admin/installation", UriKind.Relative), document);
            answer
                .IsSuccessStatusCode.Should()
                .BeTrue($"{assumption.Subject}, {assumption.Id}: {assumption.Replacement}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static int Count(JsonNode? node) =>
        node switch
        {
            JsonObject members => (members["mark"]?.ToString() == "assumed" ? 1 : 0) + members.Sum(member => Count(member.Value)),
            JsonArray list => list.Sum(Count),
            _ => 0,
        };
}

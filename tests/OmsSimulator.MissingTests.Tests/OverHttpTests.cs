using System.Globalization;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Tests;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>The missing tests as JSON, run as a program in any language would: calls, an answer, and what changed.</summary>
public sealed class OverHttpTests
{
    public static TheoryData<string> Installations() => [.. Enumerable.Range(1, 20).Select(SampleInstallations.Random)];

    [Theory]
    [InlineData("")]
    [InlineData(SampleInstallations.Captured)]
    public async Task TheyAreAnsweredAndChangeWhatTheySay(string document)
    {
        await using var oms = await Installed.Start(document);
        foreach (var test in (await oms.Missing.ReadAsync()).Scenarios)
        {
            await using var sandbox = await oms.Another(document);
            foreach (var call in test.Setup)
                await sandbox.MakeAsync(call.Method, call.Path, call.Body?.GetRawText());
            var sent = await sandbox.ExchangeAsync(test.Request.Method, test.Request.Path, test.Request.Body?.GetRawText());
            (sent.Status, sent.Body).Should().Be((test.Response.Status, test.Response.Body), test.Title);
            sent.Changes.Should().Equal(test.Changes.Select(Text), test.Title);
            if (sent.Status >= 400)
                sent.ChangedAnything.Should().BeFalse(test.Title);
        }
    }

    [Theory]
    [MemberData(nameof(Installations))]
    public async Task OfAnyInstallationTheyCoverEverythingThatCanBeCovered(string document)
    {
        await using var oms = await Installed.Start(document);
        using var client = oms.Sandbox.CreateClient();
        var missing = await oms.Missing.ReadAsync();
        missing.Scenarios.Should().HaveCount(missing.Missing);
        foreach (var test in missing.Scenarios)
        {
            await oms.Sandbox.Control.ResetAsync();
            foreach (var call in test.Setup)
                await oms.Sandbox.MakeAsync(call.Method, call.Path, call.Body?.GetRawText());
            using var answer = await client.PostAsync(test.Request.Path.TrimStart('/'), Json(test.Request));
            ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync())
                .Should()
                .Be((test.Response.Status, test.Response.Body), test.Title);
        }

        JsonNode.Parse(await client.GetStringAsync("__admin/coverage"))!.ShouldCover(CellNames.Dimensions);
        (await oms.Missing.ReadAsync()).Scenarios.Should().BeEmpty();
    }

    private static StringContent Json(ScenarioCall call) =>
        new(call.Body!.Value.GetRawText(), System.Text.Encoding.UTF8, "application/json");

    private static string Text(ScenarioChange change) =>
        string.Create(CultureInfo.InvariantCulture, $"{change.What}: \"{change.From}\" → \"{change.To}\"");
}

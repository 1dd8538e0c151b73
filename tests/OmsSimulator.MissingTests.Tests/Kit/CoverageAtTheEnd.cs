using System.Text.Json.Nodes;
using OmsSimulator.Testing.Steps;
using Reqnroll;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>What the scenarios of a run covered, read while their simulator is still there.</summary>
[Binding]
public static class CoverageAtTheEnd
{
    /// <summary>The report of the last run.</summary>
    public static JsonNode? Report { get; private set; }

    /// <summary>Reads it, before the simulator is stopped.</summary>
    [AfterTestRun(Order = 1)]
    public static async Task Read()
    {
        using var http = new HttpClient { BaseAddress = Server.Address };
        Report = JsonNode.Parse(await http.GetStringAsync("__admin/coverage?scope=all"));
    }
}

using System.Text.Json.Nodes;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>Claims about coverage.</summary>
internal static class Covered
{
    /// <summary>Everything that can be covered is, in these dimensions; what is not is named.</summary>
    public static void ShouldCover(this JsonNode report, IEnumerable<string> dimensions)
    {
        foreach (var dimension in dimensions)
        {
            report[dimension]!
                .AsArray()
                .Where(cell => (long)cell!["count"]! == 0 && (bool?)cell["reachable"] != false)
                .Select(cell => cell!.ToJsonString())
                .Should()
                .BeEmpty(dimension);
            var summary = report["summary"]![dimension]!;
            ((int)summary["covered"]!).Should().Be((int)summary["total"]!, dimension).And.BePositive();
        }
    }
}

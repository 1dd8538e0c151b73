namespace OmsSimulator.OpenApi.Tests;

/// <summary>
/// Linters of others find nothing in the documents, but for rules that contradict the vendor's paths: those are off in
/// <c>Tools/redocly.yaml</c> and <c>Tools/spectral.yaml</c>.
/// </summary>
public sealed class LintTests
{
    [FactNeedingNpmTools]
    public async Task RedoclysRecommendedRulesHold()
    {
        var (code, said) = await Tool.Npm(
            Tool.Folder,
            "@redocly/cli/bin/cli.js",
            ["lint", "--config", "redocly.yaml", "--format", "json", .. Document.All.Select(document => document.Path)]
        );
        code.Should().Be(0, said);
        said.Should().Contain("\"errors\": 0").And.Contain("\"warnings\": 0").And.Contain("\"ignored\": 0");
    }

    [FactNeedingNpmTools]
    public async Task SpectralsRulesOfOpenApiHold()
    {
        var (code, said) = await Tool.Npm(
            Tool.Folder,
            "@stoplight/spectral-cli/dist/index.js",
            ["lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint", .. Document.All.Select(document => document.Path)]
        );
        code.Should().Be(0, said);
    }

    [FactNeedingNpmTools]
    public async Task ALinterFindsWhatIsWrong()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var spoilt = Path.Combine(folder, "spoilt.json");
            await File.WriteAllTextAsync(
                spoilt,
                Document.Control.Text.Replace("\"operationId\": \"getClock\",", "", StringComparison.Ordinal)
            );
            var (code, said) = await Tool.Npm(
                Tool.Folder,
                "@stoplight/spectral-cli/dist/index.js",
                ["lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint", spoilt]
            );
            code.Should().Be(1);
            said.Should().Contain("operation-operationId");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

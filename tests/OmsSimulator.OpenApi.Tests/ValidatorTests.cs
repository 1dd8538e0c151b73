using System.Diagnostics;

namespace OmsSimulator.OpenApi.Tests;

/// <summary>
/// A validator of others judges the documents: the schema of OpenAPI 3.1 by @seriousme/openapi-schema-validator, from npm.
/// </summary>
public sealed class ValidatorTests
{
    [FactNeeding("node", "npm")]
    public async Task TheDocumentsAreOpenApi()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Validator");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await Run(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        (await Run(folder, "node", ["validate.mjs", .. Document.All.Select(document => document.Path)])).Should().Be("3.1\n3.1\n");
    }

    private static async Task<string> Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, $"{program} said: {said}{await errors}");
        return said;
    }
}

using System.Text;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <summary>A coverage as files: JSON to merge, a page, JUnit, Markdown.</summary>
internal static class CoverageFiles
{
    /// <summary>The coverage of a simulator that has stopped: its sandboxes end, and what was watched is decided.</summary>
    public static async Task<CoverageDocument> End(IServiceProvider services)
    {
        var sandboxes = services.GetRequiredService<SandboxDirectory>();
        await sandboxes.LoadAll();
        await sandboxes.DisposeAsync();
        return Now(services);
    }

    /// <summary>The coverage so far of a simulator that goes on.</summary>
    public static CoverageDocument Now(IServiceProvider services) =>
        CoverageDescriptions.Describe(services.GetRequiredService<CoverageRegister>().ReadAll(), CoverageScope.Everything);

    /// <summary>A folder that files can be written to; it is made where it is not there.</summary>
    /// <exception cref="SettingException">It cannot be.</exception>
    public static string Folder(string setting, string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException(setting, $"expected a folder that can be written to, found \"{path}\" ({problem.Message})");
        }
    }

    /// <summary>Writes them all; what has these names is overwritten.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="name">What their names begin with.</param>
    /// <param name="document">The coverage.</param>
    public static async Task Write(string folder, string name, CoverageDocument document)
    {
        foreach (
            var (ending, text) in ((string, string)[])
                [
                    ("json", Json(document)),
                    ("html", CoverageHtml.Of(document)),
                    ("junit.xml", CoverageJUnit.Of(document)),
                    ("md", CoverageMarkdown.Of(document)),
                ]
        )
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.{ending}"), text, new UTF8Encoding(false));
        }
    }

    /// <summary>The document as the control surface answers it.</summary>
    public static string Json(CoverageDocument document) => JsonSerializer.Serialize(document, ControlJson.Of<CoverageDocument>());
}

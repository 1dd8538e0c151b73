using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Documents;

/// <summary>Reads the documents that settings name: a world (JSON), an installation (YAML or JSON).</summary>
internal static class DocumentFile
{
    /// <summary>A world document.</summary>
    public static World ReadWorld(string setting, string path)
    {
        using var document = Parse(setting, path, Read(setting, path));
        var problems = new Problems();
        var world = WorldDocument.Read(document.RootElement, Place.Root, problems);
        return problems.None ? world : throw new SettingException(setting, Describe(path, problems));
    }

    /// <summary>An installation document, as JSON.</summary>
    public static string ReadInstallation(string setting, string path)
    {
        var text = Read(setting, path);
        using var document = Parse(setting, path, text);
        var problems = new Problems();
        return InstallationDocument.Keep(document.RootElement, Place.Root, problems)
            ?? throw new SettingException(setting, Describe(path, problems));
    }

    /// <summary>Any document, as JSON; whoever it is for judges what it says.</summary>
    public static JsonElement ReadJson(string setting, string path)
    {
        using var document = Parse(setting, path, Read(setting, path));
        return document.RootElement.Clone();
    }

    /// <summary>All problems of a document, in one sentence.</summary>
    public static string Describe(string path, Problems problems) =>
        $"{path} has {problems.List.Count} problem(s): {string.Join("; ", problems.List.Select(problem => $"{(problem.Pointer.Length == 0 ? "the document" : problem.Pointer)}: {problem.Detail}"))}";

    private static string Read(string setting, string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException(setting, $"cannot read the file {path} ({problem.Message})");
        }
    }

    private static JsonDocument Parse(string setting, string path, string text)
    {
        if (DocumentText.TryParse(text, allowYaml: true, out var document, out var problem))
            return document;
        throw new SettingException(setting, $"{path} is neither JSON nor YAML ({problem})");
    }
}

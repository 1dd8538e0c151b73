using OmsSimulator.Generate.Client;
using OmsSimulator.Generate.OpenApi;

namespace OmsSimulator.Generate;

/// <summary>Everything that is derived, in one list, and the folders that hold nothing else.</summary>
public static class GeneratedFiles
{
    /// <summary>The folders whose every file is derived.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [CommandSchemas.Folder, OpenApiFiles.Folder, ContractDocuments.Folder, ClientFilters.Folder, ClientCommands.Folder];

    /// <summary>The files.</summary>
    public static IReadOnlyList<GeneratedFile> All(string repository) =>
        [
            DemoWorldFile.Make(),
            .. CommandSchemas.All(),
            .. ClientFilters.All(),
            .. ClientCommands.All(),
            .. OpenApiFiles.All(),
            .. ContractDocuments.All(repository),
        ];

    /// <summary>What is not as it would be written now: changed, missing or left over.</summary>
    public static IReadOnlyList<string> Stale(string repository, IReadOnlyList<GeneratedFile> files)
    {
        var changed = files.Where(file => Read(Path.Combine(repository, file.Path)) != file.Content).Select(file => file.Path);
        return [.. changed, .. LeftOver(repository, files)];
    }

    /// <summary>Writes them all, and removes what is left over.</summary>
    public static void Write(string repository, IReadOnlyList<GeneratedFile> files)
    {
        foreach (var path in LeftOver(repository, files))
            File.Delete(Path.Combine(repository, path));
        foreach (var file in files)
        {
            var path = Path.Combine(repository, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
        }
    }

    /// <summary>The folder of <c>OmsSimulator.sln</c>, above the program.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("OmsSimulator.sln is in no folder above; give the repository's path.");
    }

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    private static IEnumerable<string> LeftOver(string repository, IReadOnlyList<GeneratedFile> files) =>
        Folders
            .Where(folder => Directory.Exists(Path.Combine(repository, folder)))
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(repository, path).Replace('\\', '/'))
            .Except(files.Select(file => file.Path))
            .ToArray();
}

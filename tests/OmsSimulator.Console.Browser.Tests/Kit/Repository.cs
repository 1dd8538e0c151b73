namespace OmsSimulator.Console.Browser.Tests;

/// <summary>Where the repository is.</summary>
internal static class Repository
{
    /// <summary>The folder of OmsSimulator.sln.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("OmsSimulator.sln is in no folder above.");
    }
}

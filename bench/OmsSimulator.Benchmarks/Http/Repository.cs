namespace OmsSimulator.Benchmarks.Http;

/// <summary>Finds the repository that this program was built in.</summary>
public static class Repository
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
                return folder.FullName;
        }

        throw new BenchmarkFailedException(
            $"OmsSimulator.sln is in no folder above {AppContext.BaseDirectory}; run the benchmark from its repository."
        );
    }
}

using OmsSimulator.Generate;
using OmsSimulator.Generate.OpenApi;

namespace OmsSimulator.OpenApi.Tests;

public sealed class StalenessTests
{
    [Fact]
    public void TheCommittedDocumentsAreWhatTheGeneratorWrites()
    {
        foreach (var file in OpenApiFiles.All())
        {
            var same = File.ReadAllText(Path.Combine(GeneratedFiles.Repository(), file.Path)) == file.Content;
            same.Should().BeTrue($"{file.Path} is stale: dotnet run --project tools/Generate");
        }
    }
}

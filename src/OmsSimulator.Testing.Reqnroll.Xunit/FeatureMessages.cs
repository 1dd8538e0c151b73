using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters.RuntimeSupport;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>A feature as Cucumber's messages have it, for Reqnroll's reports.</summary>
/// <param name="source">The file.</param>
/// <param name="document">What the parser made of it.</param>
/// <param name="pickles">What the compiler made of it.</param>
internal sealed class FeatureMessages(Source source, GherkinDocument document, IReadOnlyList<Pickle> pickles)
    : IFeatureLevelCucumberMessages
{
    /// <inheritdoc/>
    public bool HasMessages => true;

    /// <inheritdoc/>
    public Source Source => source;

    /// <inheritdoc/>
    public GherkinDocument GherkinDocument => document;

    /// <inheritdoc/>
    public IEnumerable<Pickle> Pickles => pickles;
}

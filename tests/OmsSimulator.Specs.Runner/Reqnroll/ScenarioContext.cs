namespace Reqnroll;

/// <summary>What is known of the scenario that runs; injected where a binding asks for it.</summary>
public sealed class ScenarioContext
{
    internal ScenarioContext(ScenarioInfo info) => ScenarioInfo = info;

    /// <summary>Title and tags.</summary>
    public ScenarioInfo ScenarioInfo { get; }

    /// <summary>What failed, once something has.</summary>
    public Exception? TestError { get; internal set; }
}

/// <summary>Title and tags of a scenario.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Tags">Its tags and its feature's, without the @.</param>
public sealed record ScenarioInfo(string Title, string[] Tags);

/// <summary>Writes to the scenario's output.</summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Writes a line.</summary>
    void WriteLine(string message);
}

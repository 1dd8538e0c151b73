using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.InProcess;

/// <summary>The features of a request that the process sends to itself: a request by a socket is told apart by a look at the type.</summary>
/// <param name="call">As what it comes.</param>
internal sealed class InProcessFeatures(InProcessCall call) : FeatureCollection
{
    /// <summary>As what it comes.</summary>
    public InProcessCall Call => call;
}

using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Testing.WireMock;

/// <summary>What a server knows of a request and its connection. What the outer application has added, such as its services, stays its own.</summary>
internal static class ConnectionFeatures
{
    /// <summary>Those of a request, with a body of the answer and a life of its own.</summary>
    public static IFeatureCollection Of(IFeatureCollection outer, IHttpResponseBodyFeature body, IHttpRequestLifetimeFeature lifetime)
    {
        var features = new FeatureCollection();
        Pass<IHttpRequestFeature>();
        Pass<IHttpRequestBodyDetectionFeature>();
        Pass<IHttpRequestIdentifierFeature>();
        Pass<IHttpRequestTrailersFeature>();
        Pass<IRequestBodyPipeFeature>();
        Pass<IHttpBodyControlFeature>();
        Pass<IHttpMaxRequestBodySizeFeature>();
        Pass<IHttpResponseFeature>();
        Pass<IHttpResponseTrailersFeature>();
        Pass<IHttpConnectionFeature>();
        Pass<IConnectionSocketFeature>();
        Pass<ITlsConnectionFeature>();
        features.Set(body);
        features.Set(lifetime);
        return features;

        void Pass<T>()
        {
            if (outer.Get<T>() is { } feature)
                features.Set(feature);
        }
    }
}

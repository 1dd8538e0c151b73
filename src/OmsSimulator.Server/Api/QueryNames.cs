using Microsoft.AspNetCore.WebUtilities;

namespace OmsSimulator.Api;

/// <summary>The names and values of a query as the client wrote them: the framework's own collection would take LIMIT for limit.</summary>
internal static class QueryNames
{
    /// <summary>Decoded, in the order of the address.</summary>
    public static List<(string Name, string Value)> Of(HttpRequest request)
    {
        var names = new List<(string, string)>();
        if (request.QueryString.HasValue)
        {
            foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
                names.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return names;
    }
}

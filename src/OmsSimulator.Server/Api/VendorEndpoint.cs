using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>Answers one call of the vendor's API: the sandbox, who asks, where a token said so.</summary>
internal delegate Task VendorHandler(HttpContext context, Sandbox sandbox, User? user);

/// <summary>
/// Maps the paths of the vendor's API. A path has one endpoint for all methods, since what a method gets is the view's to say, not the
/// router's.
/// </summary>
/// <param name="routes">Where they are mapped.</param>
/// <param name="mode">Whether a key is asked for; none: never, as at the login.</param>
/// <param name="prefix">What every path begins with.</param>
internal sealed class VendorEndpoints(IEndpointRouteBuilder routes, AuthenticationMode? mode, string prefix = "/api/v1/oms")
{
    private readonly Dictionary<string, VendorPath> paths = new(StringComparer.Ordinal);

    /// <summary>Maps a GET below the prefix.</summary>
    /// <param name="path">The path.</param>
    /// <param name="handler">What answers.</param>
    /// <param name="mediaType">What the answer is; the handler looks at Accept itself where it is no JSON.</param>
    public void Get(string path, VendorHandler handler, string mediaType = Negotiation.Json) => Add(path, mediaType).Add("GET", handler);

    /// <summary>Maps a list where its definition says that it is.</summary>
    public void List<TRow, T>(ListDefinition<TRow> list, Func<OmsState, TRow, T> resource, JsonTypeInfo<ListPage<T>> type) =>
        Get(list.Path[prefix.Length..], (context, sandbox, _) => context.AnswerList(sandbox, list, resource, type));

    /// <summary>The same, of rows that are captured under the sandbox's lock, and made resources outside it.</summary>
    public void List<TRow, TCaptured, T>(
        ListDefinition<TRow> list,
        Func<OmsState, TRow, TCaptured> capture,
        Func<TCaptured, T> resource,
        JsonTypeInfo<ListPage<T>> type
    ) => Get(list.Path[prefix.Length..], (context, sandbox, _) => context.AnswerList(sandbox, list, capture, resource, type));

    /// <summary>Maps the detail of a record below the prefix.</summary>
    /// <param name="path">The path, with the id.</param>
    /// <param name="noun">What it is called where there is none.</param>
    /// <param name="find">Makes its resource; none: there is no such record.</param>
    /// <param name="type">How it is written.</param>
    public void Detail<T>(string path, string noun, Func<OmsState, long, T?> find, JsonTypeInfo<T> type)
        where T : class =>
        Detail<MadeResource<T>, T>(
            path,
            noun,
            (oms, id) => find(oms, id) is { } resource ? new MadeResource<T>(resource) : null,
            static made => made.Resource,
            type
        );

    /// <summary>The same, of a record that is captured under the sandbox's lock, and made a resource outside it.</summary>
    public void Detail<TCaptured, T>(
        string path,
        string noun,
        Func<OmsState, long, TCaptured?> capture,
        Func<TCaptured, T> resource,
        JsonTypeInfo<T> type
    )
        where TCaptured : struct => Get(path, (context, sandbox, _) => context.AnswerDetail(sandbox, noun, capture, resource, type));

    /// <summary>Maps a call below the prefix.</summary>
    public void Map(string path, VendorHandler handler, params string[] methods)
    {
        foreach (var method in methods)
            Add(path, Negotiation.Json).Add(method, handler);
    }

    private VendorPath Add(string path, string mediaType)
    {
        if (paths.TryGetValue(path, out var known))
            return known;
        var added = new VendorPath(path, mode, mediaType);
        paths.Add(path, added);
        routes.Map(prefix + path, added.Handle).WithMetadata(added);
        return added;
    }

    // What is made under the lock already.
    private readonly record struct MadeResource<T>(T Resource);
}

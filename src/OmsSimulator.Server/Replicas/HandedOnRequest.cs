using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Replicas;

/// <summary>
/// What is not in a request's headers and body, as it came to the replica that a client asked: another one shows it as if it had come there.
/// </summary>
internal sealed record HandedOnRequest
{
    /// <summary>How often it was handed on.</summary>
    public int Hops { get; init; }

    /// <summary>By which scheme.</summary>
    public string Scheme { get; init; } = "http";

    /// <summary>The header <c>Host</c>.</summary>
    public string Host { get; init; } = "";

    /// <summary>What a proxy in front said the path begins with.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>The path, decoded as the server does.</summary>
    public string Path { get; init; } = "";

    /// <summary>The query, with its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The target of the request line as the server shows it.</summary>
    public string RawTarget { get; init; } = "";

    /// <summary>The target as it was written, where the server shows another one.</summary>
    public string? Written { get; init; }

    /// <summary>The client's address.</summary>
    public string? Client { get; init; }

    /// <summary>The client's port.</summary>
    public int ClientPort { get; init; }

    /// <summary>Whether the console looks: <see langword="true"/>, or sends: <see langword="false"/>; none: it is a client's.</summary>
    public bool? Looks { get; init; }

    /// <summary>The header <c>Connection</c>, which is each connection's own.</summary>
    public string? Connection { get; init; }

    /// <summary>Whether it has no body, and says so by saying nothing.</summary>
    public bool IsBodiless { get; init; }

    /// <summary>Whether a replica asks for what this one has itself.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The names of headers that are not to be handed on.</summary>
    public static bool IsOurs(string header) => header.StartsWith(HopSettings.RequestHeader, StringComparison.OrdinalIgnoreCase);

    /// <summary>A request as it came here.</summary>
    /// <param name="context">The request, of which nothing is changed yet.</param>
    /// <param name="written">Its target as it was written, where the server shows another one.</param>
    /// <param name="looks">Whether the console looks or sends; none: it is a client's.</param>
    public static HandedOnRequest Of(HttpContext context, string? written, bool? looks)
    {
        if (context.Features.Get<HandedOnRequest>() is { } before)
            return before;
        var request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        return new HandedOnRequest
        {
            Scheme = request.Scheme,
            Host = request.Headers.Host.ToString(),
            PathBase = request.PathBase,
            Path = request.Path,
            Query = request.QueryString,
            RawTarget = request.RawTarget,
            Written = written,
            Client = context.Connection.RemoteIpAddress?.ToString(),
            ClientPort = context.Connection.RemotePort,
            Looks = looks,
            Connection = request.Headers.Connection.Count > 0 ? request.Headers.Connection.ToString() : null,
            IsBodiless = request.Headers.ContentLength is null && request.Headers.TransferEncoding.Count == 0,
        };
    }

    /// <summary>As a header says it.</summary>
    public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, HandedOnJson.Default.HandedOnRequest));

    /// <summary>Makes a request that was handed on what it was.</summary>
    /// <param name="context">The request, which names it.</param>
    public static HandedOnRequest Restore(HttpContext context)
    {
        var request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        var bytes = Base64Url.DecodeFromChars(request.Headers[HopSettings.RequestHeader].ToString());
        var came = JsonSerializer.Deserialize(bytes, HandedOnJson.Default.HandedOnRequest)!;
        foreach (var ours in request.Headers.Keys.Where(IsOurs).ToArray())
            request.Headers.Remove(ours);
        (request.Scheme, request.PathBase, request.Path) = (came.Scheme, came.PathBase, came.Path);
        (request.QueryString, request.RawTarget) = (came.Query, came.RawTarget);
        request.Headers.Host = came.Host;
        request.Headers.Connection = came.Connection;
        if (came.IsBodiless)
            request.Headers.ContentLength = null;
        if (came.Client is { } client)
            (context.Connection.RemoteIpAddress, context.Connection.RemotePort) = (IPAddress.Parse(client), came.ClientPort);
        context.Features.Set(came);
        return came;
    }
}

/// <summary>How <see cref="HandedOnRequest"/> is written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HandedOnRequest))]
internal sealed partial class HandedOnJson : JsonSerializerContext;

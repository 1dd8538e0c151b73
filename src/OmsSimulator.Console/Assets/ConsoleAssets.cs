using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OmsSimulator.WebConsole.Assets;

/// <summary>Styles, scripts and pictures out of the assembly: our own, MudBlazor's and Blazor's.</summary>
internal static class ConsoleAssets
{
    private const string Prefix = "assets/";
    private const int HashCharacters = 16;

    private static readonly FrozenDictionary<string, Asset> All = Read();

    /// <summary>The address of a file below the console's, with what is in it: another file has another address, so it is kept for good.</summary>
    public static string Address(string name) => $"{name}?v={All[name].Hash}";

    /// <summary>Packs what browsers will ask for.</summary>
    public static void Pack()
    {
        foreach (var asset in All.Values)
            _ = asset.Packed.Value;
    }

    /// <summary>Answers requests for files.</summary>
    public static void UseAssets(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
                context.Request.Path.Value is { Length: > 1 } path && All.TryGetValue(path[1..], out var asset)
                    ? Send(context, asset)
                    : next(context)
        );

    private static Task Send(HttpContext context, Asset asset)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        response.Headers.ETag = $"\"{asset.Hash}\"";
        response.Headers.CacheControl = request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch == response.Headers.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = asset.ContentType;
        var isPacked = request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isPacked)
            response.Headers.ContentEncoding = "gzip";
        var bytes = isPacked ? asset.Packed.Value : asset.Bytes.Value;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static FrozenDictionary<string, Asset> Read()
    {
        var assembly = typeof(ConsoleAssets).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(static name => name[Prefix.Length..], name => Asset.Of(assembly, name));
    }

    private sealed record Asset(string ContentType, string Hash, Lazy<byte[]> Bytes, Lazy<byte[]> Packed)
    {
        public static Asset Of(Assembly assembly, string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream))[..HashCharacters];
            return new(TypeOf(name), hash, new(() => BytesOf(assembly, name)), new(() => Pack(BytesOf(assembly, name))));
        }

        private static byte[] BytesOf(Assembly assembly, string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        private static byte[] Pack(byte[] bytes)
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
                gzip.Write(bytes);
            return packed.ToArray();
        }

        private static string TypeOf(string name) =>
            Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".svg" => "image/svg+xml",
                _ => "application/octet-stream",
            };
    }
}

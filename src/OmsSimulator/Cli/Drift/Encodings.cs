using System.IO.Compression;

namespace OmsSimulator.Cli.Drift;

/// <summary>Bodies as <c>Content-Encoding</c> packs them.</summary>
internal static class Encodings
{
    private const int MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Whether an encoding is known, or there is none.</summary>
    public static bool IsKnown(string? encoding) => encoding is null or "" or "identity" or "gzip" or "deflate" or "br";

    /// <summary>A body unpacked; none: it cannot be, or is too large.</summary>
    public static async Task<byte[]?> Decoded(byte[] body, string? encoding)
    {
        if (encoding is null or "" or "identity")
            return body;
        if (!IsKnown(encoding))
            return null;
        try
        {
            await using var packed = Unpacking(new MemoryStream(body), encoding);
            using var unpacked = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = await packed.ReadAsync(buffer)) > 0; )
            {
                if (unpacked.Length + read > MostUnpacked)
                    return null;
                unpacked.Write(buffer, 0, read);
            }

            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A body packed again.</summary>
    public static async Task<byte[]> Encoded(byte[] body, string? encoding)
    {
        if (encoding is null or "" or "identity")
            return body;
        using var packed = new MemoryStream();
        await using (var stream = Packing(packed, encoding))
            await stream.WriteAsync(body);
        return packed.ToArray();
    }

    private static Stream Unpacking(Stream stream, string encoding) =>
        encoding switch
        {
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
            _ => new BrotliStream(stream, CompressionMode.Decompress),
        };

    private static Stream Packing(Stream stream, string encoding) =>
        encoding switch
        {
            "gzip" => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true),
        };
}

using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OmsSimulator.Security;

/// <summary>
/// What a request may be like before anything reads it. Bodies have the limits of who reads them: the vendor's surface that of its
/// installation and 64 levels of JSON, the control surface none, since its documents are read as they stream.
/// </summary>
internal static class RequestLimits
{
    private const int RequestLine = 16 * 1024;
    private const int Headers = 100;
    private const int HeaderBytes = 32 * 1024;

    private static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(30);

    /// <summary>Sets them: 414 for a request line, 431 for headers, 408 for headers that do not end.</summary>
    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = RequestLine;
        limits.MaxRequestHeaderCount = Headers;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.RequestHeadersTimeout = HeaderPatience;
        limits.MaxRequestBodySize = null;
    }
}

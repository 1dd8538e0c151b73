namespace OmsSimulator.Requests;

/// <summary>Which sandbox a request names (control.md): by path prefix, else by header, else by host name, else <c>default</c>.</summary>
/// <param name="Name">The name, which may be nobody's.</param>
/// <param name="IsPrefix">Whether the path's first two segments say it.</param>
internal readonly record struct SandboxAddress(string Name, bool IsPrefix)
{
    /// <summary>The header, for clients whose host names do not resolve.</summary>
    public const string Header = "X-Oms-Simulator-Sandbox";

    private const string Prefix = "/sandboxes/";
    private const string HostMark = "-oms.";

    /// <summary>
    /// The address of a request. Its path keeps what comes after the prefix, so that links can be written as they were used.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="otherwise">The sandbox of a request that names none.</param>
    public static SandboxAddress Of(HttpRequest request, string otherwise)
    {
        var path = request.Path.Value!;
        if (path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            var end = path.IndexOf('/', Prefix.Length);
            end = end < 0 ? path.Length : end;

            // As it is: a string would be decoded once more.
            request.PathBase = request.PathBase.Add(new PathString(path[..end]));
            request.Path = new PathString(end == path.Length ? "/" : path[end..]);
            return new(path[Prefix.Length..end], IsPrefix: true);
        }

        if (request.Headers.TryGetValue(Header, out var named))
            return new(named.ToString(), IsPrefix: false);

        // The header as it came: Request.Host decodes international names, and throws where one is broken.
        var host = request.Headers.Host.ToString();
        var mark = host.Contains('-', StringComparison.Ordinal) ? host.IndexOf(HostMark, StringComparison.OrdinalIgnoreCase) : -1;
        return new(
            mark > 0 && host.IndexOf('.', StringComparison.Ordinal) == mark + HostMark.Length - 1
                ? host[..mark].ToLowerInvariant()
                : otherwise,
            IsPrefix: false
        );
    }
}

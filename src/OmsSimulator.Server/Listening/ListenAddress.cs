using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OmsSimulator.Listening;

/// <summary>One address of <c>--urls</c>.</summary>
/// <param name="Binding">The address as it was said.</param>
internal sealed record ListenAddress(BindingAddress Binding)
{
    private const string Setting = "--urls";

    /// <summary>Whether it speaks TLS.</summary>
    public bool IsTls => Binding.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLoopback =>
        Binding.IsUnixPipe || IsLocalhost || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    private bool IsLocalhost => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private string Host => Binding.Host.Trim('[', ']');

    /// <summary>Reads the setting: addresses separated by <c>;</c>.</summary>
    /// <exception cref="SettingException">It has none, or one that cannot be listened on.</exception>
    public static IReadOnlyList<ListenAddress> Parse(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseOne).ToArray();
        return addresses.Length > 0 ? addresses : throw Wrong(urls);
    }

    /// <summary>Listens on it.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="configure">What every connection gets.</param>
    public void Listen(KestrelServerOptions kestrel, Action<ListenOptions> configure)
    {
        if (Binding.IsUnixPipe)
            kestrel.ListenUnixSocket(Binding.UnixPipePath, configure);
        else if (IsLocalhost && Binding.Port != 0)
            kestrel.ListenLocalhost(Binding.Port, configure);
        else if (IsLocalhost)
            kestrel.Listen(IPAddress.Loopback, 0, configure);
        else if (IPAddress.TryParse(Host, out var address))
            kestrel.Listen(address, Binding.Port, configure);
        else
            kestrel.ListenAnyIP(Binding.Port, configure);
    }

    private static ListenAddress ParseOne(string url)
    {
        try
        {
            var binding = BindingAddress.Parse(url);
            return
                binding.Scheme.ToLowerInvariant() is "http" or "https"
                && binding.PathBase.Length == 0
                && binding.Port is >= 0 and <= IPEndPoint.MaxPort
                ? new(binding)
                : throw Wrong(url);
        }
        catch (FormatException)
        {
            throw Wrong(url);
        }
    }

    private static SettingException Wrong(string found) =>
        new(Setting, $"expected an address such as {SimulatorOptions.DefaultUrls}, found \"{found}\"");
}

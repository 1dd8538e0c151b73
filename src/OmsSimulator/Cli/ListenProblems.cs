using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace OmsSimulator.Cli;

/// <summary>Why the simulator cannot listen, as a sentence.</summary>
internal static class ListenProblems
{
    private const int LastPort = 65535;

    /// <summary>Checks the ports of addresses before anything is started.</summary>
    /// <exception cref="SettingException">There is no such port.</exception>
    public static void CheckPorts(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (WrongPort(url) is { } wrong)
                throw new SettingException("--urls", $"cannot listen on {url}: {wrong}; 0 takes a free one");
        }
    }

    /// <summary>What is wrong with the port of an address; none: nothing.</summary>
    public static string? WrongPort(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var mark ? url[(mark + 3)..] : url;
        var port = host.Split('/')[0].Split(']')[^1].Split(':') is [_, .., var said] ? said : "";
        return
            port.Length == 0 || (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastPort)
            ? null
            : $"a port is a number from 0 to {LastPort}, found \"{port}\"";
    }

    /// <summary>What stood in the way.</summary>
    public static string Sentence(string urls, Exception problem) =>
        problem.GetBaseException() switch
        {
            AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
                $"cannot listen on {urls}: something else listens there; choose another port, or 0 for a free one",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"cannot listen on {urls}: this user may not use the port; choose one from 1024 on",
            _ => $"cannot listen on {urls}: {problem.Message}",
        };
}

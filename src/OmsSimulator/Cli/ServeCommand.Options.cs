using System.CommandLine;
using System.Globalization;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Outbound;
using OmsSimulator.Persistence;

namespace OmsSimulator.Cli;

/// <content>Reads the settings from options and variables.</content>
internal sealed partial class ServeCommand
{
    private SimulatorOptions Options(ParseResult parsed)
    {
        var defaults = new SimulatorOptions();
        return new SimulatorOptions
        {
            Urls = Setting(parsed, urls) ?? Environment.GetEnvironmentVariable(UrlsOfAspNet) ?? defaults.Urls,
            TlsCertificate = Setting(parsed, tlsCertificate),
            TlsPassword = Setting(parsed, tlsPassword),
            TlsSelfSigned = Setting(parsed, tlsSelfSigned),
            ForwardedHeaders = Switch(parsed, forwardedHeaders),
            AllowedHosts = (Setting(parsed, allowedHosts) ?? "").Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ),
            Auth = Setting(parsed, auth) switch
            {
                null or "open" => AuthenticationMode.Open,
                "token" => AuthenticationMode.Token,
                var other => throw new SettingException("--auth", $"expected open or token, found \"{other}\""),
            },
            AdminKey = Setting(parsed, adminKey),
            Seed = Setting(parsed, seed) ?? defaults.Seed,
            Installation = Setting(parsed, installation),
            Journal = new JournalLimits(
                (int)Number(parsed, journalEntries, defaults.Journal.Entries, 0, SimulatorOptions.MostJournalEntries),
                Number(parsed, journalBytes, defaults.Journal.Bytes, 0, SimulatorOptions.MostJournalBytes)
            ),
            MaxFacts = (int)Number(parsed, maxFacts, defaults.MaxFacts, 0, int.MaxValue),
            SandboxTtl = Ttl(parsed),
            MaxSandboxes = Setting(parsed, maxSandboxes) is null ? null : (int)Number(parsed, maxSandboxes, 0, 1, int.MaxValue),
            Store = Setting(parsed, store) ?? defaults.Store,
            StoreSync = Choice(parsed, storeSync, StoreSync.Full),
            Replica = Replica(parsed),
            StartProgress = Console.IsErrorRedirected ? null : new StartProgress(Console.Error, TimeProvider.System),
            OutboundNetworks = Networks(parsed),
            WebhookDeliveries = (int)Number(parsed, webhookDeliveries, defaults.WebhookDeliveries, 1, int.MaxValue),
            CountsCoverage = Setting(parsed, coverage) != CoverageOff,
            LogFormat = Choice(parsed, logFormat, LogFormat.Text),
            LogLevel = Choice(parsed, logLevel, LogLevel.Warning),
        };
    }

    private bool HasConsole(ParseResult parsed) =>
        Setting(parsed, console) switch
        {
            null or "on" => true,
            "off" => false,
            var other => throw new SettingException(console.Name, $"expected on or off, found \"{other}\""),
        };

    // Whoever says both may not mean the wider of them.
    private IReadOnlyList<System.Net.IPNetwork> Networks(ParseResult parsed)
    {
        var old = Setting(parsed, webhookNetworks);
        if (Setting(parsed, outboundNetworks) is not { } said)
            return OutboundNetworks.Parse(webhookNetworks.Name, old);
        return old is null
            ? OutboundNetworks.Parse(outboundNetworks.Name, said)
            : throw new SettingException(
                webhookNetworks.Name,
                "expected alone: it is the old name of --outbound-networks, which is set, too"
            );
    }

    private TimeSpan? Ttl(ParseResult parsed)
    {
        if (Setting(parsed, sandboxTtl) is not { } said)
            return null;
        return Durations.TryParse(said, out var ttl) ? ttl : throw SimulatorOptions.NoTtl(said);
    }

    private static long Number(ParseResult parsed, Option<string?> option, long otherwise, long least, long most)
    {
        if (Setting(parsed, option) is not { } said)
            return otherwise;
        return long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw SimulatorOptions.NoNumber(option.Name, least, most, said);
    }

    private static Uri? Address(ParseResult parsed, Option<string?> option, string otherwise)
    {
        var said = Setting(parsed, option) ?? Environment.GetEnvironmentVariable(otherwise);
        if (said is null || (said.Length == 0 && parsed.GetValue(option) is null))
            return null;
        return Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new SettingException(option.Name, $"expected an address such as http://localhost:4318, found \"{said}\"");
    }

    private static T Choice<T>(ParseResult parsed, Option<string?> option, T otherwise)
        where T : struct, Enum
    {
        if (Setting(parsed, option) is not { } said)
            return otherwise;
        foreach (var known in Enum.GetValues<T>())
        {
            if (said.Equals(known.ToString(), StringComparison.OrdinalIgnoreCase))
                return known;
        }

        throw SimulatorOptions.NoChoice<T>(option.Name, said);
    }

    private static bool Switch(ParseResult parsed, Option<bool> option)
    {
        if (parsed.GetValue(option))
            return true;
        return EnvironmentVariables.Read(option.Name) switch
        {
            null or "false" or "0" => false,
            "true" or "1" => true,
            var other => throw new SettingException(option.Name, $"expected true or false, found \"{other}\""),
        };
    }

    // --urls is OMS_SIMULATOR_URLS in the environment; an empty variable is none.
    private static string? Setting(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) ?? EnvironmentVariables.Read(option.Name);
}

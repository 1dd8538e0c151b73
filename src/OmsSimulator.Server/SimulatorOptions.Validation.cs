using System.Globalization;
using OmsSimulator.Domain;
using OmsSimulator.Listening;

namespace OmsSimulator;

/// <content>What is wrong with settings, in the sentences of the command line, which reads text and judges values here.</content>
public sealed partial record SimulatorOptions
{
    /// <summary>The most calls that a journal may keep.</summary>
    internal const int MostJournalEntries = 10_000_000;

    /// <summary>The most bytes that a journal may keep.</summary>
    internal const long MostJournalBytes = 64L * 1024 * 1024 * 1024;

    /// <summary>The longest time after which an idle sandbox is dropped: a timer cannot wait longer.</summary>
    internal static readonly TimeSpan LongestSandboxTtl = TimeSpan.FromDays(180);

    /// <summary>Judges the settings.</summary>
    /// <exception cref="SettingException">One is wrong; the message names it as the command line does, and says what was
    /// expected.</exception>
    public void Validate()
    {
        Security.AdminKey.Of(AdminKey);
        InRange("--journal-entries", Journal.Entries, 0, MostJournalEntries);
        InRange("--journal-bytes", Journal.Bytes, 0, MostJournalBytes);
        InRange("--max-facts", MaxFacts, 0, int.MaxValue);
        InRange("--webhook-deliveries", WebhookDeliveries, 1, int.MaxValue);
        if (SandboxTtl is { } ttl && (ttl <= TimeSpan.Zero || ttl > LongestSandboxTtl))
            throw NoTtl(Durations.Format(ttl));
        if (MaxSandboxes is { } most)
            InRange("--max-sandboxes", most, 1, int.MaxValue);
        if (Store != MemoryStore && OpenStore is null)
            throw new SettingException("--store", "expected memory: only the program has other stores, oms-simulator");
        Defined("--store-sync", StoreSync);
        ValidateReplica();
        Defined("--auth", Auth);
        Defined("--log-format", LogFormat);
        Defined("--log-level", LogLevel);
        foreach (var host in AllowedHosts)
        {
            if (!Security.AllowedHosts.IsName(host))
                throw new SettingException("--allowed-hosts", $"expected names such as oms.example.com or *.example.com, found \"{host}\"");
        }

        ValidateTls();
    }

    private void ValidateReplica()
    {
        if (Replica is null)
            return;
        if (!Store.StartsWith("postgres", StringComparison.Ordinal))
            throw new SettingException("--cluster", "expected with --store postgres:CONNECTION, which the replicas share");
        if (StoreSync != StoreSync.Full)
        {
            throw new SettingException(
                "--cluster",
                "expected with --store-sync full: what one replica acknowledged another one shows, also after a power cut"
            );
        }
    }

    /// <summary>A number that is out of its range, or none.</summary>
    internal static SettingException NoNumber(string setting, long least, long most, string found) =>
        new(setting, string.Create(CultureInfo.InvariantCulture, $"expected a whole number from {least} to {most}, found \"{found}\""));

    /// <summary>A time to live that is none.</summary>
    internal static SettingException NoTtl(string found) =>
        new(
            "--sandbox-ttl",
            $"expected {Durations.Expected}, above zero and up to {Durations.Format(LongestSandboxTtl)}; found \"{found}\""
        );

    /// <summary>A word that is none of a list.</summary>
    internal static SettingException NoChoice<T>(string setting, string found)
        where T : struct, Enum =>
        new(setting, $"expected one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, found \"{found}\"");

    private static void InRange(string setting, long number, long least, long most)
    {
        if (number < least || number > most)
            throw NoNumber(setting, least, most, number.ToString(CultureInfo.InvariantCulture));
    }

    private static void Defined<T>(string setting, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw NoChoice<T>(setting, value.ToString());
    }

    private void ValidateTls()
    {
        var isTls = ListenAddress.Parse(Urls).Any(static address => address.IsTls);
        if (TlsCertificate is not null && TlsSelfSigned is not null)
            throw new SettingException("--tls-self-signed", "expected alone, but there is --tls-certificate, too");
        if (isTls && TlsCertificate is null && TlsSelfSigned is null)
        {
            throw new SettingException(
                "--urls",
                "an address with https:// needs --tls-certificate FILE (PEM or PFX) or --tls-self-signed FILE"
            );
        }

        if (!isTls && (TlsCertificate ?? TlsSelfSigned) is not null)
        {
            throw new SettingException(
                TlsCertificate is null ? "--tls-self-signed" : "--tls-certificate",
                $"expected an address of --urls with https://, found \"{Urls}\""
            );
        }

        if (TlsPassword is not null && TlsCertificate is null)
            throw new SettingException("--tls-password", "expected together with --tls-certificate");
    }
}

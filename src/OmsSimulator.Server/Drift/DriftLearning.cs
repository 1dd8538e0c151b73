using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;
using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator.Drift;

/// <summary>Learns an installation from a recording, and tries it on the same recording.</summary>
internal static class DriftLearning
{
    // One thing learnt may show another: once more, and no oftener than this.
    private const int MostRounds = 3;

    /// <summary>Learns.</summary>
    /// <exception cref="SettingException">What the recording shows of states and transitions are no rows.</exception>
    /// <param name="recording">The recording.</param>
    /// <param name="from">The installation that it is compared with first.</param>
    /// <param name="name">What the installation is called.</param>
    public static LearntDocument Learn(Recording recording, Installation from, string name)
    {
        var findings = DriftReports.Compare(recording, from);
        var found = DriftReports.Of(findings);
        for (var round = 1; ; round++)
        {
            var document = LearntInstallation.Of(findings, name);
            findings = DriftReports.Compare(recording, Installation(document));
            var left = DriftReports.Of(findings);
            if (round == MostRounds || !left.Differences.Any(static difference => difference.Learnable))
                return new(document, found, left);
        }
    }

    private static Installation Installation(JsonObject document)
    {
        using var parsed = JsonDocument.Parse(document.ToJsonString());
        return InstallationDocument.Read(parsed.RootElement, out var problems)
            ?? throw new SettingException("FILE", DocumentFile.Describe("what the recording shows of the installation", problems));
    }
}

/// <summary>What was learnt.</summary>
/// <param name="Document">The installation document.</param>
/// <param name="Found">What the recording showed before.</param>
/// <param name="Left">What it shows under what was learnt.</param>
internal sealed record LearntDocument(JsonObject Document, DriftReport Found, DriftReport Left);

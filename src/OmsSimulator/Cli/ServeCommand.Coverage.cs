using System.CommandLine;
using System.Globalization;
using OmsSimulator.Coverage;

namespace OmsSimulator.Cli;

/// <content>What clients lived through, written when the simulator stops.</content>
internal sealed partial class ServeCommand
{
    private const string CoverageOff = "off";

    // None: nothing is written. A folder that cannot be written to is told at the start, not at the end.
    private string? CoverageFolder(ParseResult parsed) =>
        Setting(parsed, coverage) is { } said && said != CoverageOff ? CoverageFiles.Folder(coverage.Name, said) : null;

    private static async Task WriteCoverage(string folder, IServiceProvider services)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"oms-simulator-{Environment.ProcessId}");
        await CoverageFiles.Write(folder, name, await CoverageFiles.End(services));
    }
}

using System.CommandLine;
using System.Text;
using OmsSimulator.Cli;

namespace OmsSimulator.Host.Tests.Cli.Remote;

/// <summary>The command line, run in this process.</summary>
internal static class Shell
{
    public static Task<Run> Simulator(params string[] arguments) => Simulator(new Lines(), default, arguments);

    public static Task<Run> Simulator(Lines output, CancellationToken cancellation, params string[] arguments) =>
        Simulator(output, new Lines(), cancellation, arguments);

    public static async Task<Run> Simulator(Lines output, Lines error, CancellationToken cancellation, params string[] arguments)
    {
        var exit = await CommandLine.Run(arguments, new InvocationConfiguration { Output = output, Error = error }, cancellation);
        return new Run(exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}

/// <summary>What a run of the command line came to.</summary>
internal sealed record Run(int Exit, string Output, string Error)
{
    public System.Text.Json.Nodes.JsonNode Json => System.Text.Json.Nodes.JsonNode.Parse(Output)!;

    /// <summary>It went well, and said nothing beside.</summary>
    public Run Done()
    {
        (Exit, Error).Should().Be((0, ""), Output);
        Output.Should().NotContain("\u001b");
        return this;
    }

    /// <summary>It failed with one line.</summary>
    public void Failed(int exit, string sentence)
    {
        (Exit, Output).Should().Be((exit, ""), Error);
        Error.Should().Contain(sentence).And.EndWith("\n").And.NotContain("   at ");
        Error.TrimEnd().Should().NotContain("\n");
    }
}

/// <summary>Output that can be waited for, line by line.</summary>
internal sealed class Lines : StringWriter
{
    private readonly System.Threading.Channels.Channel<string> lines = System.Threading.Channels.Channel.CreateUnbounded<string>();

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The next line.</summary>
    public async Task<string> Next() => await lines.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        lines.Writer.TryWrite(value ?? "");
    }
}

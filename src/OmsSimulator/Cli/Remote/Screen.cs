using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace OmsSimulator.Cli.Remote;

/// <summary>
/// Where a command shows what it was answered: tables for people, JSON for programs; no colours and frames where nobody looks.
/// </summary>
internal sealed class Screen
{
    // As wide as it needs to be: what reads a pipe does not fold lines.
    private const int WidthOfAPipe = 100_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter output;
    private readonly TextWriter error;
    private readonly bool isTerminal;
    private readonly bool isErrorTerminal;

    /// <param name="configuration">Where to write.</param>
    /// <param name="json">Whether a program reads it.</param>
    public Screen(InvocationConfiguration configuration, bool json)
    {
        (output, error, Json) = (configuration.Output, configuration.Error, json);
        isTerminal = !Console.IsOutputRedirected && ReferenceEquals(output, Console.Out);
        isErrorTerminal = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    }

    /// <summary>Whether a program reads it.</summary>
    public bool Json { get; }

    /// <summary>Shows a document as it came; nothing where there is none.</summary>
    public void Document(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Undefined)
            output.WriteLine(document.GetRawText());
    }

    /// <summary>Shows a document on one line.</summary>
    public void Document(JsonNode document) => output.WriteLine(document.ToJsonString(Readable));

    /// <summary>Shows a line.</summary>
    public void Line(string text) => output.WriteLine(Plain(text));

    /// <summary>Shows a text that a program reads as well, as it came.</summary>
    public void Text(string text) => output.Write(text);

    /// <summary>Says something beside the answer.</summary>
    public void Note(string text) => error.WriteLine(Plain(text));

    /// <summary>Shows what was done: a line, or a document.</summary>
    public int Done(string line, JsonObject document)
    {
        if (Json)
            Document(document);
        else
            Line(line);
        return ExitCode.Done;
    }

    /// <summary>Shows rows under the names of their columns.</summary>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.None };
        var padding = isTerminal ? new Padding(1, 0, 1, 0) : new Padding(0, 0, 2, 0);
        foreach (var column in columns)
        {
            // What a row is named by can be copied whole, however narrow the terminal is.
            table.AddColumn(
                new TableColumn(new Text(column, new Style(decoration: Decoration.Bold)))
                {
                    Padding = padding,
                    NoWrap = column == columns[0],
                }
            );
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(Plain(cell))));
        Write(table);
    }

    /// <summary>Shows members and their values.</summary>
    public void Members(IEnumerable<(string Name, string Value)> members)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn();
        foreach (var (name, value) in members.Where(member => member.Value.Length > 0))
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(Plain(value, lines: true)));
        Write(grid);
    }

    /// <summary>Shows that something is under way, where somebody looks.</summary>
    public async Task<T> While<T>(string what, Func<Task<T>> does) =>
        isErrorTerminal && !Json
            ? await AnsiConsole
                .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) })
                .Status()
                .StartAsync(Markup.Escape(what), _ => does())
            : await does();

    /// <summary>Text without the characters that would steer a terminal; on one line unless said otherwise.</summary>
    public static string Plain(string text, bool lines = false) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(sign => !char.IsControl(sign) || (lines && sign is '\n') ? sign : ' ')) : text;

    private void Write(Spectre.Console.Rendering.IRenderable what)
    {
        if (isTerminal)
        {
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(what);
            return;
        }

        var text = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = WidthOfAPipe;
        console.Write(what);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            output.WriteLine(line.TrimEnd());
    }
}

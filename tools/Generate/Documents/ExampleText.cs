using System.Text;
using OmsSimulator.Domain;
using static OmsSimulator.Generate.Markdown;

namespace OmsSimulator.Generate;

/// <summary>An example as its page tells it: what was sent, what came back, what happened.</summary>
internal sealed class ExampleText(CommandExchanges exchanges)
{
    /// <summary>Writes it.</summary>
    public string Write()
    {
        var (way, example) = (exchanges.Way, exchanges.Example);
        var text = new StringBuilder($"{Before(way)}\n\n");
        text.Append(Block("http", $"POST {example.Path}\nContent-Type: application/json\n\n{example.Body}"));
        text.Append('\n').Append(Block("http", Answer(example)));
        text.Append($"\nAfterwards:\n\n{Packages()}\n");
        if (exchanges.Transfers.Count > 0)
            text.Append($"{Transfers()}\n");
        text.Append(
            exchanges.Facts.Count == 0
                ? "No fact was recorded.\n"
                : $"Facts in the package's timeline: {string.Join(", ", exchanges.Facts.Select(Code))}.\n"
        );
        return text.ToString();
    }

    private static string Before(Transition way) =>
        way.Command.Definition.Subject == CommandSubject.Transfer
            ? $"Package 1 waits at Kadikoy for a cup, which transfer 1 brings from Gebze; Tuzla has one too. Transfer 1 is in {way.Source.Name}."
            : $"Package 1 is in {way.Source.Name}{(way.Command.Definition.RestoresState ? $", blocked in {way.Destination.Name}" : "")}, at Kadikoy.";

    private static string Answer(Exchange example)
    {
        var head = $"HTTP/1.1 {example.Status} {(example.Status == 204 ? "No Content" : "OK")}";
        return example.MediaType is null ? head : $"{head}\nContent-Type: {example.MediaType}\n\n{example.Answer}";
    }

    private string Transfers() =>
        Table(
            ["transfer", "state", "way", "items"],
            exchanges.Transfers.Select(transfer =>
                new[] { transfer.Number, transfer.State, transfer.Way, string.Join("\n", transfer.Items) }
            )
        );

    private string Packages() =>
        Table(
            ["package", "state", "location", "items"],
            exchanges.Packages.Select(package =>
                new[]
                {
                    package.Number,
                    package.State,
                    package.StockLocation,
                    package.Items.Count == 0 ? "none" : string.Join("\n", package.Items),
                }
            )
        );
}

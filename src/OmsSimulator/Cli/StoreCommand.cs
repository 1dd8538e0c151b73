using System.CommandLine;
using OmsSimulator.Persistence;
using OmsSimulator.Stores;

namespace OmsSimulator.Cli;

/// <summary><c>oms-simulator store</c>: checks, copies and tidies a store that no simulator uses.</summary>
internal static class StoreCommand
{
    private static readonly Argument<string> Store = new("STORE") { Description = "The store: sqlite:PATH or postgres:CONNECTION." };

    /// <summary>Makes the command.</summary>
    public static System.CommandLine.Command Create()
    {
        var command = new System.CommandLine.Command("store", "Check, copy or tidy a store that no simulator uses.");
        command.Subcommands.Add(Subcommand("check", "Read all of it, and say whether it is whole.", Check));
        command.Subcommands.Add(Export());
        command.Subcommands.Add(Import());
        command.Subcommands.Add(Subcommand("compact", "Give back the room of what is gone.", Compact));
        return command;
    }

    private static System.CommandLine.Command Export()
    {
        var file = new Option<string>("--out") { Description = "The file to write, NDJSON.", Required = true };
        var export = Subcommand(
            "export",
            "Write all of it to one file, such as a backup.",
            (parsed, store) => Export(store, parsed.GetValue(file)!, parsed)
        );
        export.Options.Add(file);
        return export;
    }

    private static System.CommandLine.Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "What `store export` wrote." };
        var import = Subcommand(
            "import",
            "Read what an export wrote into a store that has none of its sandboxes.",
            (parsed, store) => Import(store, parsed.GetValue(file)!, parsed),
            makes: true
        );
        import.Arguments.Add(file);
        return import;
    }

    private static System.CommandLine.Command Subcommand(
        string name,
        string description,
        Func<ParseResult, SqlStore, Task<int>> does,
        bool makes = false
    )
    {
        var command = new System.CommandLine.Command(name, description);
        command.Arguments.Add(Store);
        command.SetAction((parsed, _) => Run(parsed, does, makes));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Func<ParseResult, SqlStore, Task<int>> does, bool makes)
    {
        try
        {
            var said = parsed.GetValue(Store)!;
            await using var store =
                StoreFactory.Open("STORE", said, new StoreOptions { MayBeMade = makes })
                ?? throw new SettingException("STORE", "memory keeps nothing");
            return await does(parsed, store);
        }
        catch (Exception wrong)
            when (wrong
                    is SettingException
                        or StoreException
                        or OmsSimulator.Kernel.StoreUnavailableException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static async Task<int> Check(ParseResult parsed, SqlStore store)
    {
        var output = parsed.InvocationConfiguration.Output;
        var (all, broken) = (0, 0);
        await foreach (var sandbox in new StoreCheck(store).Run())
        {
            all++;
            broken += sandbox.Problem is null ? 0 : 1;
            await output.WriteLineAsync(
                sandbox.Problem is null
                    ? $"{sandbox.Name}: {sandbox.Facts} facts, {sandbox.Packages} packages"
                    : $"{sandbox.Name}: {sandbox.Problem}"
            );
        }

        await output.WriteLineAsync(broken == 0 ? $"{all} sandboxes, all whole" : $"{all} sandboxes, {broken} of them damaged");
        return broken == 0 ? 0 : 1;
    }

    private static async Task<int> Export(SqlStore store, string file, ParseResult parsed)
    {
        await using var output = new FileStream(file, FileMode.CreateNew);
        try
        {
            using var archive = new StoreArchive();
            var count = await archive.Export(store, output);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{count} sandboxes are written to {file}");
            return 0;
        }
        catch
        {
            // Half a backup is none.
            File.Delete(file);
            throw;
        }
    }

    private static async Task<int> Import(SqlStore store, string file, ParseResult parsed)
    {
        using var archive = new StoreArchive();
        using var input = new StreamReader(file);
        var count = await archive.Import(input, store);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{count} sandboxes are read from {file}");
        return 0;
    }

    private static async Task<int> Compact(ParseResult parsed, SqlStore store)
    {
        var before = store.Status.Bytes;
        await store.Compact();
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{before} bytes before, {store.Status.Bytes} after");
        return 0;
    }
}

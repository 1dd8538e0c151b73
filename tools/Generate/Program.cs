using OmsSimulator.Generate;

// dotnet run --project tools/Generate [-- [--check] [REPOSITORY]]              writes every derived file, or says which are stale
// dotnet run --project tools/Generate -- command NAME [REPOSITORY]             writes the skeleton of a new command
return args is ["command", ..] ? Write(args[1..]) : Derive(args);

static int Derive(string[] args)
{
    var check = args.Contains("--check");
    var repository = args.FirstOrDefault(arg => arg != "--check") ?? GeneratedFiles.Repository();
    var files = GeneratedFiles.All(repository);
    var stale = GeneratedFiles.Stale(repository, files);
    foreach (var path in stale)
        Console.WriteLine(path);
    if (!check)
        GeneratedFiles.Write(repository, files);
    return check && stale.Count > 0 ? 1 : 0;
}

static int Write(string[] args)
{
    if (args is not ([_] or [_, _]))
    {
        Console.Error.WriteLine("command: expected a name, such as HoldThePackage");
        return 1;
    }

    var repository = args.ElementAtOrDefault(1) ?? GeneratedFiles.Repository();
    if (CommandSkeleton.Of(repository, args[0], out var problem) is not { } files)
    {
        Console.Error.WriteLine($"command: {problem}");
        return 1;
    }

    foreach (var file in files)
    {
        File.WriteAllText(Path.Combine(repository, file.Path), file.Content);
        Console.WriteLine(file.Path);
    }

    Console.WriteLine("Fill them in; then: dotnet run --project tools/Generate");
    return 0;
}

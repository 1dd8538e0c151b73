using OmsSimulator.Generate;

// dotnet run --project tools/Generate [-- REPOSITORY | -- --check]: writes every derived file, or says which are stale.
var check = args.Contains("--check");
var repository = args.FirstOrDefault(arg => arg != "--check") ?? GeneratedFiles.Repository();
var files = GeneratedFiles.All(repository);
var stale = GeneratedFiles.Stale(repository, files);
foreach (var path in stale)
    Console.WriteLine(path);
if (!check)
    GeneratedFiles.Write(repository, files);
return check && stale.Count > 0 ? 1 : 0;

using OmsSimulator.DemoWorld;

var path = args is [var given, ..] ? given : Path.Combine(Repository(), "src", "OmsSimulator.Server", "Kernel", "demo-world.json");
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
File.WriteAllText(path, DemoWorldDocument.Generate());
Console.WriteLine(path);

static string Repository()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
        {
            return folder.FullName;
        }
    }

    throw new InvalidOperationException("OmsSimulator.sln is in no folder above; give the path of the document.");
}

namespace OmsSimulator.Cli.Remote;

/// <summary>The files that commands read and write; what cannot be read or written is a mistake of the command line.</summary>
internal static class LocalFile
{
    /// <summary>Opens one to read it.</summary>
    public static FileStream Open(string path) =>
        Try(
            path,
            "read",
            () =>
                new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    64 * 1024,
                    FileOptions.Asynchronous | FileOptions.SequentialScan
                )
        );

    /// <summary>Writes one; it is there when it is complete, and what was there stays until then. Answers its size.</summary>
    public static async Task<long> Write(string path, Func<Stream, Task> write)
    {
        var unfinished = $"{path}.part";
        var stream = Try(
            path,
            "write",
            () => new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous)
        );
        try
        {
            long size;
            await using (stream)
            {
                await write(stream);
                await stream.FlushAsync();
                size = stream.Length;
            }

            Try(
                path,
                "write",
                () =>
                {
                    File.Move(unfinished, path, overwrite: true);
                    return true;
                }
            );
            return size;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static T Try<T>(string path, string what, Func<T> does)
    {
        try
        {
            return does();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException("FILE", $"cannot {what} the file {path} ({problem.Message})");
        }
    }
}

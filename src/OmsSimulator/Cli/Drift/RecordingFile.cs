using OmsSimulator.Cli.Remote;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Drift;

/// <summary>Reads a recording that the command line names.</summary>
internal static class RecordingFile
{
    /// <summary>Reads it.</summary>
    /// <exception cref="SettingException">It cannot be read, or is no recording.</exception>
    public static async Task<Recording> Read(string path, CancellationToken cancellationToken)
    {
        byte[] bytes;
        await using (var stream = LocalFile.Open(path))
        {
            if (stream.Length > Array.MaxLength)
                throw new SettingException("FILE", $"{path} is larger than 2 GiB; record in parts");
            bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        }

        var recording =
            HarReader.Read(bytes)
            ?? throw new SettingException("FILE", $"{path} is no recording: expected HAR 1.2, an object with log.entries");
        return recording.Exchanges.Count > 0
            ? recording
            : throw new SettingException("FILE", $"{path} has no exchange that can be read ({recording.Unread} entries are broken)");
    }
}

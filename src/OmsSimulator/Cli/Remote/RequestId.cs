namespace OmsSimulator.Cli.Remote;

/// <summary>An id of the journal that may be shortened to its beginning, as lists show it.</summary>
internal static class RequestId
{
    private const int Shortest = 4;
    private const int Whole = 36;

    /// <summary>The whole id.</summary>
    /// <exception cref="SettingException">More than one request begins so, or it is too short.</exception>
    public static async Task<string> Of(RemoteRun run, string said)
    {
        if (said.Length >= Whole)
            return said;
        if (said.Length < Shortest)
            throw new SettingException("id", $"expected at least {Shortest} characters of it, found \"{said}\"");
        var journal = await run.Send(HttpMethod.Get, "requests");
        var ids = journal
            .List("requests")
            .Select(entry => entry.Text("id"))
            .Where(id => id.StartsWith(said, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return ids switch
        {
            [var id] => id,
            [] => said,
            _ => throw new SettingException("id", $"{ids.Length} requests begin with {said}: {string.Join(", ", ids.Take(5))}"),
        };
    }
}

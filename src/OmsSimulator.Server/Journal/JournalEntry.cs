using System.Collections.Immutable;
using System.Text;

namespace OmsSimulator.Journal;

/// <summary>A call and its answer as the journal shows them, without secrets.</summary>
internal sealed record JournalEntry
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number in the sandbox, from 1; 0: it came from elsewhere.</summary>
    public long Number { get; init; }

    /// <summary>The code of the command that was sent; empty: none was found.</summary>
    public string Command { get; init; } = "";

    /// <summary>The package that it is about; 0: none.</summary>
    public int Package { get; init; }

    /// <summary>When it was answered, on the sandbox's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>The request.</summary>
    public required JournalRequest Request { get; init; }

    /// <summary>The status of the answer; 0: there was none.</summary>
    public required int Status { get; init; }

    /// <summary>Whether a person sent it with the console.</summary>
    public bool IsFromConsole { get; init; }

    /// <summary>The headers of the answer, in their order; a repeated one is there more than once.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body of the answer; none where it had none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>What else the simulator knows of it: the member <c>simulator</c>, JSON. It is written when it is asked for.</summary>
    public byte[] Simulator => Knowledge();

    /// <summary>Writes what else the simulator knows.</summary>
    internal Func<byte[]> Knowledge { get; init; } = static () => "{}"u8.ToArray();

    /// <summary>Whether it was answered, other than with a 4xx.</summary>
    public bool WasMatched => Status is < 400 or >= 500;
}

/// <summary>The request of an entry.</summary>
internal sealed record JournalRequest
{
    /// <summary>Path and query below the sandbox's base address, as the client wrote them.</summary>
    public required string Url { get; init; }

    /// <summary>The whole address.</summary>
    public required string AbsoluteUrl { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>Where it came from.</summary>
    public required string ClientIp { get; init; }

    /// <summary>Its headers, in their order; a repeated one is there more than once.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Its body; none where it had none, or where nothing read it.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The body as text; empty where there is none.</summary>
    public string Text => Body is null ? "" : Encoding.UTF8.GetString(Body);

    /// <summary>The path without the query.</summary>
    public string Path => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? Url[..mark] : Url;

    /// <summary>The query after its mark.</summary>
    public string Query => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? Url[mark..] : "";
}

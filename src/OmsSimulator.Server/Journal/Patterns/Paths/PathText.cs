namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>
/// The text of a path while it is read. What cannot be read, or does not mean here what it means for WireMock, fails it with a reason.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class PathText(string text)
{
    /// <summary>Where it is.</summary>
    public int Index { get; private set; }

    /// <summary>Why it failed; none: it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Index >= text.Length;

    /// <summary>The character at hand; NUL at the end.</summary>
    public char Current => AtEnd ? '\0' : text[Index];

    /// <summary>What is left.</summary>
    public ReadOnlySpan<char> Rest => AtEnd ? [] : text.AsSpan(Index);

    /// <summary>Skips what stands here; false: something else does.</summary>
    public bool Skip(string signs)
    {
        if (!Rest.StartsWith(signs, StringComparison.Ordinal))
            return false;
        Index += signs.Length;
        return true;
    }

    /// <summary>Skips blanks.</summary>
    public void SkipBlanks()
    {
        while (Current == ' ')
            Index++;
    }

    /// <summary>Skips what has to stand here.</summary>
    public void Expect(string signs, string name)
    {
        if (!Skip(signs))
            Fail($"expected {name} at character {Index + 1}");
    }

    /// <summary>As many characters as fit.</summary>
    public string While(Func<char, bool> fits)
    {
        var from = Index;
        while (!AtEnd && fits(text[Index]))
            Index++;
        return text[from..Index];
    }

    /// <summary>A quoted text; escapes in it are not read.</summary>
    public string Quoted()
    {
        var quote = Current;
        Index++;
        var said = While(sign => sign != quote && sign != '\\');
        if (Current == '\\')
            Fail("escapes in quoted text are not supported here");
        else
            Expect($"{quote}", "the end of quoted text");
        return said;
    }

    /// <summary>Fails; the first reason is kept, and nothing is left to read.</summary>
    public void Fail(string why)
    {
        Failure ??= why;
        Index = text.Length;
    }
}

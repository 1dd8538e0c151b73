namespace OmsSimulator.WebConsole;

/// <summary>What a host gives the console: its two ways to the HTTP surfaces, and what it says of itself.</summary>
public sealed record ConsoleOptions
{
    /// <summary>Carries look-ups, which touch nothing.</summary>
    public required HttpMessageHandler Look { get; init; }

    /// <summary>Carries what a person sends, which meets what a client's request meets.</summary>
    public required HttpMessageHandler Send { get; init; }

    /// <summary>The simulator's version.</summary>
    public required string Version { get; init; }

    /// <summary>The key of the control surface, which the console asks for, too; none: nobody is asked.</summary>
    public string? AdminKey { get; init; }

    /// <summary>The real time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

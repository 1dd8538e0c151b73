using System.Collections.Concurrent;

namespace OmsSimulator.Kernel;

/// <summary>
/// The parts of a sandbox by what they have something to do in, in their order. A call for every fact to every part that does nothing in it
/// was 2 % of a command.
/// </summary>
/// <param name="parts">The parts.</param>
internal sealed class PartHooks(ISandboxPart[] parts)
{
    private static readonly ConcurrentDictionary<(Type Part, string Member), bool> Members = new();

    /// <summary>Those that see a fact before it is applied.</summary>
    public ISandboxPart[] Before { get; } = Having(parts, nameof(ISandboxPart.Before));

    /// <summary>Those that see a fact when it is applied.</summary>
    public ISandboxPart[] After { get; } = Having(parts, nameof(ISandboxPart.After));

    /// <summary>Those that put something aside of a decision that is applied.</summary>
    public ISandboxPart[] Prepare { get; } = Having(parts, nameof(ISandboxPart.Prepare));

    /// <summary>Those that have something put aside.</summary>
    public ISandboxPart[] TakeBack { get; } = Having(parts, nameof(ISandboxPart.TakeBack));

    /// <summary>Those that react to facts.</summary>
    public ISandboxPart[] OnFacts { get; } = Having(parts, nameof(ISandboxPart.OnFacts));

    private static ISandboxPart[] Having(ISandboxPart[] parts, string member) =>
        Array.FindAll(parts, part => Members.GetOrAdd((part.GetType(), member), static key => Has(key.Part, key.Member)));

    // What a part does not have is the interface's own, which does nothing.
    private static bool Has(Type part, string member)
    {
        var map = part.GetInterfaceMap(typeof(ISandboxPart));
        var place = Array.FindIndex(map.InterfaceMethods, method => method.Name == member);
        return map.TargetMethods[place].DeclaringType != typeof(ISandboxPart);
    }
}

using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Decides commands that are sent to packages: <see cref="CommandDecision"/> for a package.</summary>
public static class PackageCommand
{
    /// <summary>Decides. Pure: the same state, package, body and time come to the same decision.</summary>
    public static Decision Decide(OmsState oms, Package package, JsonElement body, DateTime at, IPartners? partners = null) =>
        CommandDecision.Decide(oms, new CommandTarget(package, null), body, at, partners);

    /// <summary>The transitions that can run now.</summary>
    public static IEnumerable<Transition> Allowed(OmsState oms, Package package) =>
        CommandDecision.Allowed(oms, new CommandTarget(package, null));

    /// <summary>The same, of an installation.</summary>
    public static IEnumerable<Transition> Allowed(Installation installation, Package package) =>
        CommandDecision.Allowed(installation, new CommandTarget(package, null));

    /// <summary>Whether a transition can run now.</summary>
    public static bool CanRun(Transition transition, Package package) => new CommandTarget(package, null).CanRun(transition);
}

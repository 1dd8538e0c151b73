using System.Globalization;

namespace OmsSimulator.Testing;

/// <summary>Claims about a package; a failure says what it is instead, and what can be done with it.</summary>
public sealed partial class PackageAssertions
{
    private readonly Func<PackageResource?> look;

    /// <inheritdoc/>
    protected override string Identifier => "package";

    /// <summary>Claims that it is in a state.</summary>
    public AndConstraint<PackageAssertions> BeIn(PackageState state, string because = "", params object[] becauseArgs)
    {
        var package = Look(because, becauseArgs);
        return Claim(
            state.Is(package.State),
            because,
            becauseArgs,
            $"Expected package {package.Number} to be in {state}{{reason}}, but it is in {Shown(package.State)}. {Legal(package)}"
        );
    }

    /// <summary>Claims that it is in a state that the installation names so.</summary>
    public AndConstraint<PackageAssertions> BeIn(string stateName, string because = "", params object[] becauseArgs)
    {
        var package = Look(because, becauseArgs);
        return Claim(
            package.State.Name == stateName,
            because,
            becauseArgs,
            $"Expected package {package.Number} to be in \"{stateName}\"{{reason}}, but it is in {Shown(package.State)}. {Legal(package)}"
        );
    }

    /// <summary>Claims that it is not in a state.</summary>
    public AndConstraint<PackageAssertions> NotBeIn(PackageState state, string because = "", params object[] becauseArgs)
    {
        var package = Look(because, becauseArgs);
        return Claim(
            !state.Is(package.State),
            because,
            becauseArgs,
            $"Expected package {package.Number} not to be in {state}{{reason}}. {Legal(package)}"
        );
    }

    /// <summary>Claims that it is at a location.</summary>
    public AndConstraint<PackageAssertions> BeAt(string erpCode, string because = "", params object[] becauseArgs)
    {
        var package = Look(because, becauseArgs);
        return Claim(
            package.StockLocation.ErpCode == erpCode,
            because,
            becauseArgs,
            $"Expected package {package.Number} to be at {erpCode}{{reason}}, but it is at {package.StockLocation.ErpCode}."
        );
    }

    /// <summary>Claims that a command can run now.</summary>
    public AndConstraint<PackageAssertions> Allow(string command, string because = "", params object[] becauseArgs)
    {
        var package = Look(because, becauseArgs);
        return Claim(
            package.Commands.Any(transition => transition.Command == command),
            because,
            becauseArgs,
            $"Expected package {package.Number} to allow {command}{{reason}}, but it is in {Shown(package.State)}. {Legal(package)}"
        );
    }

    /// <summary>Claims that a command cannot run now.</summary>
    public AndConstraint<PackageAssertions> NotAllow(string command, string because = "", params object[] becauseArgs)
    {
        var package = Look(because, becauseArgs);
        return Claim(
            package.Commands.All(transition => transition.Command != command),
            because,
            becauseArgs,
            $"Expected package {package.Number} not to allow {command}{{reason}}, but it does in {Shown(package.State)}."
        );
    }

    /// <summary>Claims that it holds so many pieces of a product.</summary>
    public AndConstraint<PackageAssertions> Hold(string sku, int quantity, string because = "", params object[] becauseArgs)
    {
        var package = Look(because, becauseArgs);
        var items = package
            .PackageitemSet.GroupBy(item => item.OrderItem.Product.Sku)
            .ToDictionary(group => group.Key, group => group.Sum(item => item.Quantity), StringComparer.Ordinal);
        var found =
            items.Count == 0
                ? "nothing"
                : string.Join(", ", items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Key} {item.Value}")));
        return Claim(
            items.GetValueOrDefault(sku) == quantity,
            because,
            becauseArgs,
            $"Expected package {package.Number} to hold {sku} {quantity}{{reason}}, but it holds {found}."
        );
    }

    private static string Shown(StateResource state) => $"{state.Name} ({state.EnumValue})";

    private static string Legal(PackageResource package) =>
        package.Commands.Count == 0
            ? "No command can run from there."
            : $"From there {string.Join(", ", package.Commands.Select(transition => string.Create(CultureInfo.InvariantCulture, $"{transition.Command} ({transition.Id})")))} can run.";

    private PackageResource Look(string because, object[] becauseArgs)
    {
        var package = look();
        Report.Claim(package is not null, because, becauseArgs, () => "Expected a package{reason}, but there is none.");
        return package!;
    }

    private AndConstraint<PackageAssertions> Claim(bool holds, string because, object[] becauseArgs, string message)
    {
        Report.Claim(holds, because, becauseArgs, () => message);
        return new AndConstraint<PackageAssertions>(this);
    }
}

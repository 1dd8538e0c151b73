namespace Reqnroll;

/// <summary>Marks a class that holds step definitions, transformations or hooks.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class BindingAttribute : Attribute;

/// <summary>Binds a method to steps.</summary>
/// <param name="expression">A cucumber expression, or a regular expression; none: the method is not bound by text.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public abstract class StepDefinitionBaseAttribute(string expression) : Attribute
{
    /// <summary>A cucumber expression, or a regular expression.</summary>
    public string Expression { get; } = expression;
}

/// <summary>Binds a method to Given steps.</summary>
public sealed class GivenAttribute(string expression) : StepDefinitionBaseAttribute(expression);

/// <summary>Binds a method to When steps.</summary>
public sealed class WhenAttribute(string expression) : StepDefinitionBaseAttribute(expression);

/// <summary>Binds a method to Then steps.</summary>
public sealed class ThenAttribute(string expression) : StepDefinitionBaseAttribute(expression);

/// <summary>Binds a method to steps of any kind.</summary>
public sealed class StepDefinitionAttribute(string expression) : StepDefinitionBaseAttribute(expression);

/// <summary>Converts a step's argument: a text that matches the expression, or a table, to the method's return type.</summary>
/// <param name="regex">A regular expression for the whole text; none: every text.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StepArgumentTransformationAttribute(string? regex = null) : Attribute
{
    /// <summary>A regular expression for the whole text; none: every text.</summary>
    public string? Regex { get; } = regex;

    /// <summary>The name by which a cucumber expression may call it.</summary>
    public string? Name { get; set; }
}

/// <summary>A method that runs around something.</summary>
/// <param name="tags">Only for scenarios with one of these tags; none: always.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute(string[] tags) : Attribute
{
    /// <summary>Only for scenarios with one of these tags; none: always.</summary>
    public IReadOnlyList<string> Tags { get; } = tags;

    /// <summary>Lower runs first.</summary>
    public int Order { get; set; } = 10000;
}

/// <summary>Runs before each scenario.</summary>
public sealed class BeforeScenarioAttribute(params string[] tags) : HookAttribute(tags);

/// <summary>Runs after each scenario, failed ones included.</summary>
public sealed class AfterScenarioAttribute(params string[] tags) : HookAttribute(tags);

/// <summary>A static method that runs once, before the first scenario.</summary>
public sealed class BeforeTestRunAttribute() : HookAttribute([]);

/// <summary>A static method that runs once, after the last scenario.</summary>
public sealed class AfterTestRunAttribute() : HookAttribute([]);

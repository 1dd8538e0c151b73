using System.Reflection;
using System.Text.RegularExpressions;
using Reqnroll;

namespace OmsSimulator.Specs.Runner;

/// <summary>The step definitions, transformations and hooks of some types.</summary>
internal sealed class Bindings
{
    private readonly List<StepDefinition> steps = [];
    private readonly List<Transformation> transformations = [];
    private readonly List<(HookAttribute Hook, MethodInfo Method)> hooks = [];

    /// <summary>Finds them.</summary>
    public Bindings(params IEnumerable<Type> types)
    {
        var methods = types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)).ToArray();
        foreach (var method in methods)
        {
            transformations.AddRange(method.GetCustomAttributes<StepArgumentTransformationAttribute>().Select(mark => new Transformation(mark, method)));
            hooks.AddRange(method.GetCustomAttributes<HookAttribute>().Select(hook => (hook, method)));
        }

        var named = Named(methods);
        foreach (var method in methods)
            steps.AddRange(method.GetCustomAttributes<StepDefinitionBaseAttribute>().Select(mark => new StepDefinition(mark, CucumberExpression.Compile(mark.Expression, named), method)));
    }

    /// <summary>Those of an assembly.</summary>
    public static Bindings Of(Assembly assembly) => new(assembly.GetTypes().Where(type => type.GetCustomAttribute<BindingAttribute>() is not null));

    /// <summary>The hooks of a kind that a scenario with these tags has, in their order.</summary>
    public IEnumerable<MethodInfo> Hooks<THook>(IReadOnlyList<string> tags)
        where THook : HookAttribute => hooks.Where(one => one.Hook is THook && (one.Hook.Tags.Count == 0 || one.Hook.Tags.Any(tag => tags.Contains(tag.TrimStart('@')))))
        .OrderBy(one => one.Hook.Order).Select(one => one.Method);

    /// <summary>The one definition of a step, and the texts that its expression takes out.</summary>
    public (MethodInfo Method, IReadOnlyList<string> Arguments) Find(ScenarioStep step)
    {
        var found = steps.Where(definition => definition.Fits(step.Kind)).Select(definition => (Definition: definition, Match: definition.Expression.Match(step.Text)))
            .Where(one => one.Match.Success).ToArray();
        return found.Length switch
        {
            1 => (found[0].Definition.Method, Arguments(found[0].Match)),
            0 => throw new MissingStepDefinitionException($"No step definition matches. Add one:\n\n{Snippet.Of(step)}"),
            _ => throw new AmbiguousBindingException($"More than one step definition matches: {string.Join(", ", found.Select(one => $"{one.Definition.Method.DeclaringType!.Name}.{one.Definition.Method.Name}"))}."),
        };
    }

    /// <summary>The transformation of a text or a table to a type.</summary>
    public (MethodInfo Method, object[] Arguments)? Transform(object argument, Type type)
    {
        foreach (var one in transformations.Where(one => Result(one.Method) == type))
        {
            if (argument is string text && one.Match(text) is { } arguments)
                return (one.Method, arguments);
            if (argument is DataTable && one.Method.GetParameters() is [{ ParameterType: var parameter }] && parameter.IsInstanceOfType(argument))
                return (one.Method, [argument]);
        }

        return null;
    }

    // What a cucumber expression may call besides the built-in types: transformations, and the enums that step definitions take.
    private Dictionary<string, string?> Named(MethodInfo[] methods)
    {
        var named = new Dictionary<string, string?>();
        foreach (var one in transformations)
            named.TryAdd(one.Mark.Name ?? Result(one.Method).Name, one.Mark.Regex);
        foreach (var type in methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).Where(type => type.IsEnum))
            named.TryAdd(type.Name, null);
        return named;
    }

    private static Type Result(MethodInfo method) => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>) ? method.ReturnType.GetGenericArguments()[0] : method.ReturnType;

    private static string[] Arguments(Match match) =>
        [.. match.Groups.Cast<Group>().Skip(1).Where(group => group.Success).Select(group => group.Value)];

    private sealed record StepDefinition(StepDefinitionBaseAttribute Mark, Regex Expression, MethodInfo Method)
    {
        public bool Fits(StepKind kind) => Mark switch
        {
            GivenAttribute => kind == StepKind.Given,
            WhenAttribute => kind == StepKind.When,
            ThenAttribute => kind == StepKind.Then,
            _ => true,
        };
    }

    private sealed record Transformation(StepArgumentTransformationAttribute Mark, MethodInfo Method)
    {
        private readonly Regex? regex = Mark.Regex is null ? null : new Regex($"^(?:{CucumberExpression.Unanchored(Mark.Regex)})$", RegexOptions.CultureInvariant);

        public object[]? Match(string text)
        {
            var parameters = Method.GetParameters();
            if (regex is null)
                return parameters is [{ ParameterType: var only }] && only == typeof(string) ? [text] : null;
            var match = regex.Match(text);
            if (!match.Success)
                return null;
            var groups = match.Groups.Count > 1 ? match.Groups.Cast<Group>().Skip(1).Select(group => group.Value).ToArray() : [match.Value];
            return groups.Length == parameters.Length ? [.. parameters.Select((parameter, index) => ArgumentConversion.Standard(groups[index], parameter.ParameterType)!)] : null;
        }
    }
}

namespace OmsSimulator.Specs.Runner;

/// <summary>The objects of one scenario: made when a constructor asks for them, shared by all bindings, disposed at its end.</summary>
internal sealed class ScenarioContainer : IAsyncDisposable
{
    private readonly Dictionary<Type, object> objects = [];
    private readonly List<object> made = [];
    private readonly Stack<Type> asked = new();

    /// <summary>Puts an object in.</summary>
    public void Add(Type type, object instance) => objects[type] = instance;

    /// <summary>An object of a type.</summary>
    public object Resolve(Type type)
    {
        if (objects.TryGetValue(type, out var known))
            return known;
        if (type.IsAbstract || type.IsInterface)
            throw new InvalidOperationException($"Nothing was registered for {type.Name}.");
        if (asked.Contains(type))
            throw new InvalidOperationException($"A circle of constructors: {string.Join(" needs ", asked.Reverse().Append(type).Select(one => one.Name))}.");
        asked.Push(type);
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Resolve(parameter.ParameterType))]);
        asked.Pop();
        objects[type] = instance;
        made.Add(instance);
        return instance;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        for (var index = made.Count - 1; index >= 0; index--)
        {
            if (made[index] is IAsyncDisposable later)
                await later.DisposeAsync();
            else if (made[index] is IDisposable now)
                now.Dispose();
        }
    }
}

using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;
using Reqnroll;

namespace OmsSimulator.Specs.Runner;

/// <summary>Runs one scenario: hooks, steps, hooks; a failure says file, line and step.</summary>
internal sealed class ScenarioRun(Scenario scenario, Bindings bindings) : IReqnrollOutputHelper
{
    private readonly StringBuilder output = new();

    /// <summary>The steps as they went, and what bindings wrote.</summary>
    public string Output => output.ToString();

    /// <inheritdoc/>
    public void WriteLine(string message) => output.AppendLine(message);

    /// <summary>Runs it. What fails first is what fails it; hooks and disposal run all the same.</summary>
    public async Task Run()
    {
        var container = new ScenarioContainer();
        var context = new ScenarioContext(new ScenarioInfo(scenario.Name, [.. scenario.Tags]));
        container.Add(typeof(ScenarioContext), context);
        container.Add(typeof(ScenarioInfo), context.ScenarioInfo);
        container.Add(typeof(IReqnrollOutputHelper), this);
        await Try(context, async () =>
        {
            foreach (var hook in bindings.Hooks<BeforeScenarioAttribute>(scenario.Tags))
                await Invoke(hook, [], container);
            foreach (var step in scenario.Steps)
                await Run(step, container);
        });
        foreach (var hook in bindings.Hooks<AfterScenarioAttribute>(scenario.Tags))
            await Try(context, () => Invoke(hook, [], container));
        await Try(context, () => container.DisposeAsync().AsTask());
        if (context.TestError is { } error)
            ExceptionDispatchInfo.Throw(error);
    }

    /// <summary>Calls a binding, static or of the scenario's object, and waits for it.</summary>
    public static async Task<object?> Invoke(MethodInfo method, object?[] arguments, ScenarioContainer container)
    {
        object? result;
        try
        {
            result = method.Invoke(method.IsStatic ? null : container.Resolve(method.DeclaringType!), arguments);
        }
        catch (TargetInvocationException problem) when (problem.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(problem.InnerException);
            throw;
        }

        if (result is ValueTask started)
            result = started.AsTask();
        if (result is not Task task)
            return result;
        await task;
        return method.ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    private async Task Try(ScenarioContext context, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception problem)
        {
            if (problem is not StepFailedException)
                WriteLine($"-> {problem.GetType().Name}: {problem.Message}");
            context.TestError ??= problem;
        }
    }

    private async Task Run(ScenarioStep step, ScenarioContainer container)
    {
        WriteLine($"{step.Keyword} {step.Text}");
        try
        {
            var (method, texts) = bindings.Find(step);
            await Invoke(method, await Arguments(step, method, texts, container), container);
        }
        catch (Exception problem)
        {
            WriteLine($"-> {problem.GetType().Name}: {problem.Message}");
            throw new StepFailedException($"{scenario.File}:{step.Line}: {step.Keyword} {step.Text}\n{problem.Message}", problem);
        }
    }

    private async Task<object?[]> Arguments(ScenarioStep step, MethodInfo method, IReadOnlyList<string> texts, ScenarioContainer container)
    {
        var given = texts.Cast<object>().ToList();
        if (step.DocString is not null)
            given.Add(step.DocString);
        if (step.Table is not null)
            given.Add(step.Table);
        var parameters = method.GetParameters();
        if (parameters.Length != given.Count)
            throw new BindingException($"{method.DeclaringType!.Name}.{method.Name} takes {parameters.Length} arguments, the step has {given.Count}.");
        var arguments = new object?[given.Count];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = await Convert(given[index], parameters[index].ParameterType, container);
        return arguments;
    }

    private async Task<object?> Convert(object argument, Type type, ScenarioContainer container)
    {
        if (bindings.Transform(argument, type) is { } transformation)
            return await Invoke(transformation.Method, transformation.Arguments, container);
        if (type.IsInstanceOfType(argument))
            return argument;
        return argument is string text ? ArgumentConversion.Standard(text, type) : throw new BindingException($"A table cannot be read as {type.Name}.");
    }
}

/// <summary>A step failed; the message says file, line and step.</summary>
public sealed class StepFailedException(string message, Exception inner) : Exception(message, inner);

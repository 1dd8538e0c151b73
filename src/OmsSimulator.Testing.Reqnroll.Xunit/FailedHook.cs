using Reqnroll.Events;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>Remembers the first hook that failed in what runs now, so that the failure can name it.</summary>
internal sealed class FailedHook : IAsyncExecutionEventListener
{
    private string? name;

    /// <summary>
    /// The hook's kind and method, such as <c>BeforeScenario hook Steps.Start</c>; then it is forgotten. Null where none failed.
    /// </summary>
    public string? Take() => Interlocked.Exchange(ref name, null);

    /// <inheritdoc/>
    public Task OnEventAsync(IExecutionEvent executionEvent)
    {
        if (executionEvent is HookBindingFinishedEvent { HookException: not null } failed)
        {
            var hook = failed.HookBinding;
            name ??= $"{hook.HookType} hook {hook.Method.Type.Name}.{hook.Method.Name}";
        }

        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.InProcess;

/// <summary>The head of an answer: settled once, when its first byte leaves.</summary>
/// <param name="settled">Told when it is.</param>
internal sealed class InProcessAnswer(Action settled) : IHttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Do, object State)> starting = new();
    private readonly Stack<(Func<object, Task> Do, object State)> completed = new();

    /// <inheritdoc/>
    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    /// <inheritdoc/>
    public string? ReasonPhrase { get; set; }

    /// <inheritdoc/>
    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    /// <inheritdoc/>
    public Stream Body { get; set; } = Stream.Null;

    /// <inheritdoc/>
    public bool HasStarted { get; private set; }

    /// <inheritdoc/>
    public void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

    /// <inheritdoc/>
    public void OnCompleted(Func<object, Task> callback, object state) => completed.Push((callback, state));

    /// <summary>Settles the head; only the first time counts.</summary>
    public async ValueTask Start()
    {
        if (HasStarted)
            return;
        while (starting.TryPop(out var next))
            await next.Do(next.State);
        HasStarted = true;
        settled();
    }

    /// <summary>The answer is out.</summary>
    public async ValueTask Completed()
    {
        while (completed.TryPop(out var next))
            await next.Do(next.State);
    }
}

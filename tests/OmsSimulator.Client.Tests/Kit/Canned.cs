using System.Net;
using System.Text;

namespace OmsSimulator.Client.Tests;

/// <summary>Answers every request with the same, for what the simulator never says; keeps what was asked.</summary>
internal sealed class Canned(HttpStatusCode status, string body, string mediaType = "application/json") : HttpMessageHandler
{
    public List<Uri> Asked { get; } = [];

    public TimeSpan? RetryAfter { get; init; }

    public OmsClient Client(string address = "http://oms.test/") => new(new HttpClient(this), new Uri(address));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        if (RetryAfter is { } wait)
            answer.Headers.RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(wait);
        return Task.FromResult(answer);
    }
}

/// <summary>Never answers: whoever waits has to give up.</summary>
internal sealed class Silence : HttpMessageHandler
{
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.TrySetResult();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        await using var _ = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }
}

using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.InProcess;

/// <summary>
/// One request and its answer on their way: what the server's features are for a request that came by a socket. The answer's bytes wait in a
/// pipe; who writes faster than they are read waits, as with a socket.
/// </summary>
internal sealed class InProcessExchange : IHttpRequestLifetimeFeature, IHttpRequestBodyDetectionFeature, IDisposable
{
    private readonly Pipe bytes = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource aborted;
    private readonly InProcessAnswer answer;
    private readonly StreamResponseBodyFeature body;

    /// <summary>Makes one that has not begun.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="call">As what it comes.</param>
    /// <param name="stopping">Ends it.</param>
    public InProcessExchange(HttpRequestFeature request, InProcessCall call, CancellationToken stopping)
    {
        aborted = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        RequestAborted = aborted.Token;
        CanHaveBody = request.Body != Stream.Null;
        answer = new InProcessAnswer(() => begun.TrySetResult());
        body = new StreamResponseBodyFeature(new InProcessBody(answer, HttpMethods.IsHead(request.Method) ? null : bytes.Writer));
        Features.Set<IHttpRequestFeature>(request);
        Features.Set<IHttpRequestLifetimeFeature>(this);
        Features.Set<IHttpRequestBodyDetectionFeature>(this);
        Features.Set<IHttpResponseFeature>(answer);
        Features.Set<IHttpResponseBodyFeature>(body);
        Features.Set<IHttpConnectionFeature>(
            new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback, LocalIpAddress = IPAddress.Loopback }
        );
        Features.Set(call);
    }

    /// <summary>What the context is made of.</summary>
    public FeatureCollection Features { get; } = new();

    /// <inheritdoc/>
    public CancellationToken RequestAborted { get; set; }

    /// <inheritdoc/>
    public bool CanHaveBody { get; }

    /// <summary>The answer, once its head is settled; its body is read while it is written.</summary>
    /// <exception cref="HttpRequestException">There is none: the request was aborted, as with a lost connection.</exception>
    public async Task<HttpResponseMessage> Answer(HttpRequestMessage request)
    {
        await begun.Task.ConfigureAwait(false);
        var response = new HttpResponseMessage((HttpStatusCode)answer.StatusCode)
        {
            RequestMessage = request,
            Content = new StreamContent(new InProcessReading(bytes.Reader, Abort)),
        };
        foreach (var (name, values) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                response.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return response;
    }

    /// <inheritdoc/>
    public void Abort()
    {
        var lost = new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost.");
        begun.TrySetException(lost);
        _ = begun.Task.Exception;
        try
        {
            aborted.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The pipeline was done first.
        }

        bytes.Writer.Complete(new IOException(lost.Message, lost));
    }

    /// <summary>The pipeline has done with it: what was not sent leaves.</summary>
    public async Task End()
    {
        if (!aborted.IsCancellationRequested)
            await body.CompleteAsync();
        await bytes.Writer.CompleteAsync();
        await answer.Completed();
    }

    /// <summary>The pipeline failed.</summary>
    public void Fail(Exception problem)
    {
        begun.TrySetException(new HttpRequestException(HttpRequestError.ResponseEnded, "The request failed.", problem));
        _ = begun.Task.Exception;
        bytes.Writer.Complete(new IOException("The request failed.", problem));
    }

    /// <inheritdoc/>
    public void Dispose() => aborted.Dispose();
}

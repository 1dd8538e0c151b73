namespace OmsSimulator.InProcess;

/// <summary>
/// Sends the requests of an <see cref="HttpClient"/> through the simulator's pipeline without a socket. Answers stream, so that an endless
/// one (Server-Sent Events) is read while it goes on; disposing an answer or cancelling ends its request.
/// </summary>
/// <param name="pipeline">What answers.</param>
/// <param name="call">As what its requests come.</param>
internal sealed class InProcessHandler(InProcessPipeline pipeline, InProcessCall call) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.RequestUri is not { IsAbsoluteUri: true })
        {
            throw new InvalidOperationException(
                "The request has no absolute address: set HttpClient.BaseAddress, such as http://localhost/."
            );
        }

        if (call.IsLook && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
            throw new InvalidOperationException($"A look-up is a GET or a HEAD, found {request.Method}: what changes something is sent.");
        var body = request.Content is null ? Stream.Null : await request.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var exchange = new InProcessExchange(InProcessRequest.Of(request, body), call, pipeline.Stopping);

        // Beside whoever asks: a component's synchronization context is none of the pipeline's.
        _ = Task.Run(() => pipeline.Run(exchange), CancellationToken.None);
        await using (cancellationToken.UnsafeRegister(static exchange => ((InProcessExchange)exchange!).Abort(), exchange))
        {
            try
            {
                return await exchange.Answer(request).ConfigureAwait(false);
            }
            catch (HttpRequestException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Calls of the process's own are asynchronous.");
}

using System.Globalization;
using System.Net.Security;
using OmsSimulator.Client;

namespace OmsSimulator.Cli.Remote;

/// <summary>Posts events to a receiver with the bytes and headers that they came with.</summary>
internal sealed class EventForwarder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Those of the connection, which is another one here.
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host",
        "Content-Length",
        "Connection",
        "Transfer-Encoding",
        "Expect",
        "Keep-Alive",
        "Upgrade",
    };

    private readonly HttpClient http;

    /// <param name="to">The receiver.</param>
    /// <param name="skipVerify">Whether any certificate will do.</param>
    public EventForwarder(Uri to, bool skipVerify)
    {
        To = to;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new DirectLoopback(),
        };
        if (skipVerify)
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true };
        http = new HttpClient(handler) { Timeout = Patience };
    }

    /// <summary>The receiver.</summary>
    public Uri To { get; }

    /// <summary>Posts one; answers the status, or why there is none.</summary>
    public async Task<(int? Status, string? Failure)> Forward(SunkEvent happened, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, To) { Content = new ByteArrayContent(happened.Body) };
        foreach (var (name, value) in happened.Headers)
        {
            if (!OfTheConnection.Contains(name) && !request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return ((int)answer.StatusCode, null);
        }
        catch (HttpRequestException problem)
        {
            return (null, problem.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"no answer within {Patience.TotalSeconds} seconds"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}

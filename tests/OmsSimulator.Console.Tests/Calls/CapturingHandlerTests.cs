using System.Net;
using System.Net.Http.Headers;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.Console.Tests.Calls;

public sealed class CapturingHandlerTests
{
    [Theory]
    [InlineData("Bearer", "Bearer $OMS_SIMULATOR_ADMIN_KEY")]
    [InlineData("Token", "Token $OMS_TOKEN")]
    public async Task AKeyIsSentAndNeverShown(string scheme, string shown)
    {
        var sent = new Answering();
        using var capture = new CapturingHandler(sent, TimeProvider.System);
        using var http = new HttpClient(capture);
        using var request = new HttpRequestMessage(HttpMethod.Put, "http://oms-simulator/__admin/clock?x=1")
        {
            Content = new StringContent("{}"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, "the-key");
        using var answer = await http.SendAsync(request);
        sent.Authorization.Should().Be($"{scheme} the-key");
        var call = capture.Call!;
        call.Headers.Should().Contain(new ShownHeader("Authorization", shown));
        (call.Method, call.Path, call.Status).Should().Be(("PUT", "/__admin/clock?x=1", 418));
        ShownCall.Text(call.AnswerBody).Should().Be("short and stout");
        (await answer.Content.ReadAsStringAsync()).Should().Be("short and stout", "who sent it reads it, too");
    }

    private sealed class Answering : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)418) { Content = new StringContent("short and stout") });
        }
    }
}

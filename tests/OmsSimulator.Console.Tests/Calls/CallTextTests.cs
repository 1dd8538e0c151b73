using System.Text;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.Console.Tests.Calls;

public sealed class CallTextTests
{
    private const string Outside = "http://localhost:8080";

    private static readonly ShownCall Command = new()
    {
        Method = "POST",
        Path = "/sandboxes/acme/api/v1/oms/packages/7/command/",
        Headers = [new("Content-Type", "application/json"), new("Authorization", "Token $OMS_TOKEN")],
        Body = Encoding.UTF8.GetBytes("""{"transition":2121,"note":"it's \"here\""}"""),
        Status = 204,
    };

    [Fact]
    public void CurlQuotesWhatAShellWouldRead() =>
        CallText
            .Curl(Command, Outside)
            .Should()
            .Be(
                """
                curl -i -X POST 'http://localhost:8080/sandboxes/acme/api/v1/oms/packages/7/command/' \
                  -H 'Content-Type: application/json' \
                  -H "Authorization: Token $OMS_TOKEN" \
                  --data-binary '{"transition":2121,"note":"it'\''s \"here\""}'
                """
            );

    [Fact]
    public void HttpIsAsAnEditorTakesIt() =>
        CallText
            .Http(Command, Outside)
            .Should()
            .StartWith("POST http://localhost:8080/sandboxes/acme/api/v1/oms/packages/7/command/\nContent-Type: application/json\n")
            .And.Contain("\n\n{\n  \"transition\": 2121,");

    [Fact]
    public void CSharpIsOnTheTypedClient() =>
        CallText
            .CSharp(Command, Outside)
            .Should()
            .Contain("new OmsClient(new Uri(\"http://localhost:8080/sandboxes/acme/\"))")
            .And.Contain("oms.Packages.CommandAsync(7, command)");

    [Fact]
    public void CSharpEndsItsTextBehindEveryQuoteInIt()
    {
        var quoted = Command with { Path = "/__admin/world", Body = Encoding.UTF8.GetBytes("\"\"\"\"") };
        CallText.CSharp(quoted, Outside).Should().Contain("\"\"\"\"\"\n\"\"\"\"\n\"\"\"\"\"");
    }

    [Fact]
    public void GherkinIsAStepOfTheFeaturesWithoutTheSandbox() =>
        CallText
            .Gherkin(Command)
            .Should()
            .StartWith("When POST /api/v1/oms/packages/7/command/ is requested with\n  \"\"\"\n  {\n")
            .And.EndWith("\nThen the response is 204\n");
}

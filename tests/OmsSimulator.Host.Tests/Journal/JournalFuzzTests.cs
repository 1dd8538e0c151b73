using System.Text;
using OmsSimulator.Host.Tests.Api;

namespace OmsSimulator.Host.Tests.Journal;

[Collection(OpenMode.Name)]
public sealed class JournalFuzzTests(OpenSimulator simulator)
{
    private const int Rounds = 300;

    [Theory]
    [InlineData(
        "requests/find",
        """{"method":"POST","urlPathPattern":"/api/.*","headers":{"Accept":{"absent":true}},"queryParameters":{"a":{"matches":"[a-z]+(b|c)*"}},"bodyPatterns":[{"matchesJsonPath":{"expression":"$..a[?(@.b == 'c')]","equalTo":"x"}},{"equalToJson":{"a":[1,2]}},{"contains":"x"}]}"""
    )]
    [InlineData(
        "requests/count",
        """{"bodyPatterns":[{"matchesJsonPath":"$.input_parameters['a'][0:2]"},{"matchesJsonPath":"$..*"},{"matchesJsonPath":"$[?(@.transition > 5 && @.a)]"}]}"""
    )]
    [InlineData(
        "faults",
        """{"match":{"method":"POST","path":"/api","command":"SHIP_THE_PACKAGE","state":"Packed","package":1},"nth":2,"times":1,"probability":0.2,"after":true,"then":{"delay":"PT2S","status":503,"body":{"a":[null]},"drop":"truncated_body"}}"""
    )]
    public async Task NoDocumentIsAFaultOfTheSimulator(string path, string good)
    {
        var random = new Random(20260105);
        var oms = await simulator.SandboxWithPackage();
        await oms.Command(1, """{"transition":2021,"input_parameters":{"a":[{"b":"c"},2]}}""");
        for (var round = 0; round < Rounds; round++)
        {
            var body = round == 0 ? Encoding.UTF8.GetBytes(good) : Mutation.Of(good, random);
            var answer = await oms.SendBytes("POST", $"__admin/{path}", body);
            var because = $"round {round}: {Encoding.UTF8.GetString(body)}";
            if (round == 0)
                answer.Status.Should().BeLessThan(300, answer.Text);
            FuzzTests.RightEnvelope(answer, control: true, because);
        }

        (await oms.Get("__admin/faults")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("__admin/requests")).ShouldBe(HttpStatus.Ok);
    }
}

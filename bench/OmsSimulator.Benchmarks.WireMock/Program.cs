using System.Text.Json;
using OmsSimulator.Benchmarks.Bare;
using OmsSimulator.Testing.WireMock;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

// OmsSimulator.Benchmarks.WireMock shipped|bounded|callback|mount --urls ADDRESS
var settings = new WireMockServerSettings { Urls = [args[2]], DisableRequestBodyDecompressing = true };
if (args[0] != "shipped")
    settings.MaxRequestLogCount = 100;
var package = JsonSerializer.SerializeToUtf8Bytes(SamplePackage.Waiting, BareJson.Default.PackageResource);
using var server = WireMockServer.Start(settings);
var anyPackage = Request.Create().WithPath("/api/v1/oms/packages/*").UsingGet();
switch (args[0])
{
    case "callback":
        server
            .Given(anyPackage)
            .RespondWith(
                Response
                    .Create()
                    .WithCallback(_ =>
                    {
                        var answer = new ResponseMessage
                        {
                            StatusCode = 200,
                            BodyData = new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = package },
                        };
                        answer.AddHeader("Content-Type", "application/json");
                        return answer;
                    })
            );
        break;
    case "mount":
        server.UseOmsSimulator();
        break;
    default:
        server.Given(anyPackage).RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(package));
        break;
}

await Task.Delay(Timeout.Infinite);

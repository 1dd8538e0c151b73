using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace OmsSimulator.Schemas.Tests;

/// <summary>The check of answers finds what is wrong with one, and costs little.</summary>
[Collection(OneServer.Name)]
public sealed class AnswerSchemasTests(Server server, ITestOutputHelper output)
{
    private const string Json = "application/json";

    [Theory]
    [InlineData("GET", "/api/v1/oms/packages/1", 200, "{}")]
    [InlineData(
        "GET",
        "http://localhost:8080/sandboxes/a/api/v1/oms/packages/?page=2",
        200,
        """{"count":1,"next":null,"previous":null,"results":[{}]}"""
    )]
    [InlineData("GET", "/api/v1/oms/packages/1/", 404, """{"error":{"detail":"Not found."},"status_code":400}""")]
    [InlineData("GET", "/api/v1/oms/packages/1/", 404, """{"detail":"Not found."}""")]
    [InlineData(
        "POST",
        "/api/v1/oms/packages/1/command/",
        406,
        """{"error":{"non_field_errors":"x","error_code":"commands_1"},"status_code":406}"""
    )]
    [InlineData("GET", "/__admin/health", 404, """{"error":{"detail":"Not found."},"status_code":404}""")]
    [InlineData("GET", "/__admin/health", 200, "")]
    [InlineData("GET", "/api/v1/oms/surprise/", 200, "{}")]
    [InlineData("GET", "/api/v1/oms/orders/", 200, "{")]
    public void AWrongAnswerIsFound(string method, string path, int status, string body) =>
        AnswerSchemas.Check(method, path, status, Json, Encoding.UTF8.GetBytes(body)).Should().NotBeEmpty();

    [Theory]
    [InlineData("POST", "/api/v1/oms/packages/1/command/", 204, "")]
    [InlineData(
        "POST",
        "/sandboxes/a/api/v1/oms/packages/1/command/",
        406,
        """{"error":{"non_field_errors":"Command id and slug mismatch","error_code":"commands_100_5"},"status_code":406}"""
    )]
    [InlineData(
        "POST",
        "/api/v1/oms/packages/1/command/",
        400,
        """{"error":{"barcodes":[{},{"order_item":["This field is required."]}]},"status_code":400}"""
    )]
    [InlineData("GET", "/api/v1/oms/query-stock-availability?sku=A", 200, """{"WH01":true}""")]
    public void AGoodAnswerIsGood(string method, string path, int status, string body) =>
        AnswerSchemas.Check(method, path, status, Json, Encoding.UTF8.GetBytes(body)).Should().BeEmpty();

    [Fact]
    public async Task APageOfPackagesIsCheckedByManyThreadsAtOnce()
    {
        var page = Encoding.UTF8.GetBytes((await server.Send("GET", "/api/v1/oms/packages/?limit=20")).Body);
        var watch = Stopwatch.StartNew();
        Parallel.For(0, 40, _ => AnswerSchemas.Check("GET", "/api/v1/oms/packages/", 200, Json, page).Should().BeEmpty());
        output.WriteLine(
            $"{watch.Elapsed.TotalMilliseconds / 40:0.0} ms a page of {page.Length / 1024} KiB, {Environment.ProcessorCount} threads"
        );
    }
}

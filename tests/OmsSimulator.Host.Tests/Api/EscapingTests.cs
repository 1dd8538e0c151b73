using System.Text;

namespace OmsSimulator.Host.Tests.Api;

/// <summary>Only quotes, backslashes and control characters are escaped.</summary>
[Collection(OpenMode.Name)]
public sealed class EscapingTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("& ' < > / + ` = ı ş İ ğ é 汉 \u2028 \u00a0 \u007f", "& ' < > / + ` = ı ş İ ğ é 汉 \u2028 \u00a0 \u007f")]
    [InlineData("😀 👩‍👩‍👧", "😀 👩‍👩‍👧")]
    [InlineData("\"", "\\\"")]
    [InlineData("\\", "\\\\")]
    [InlineData("a\n\r\t\b\fb", "a\\n\\r\\t\\b\\fb")]
    [InlineData("a\u0001\u001fb", "a\\u0001\\u001fb")]
    public async Task ATextIsWrittenAsItIs(string text, string written)
    {
        var oms = await simulator.Sandbox();
        var body = System.Text.Json.JsonSerializer.Serialize(new { title = $"x{text}x" });
        var made = (await oms.Post("packages/package_denial_reason/", body)).ShouldBe(HttpStatus.Created);
        made.Text.Should().Contain($"\"title\":\"x{written}x\"");
        (await oms.Get("packages/package_denial_reason/")).Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(written)).Should().BePositive();
        (await oms.Get("packages/package_denial_reason/1/"))["title"].Should().Be($"x{text}x");
    }

    [Fact]
    public async Task AnswersAreCompact()
    {
        var oms = await simulator.SandboxWithPackage();
        foreach (
            var path in (string[])["packages/", "orders/1/", "stocklocations/list-simple/", "__admin/contract", "__admin/installation"]
        )
        {
            (await oms.Get(path)).Text.Should().NotContain("\": ").And.NotContain("\n").And.NotContain(",\"\"");
        }
    }

    [Fact]
    public async Task WhatWasSentComesBackInAnErrorAsItWas()
    {
        var oms = await simulator.SandboxWithPackage();
        (
            await oms.Run(
                1,
                "ASSIGN_PACKAGE_ITEMS_MANUALLY",
                "Waiting",
                "PackagingCanceled",
                """{"assignment_groups":[{"package_items":[1,2],"erp_code":"ı & \"x\""}]}"""
            )
        ).ShouldBe(
            400,
            """{"error":{"assignment_groups":[{"erp_code":["Object with erp_code=ı & \"x\" does not exist."]}]},"status_code":400}"""
        );
    }

    [Fact]
    public async Task MoneyHasTwoDecimals()
    {
        var oms = await simulator.Sandbox();
        var made = await oms.World(
            """{"orders":[{"number":"1","items":[{"sku":"A","quantity":3,"price":"1"},{"sku":"B","quantity":1,"price":"0.10"},{"sku":"C","quantity":2,"price":"1000000000"}]}]}"""
        );
        made.At("orders.0.orderitem_set")
            .EnumerateArray()
            .Select(item => $"{item.GetProperty("price")} {item.GetProperty("net_amount")}")
            .Should()
            .Equal("1.00 3.00", "0.10 0.10", "1000000000.00 2000000000.00");
    }
}

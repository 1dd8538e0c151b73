using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.WebConsole;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Live;
using OmsSimulator.WebConsole.Shared;
using OmsSimulator.WebConsole.Shell;
using OmsSimulator.WebConsole.Speech;

namespace OmsSimulator.Console.Tests.Shared;

public sealed class CallShownTests : BunitContext
{
    private static readonly ShownCall Refused = new()
    {
        Method = "POST",
        Path = "/sandboxes/acme/api/v1/oms/packages/7/command/",
        Headers = [new("Content-Type", "application/json")],
        Body = Encoding.UTF8.GetBytes("""{"slug":"<script>alert(1)</script>"}"""),
        Status = 406,
        Reason = "Not Acceptable",
        AnswerHeaders = [new("X-Oms-Simulator-Request", "the-id")],
        AnswerBody = Encoding.UTF8.GetBytes("""{"error":"<b>no</b>"}"""),
    };

    public CallShownTests()
    {
        Services.AddScoped<Words>();
        Services.AddScoped<Place>();
        Services.AddScoped<Changes>();
        Services.AddScoped<ConsoleCalls>();
        Services.AddSingleton<ConsoleConnections>();
        Services.AddSingleton(
            new ConsoleOptions
            {
                Look = new HttpClientHandler(),
                Send = new HttpClientHandler(),
                Version = "1",
            }
        );
    }

    [Fact]
    public void RequestAndAnswerAreReadableAtFirst()
    {
        var shown = Render<CallShown>(of => of.Add(call => call.Call, Refused));
        shown.Find(".status").TextContent.Should().Be("406 Not Acceptable");
        shown.Find(".status").ClassList.Should().Contain("refused");
        shown
            .FindAll("pre")
            .Select(static text => text.TextContent)
            .Should()
            .Equal("{\n  \"slug\": \"<script>alert(1)</script>\"\n}", "{\n  \"error\": \"<b>no</b>\"\n}");
    }

    [Fact]
    public void WhatWasSentIsTextInEveryForm()
    {
        var shown = Render<CallShown>(of => of.Add(call => call.Call, Refused));
        foreach (var tab in shown.FindAll("[role=tab]").Select(static tab => tab.Id).ToArray())
        {
            shown.Find($"#{tab}").Click();
            shown.FindAll("script, b").Should().BeEmpty();
            shown.Find($"#{tab}").GetAttribute("aria-selected").Should().Be("true");
        }
    }

    [Fact]
    public void BytesHaveHeadersAndBody()
    {
        var shown = Render<CallShown>(of => of.Add(call => call.Call, Refused));
        shown.FindAll("[role=tab]").Single(static tab => tab.TextContent == "Bytes").Click();
        shown
            .FindAll("pre")[1]
            .TextContent.Should()
            .Be("HTTP/1.1 406 Not Acceptable\nX-Oms-Simulator-Request: the-id\n\n{\"error\":\"<b>no</b>\"}");
    }

    [Fact]
    public void ItIsFoundInTheJournalByItsId() => Refused.RequestId.Should().Be("the-id");
}

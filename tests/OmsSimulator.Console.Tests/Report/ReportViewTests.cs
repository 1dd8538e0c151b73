using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Forms;
using OmsSimulator.Client;
using OmsSimulator.WebConsole.Views.Report;

namespace OmsSimulator.Console.Tests.Report;

public sealed class ReportViewTests : Rendered
{
    [Fact]
    public async Task AReportOpensTheSameSandboxBesideTheOldOne()
    {
        await Send(1, 2021);
        await Send(1, 2021);
        var bytes = await Make("expected 204");
        var opener = Open(bytes);
        opener.Says("[data-testid=report-opened]", "default-2", "expected 204", "COMPLETE_PACKAGING");
        using var oms = new OmsClient(new Uri(Address, "sandboxes/default-2/"));
        (await oms.Packages.GetAsync(1)).State.Name.Should().Be("Packed");
    }

    [Fact]
    public async Task AReportHasTheCallsTheirMarksAndNoSecrets()
    {
        await Send(1, 2021);
        var bytes = await Make("ş");
        var report = ProblemReportReader.Read(bytes);
        report.Calls.Should().HaveCount(1);
        report
            .Marks.Should()
            .Contain(mark =>
                mark.Command == "COMPLETE_PACKAGING" && mark.From == "Waiting" && mark.To == "Packed" && mark.Mark == "documented"
            );
        using var whole = new MemoryStream();
        await Control.SnapshotAsync(whole);
        var hash = Regex.Match(Encoding.UTF8.GetString(whole.ToArray()), "\"password_hash\":\"([0-9a-f]{64})\"").Groups[1].Value;
        hash.Should().HaveLength(64, "the sandbox has a user with a password");
        Encoding.UTF8.GetString(bytes).Should().NotContain(hash);
    }

    [Fact]
    public async Task ACallThatIsGoneIsTold()
    {
        Func<Task> make = () => new ReportMaking(Control, "0", TimeProvider.System).Make(Sandbox, "", ["nothing"], default);
        (await make.Should().ThrowAsync<ProblemReportException>()).Which.Place.Should().Be("/calls");
    }

    [Fact]
    public async Task ADamagedSandboxIsToldAndLeavesNothingBehind()
    {
        var report = JsonNode.Parse(await Make(""))!.AsObject();
        report["snapshot"]!.AsArray().RemoveAt(2);
        var before = (await Control.Sandboxes.ListAsync()).Count;
        Open(Encoding.UTF8.GetBytes(report.ToJsonString())).Says("[data-testid=report-problem]", "/snapshot", "Nothing changed");
        (await Control.Sandboxes.ListAsync()).Count.Should().Be(before);
    }

    [Fact]
    public void AFileThatIsNoneIsTold() =>
        Open("{\"format\": 1}"u8.ToArray()).Says("[data-testid=report-problem]", "/format", "expected a text");

    private IRenderedComponent<ReportOpener> Open(byte[] bytes)
    {
        var opener = Render<ReportOpener>();
        opener.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, "report.json"));
        return opener;
    }

    private async Task<byte[]> Make(string note)
    {
        var calls = (await Control.Requests.ListAsync()).Requests.Select(static call => call.Id).ToList();
        return await new ReportMaking(Control, "0.0.0", TimeProvider.System).Make(Sandbox, note, calls, default);
    }
}

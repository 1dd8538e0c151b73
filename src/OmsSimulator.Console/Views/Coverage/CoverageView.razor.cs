using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Shared;
using OmsSimulator.WebConsole.Shell;

namespace OmsSimulator.WebConsole.Views.Coverage;

/// <summary>The coverage.</summary>
public sealed partial class CoverageView : ConsoleView
{
    private const int MostPages = 1_000_000;

    private CoverageAddress address = new();
    private CoverageAddress wanted = new();
    private CoverageDocument? coverage;
    private CoverageMatrix? matrix;
    private IReadOnlyList<string> codes = [];
    private bool sure;
    private ShownCall? call;

    /// <summary><c>all</c>, <c>label</c>, or the sandbox.</summary>
    [SupplyParameterFromQuery(Name = "scope")]
    public string? Scope { get; set; }

    /// <summary>The label.</summary>
    [SupplyParameterFromQuery(Name = "label")]
    public string? Label { get; set; }

    /// <summary>The codes that count.</summary>
    [SupplyParameterFromQuery(Name = "commands")]
    public string? Commands { get; set; }

    /// <summary>The codes that do not.</summary>
    [SupplyParameterFromQuery(Name = "exclude")]
    public string? Exclude { get; set; }

    /// <summary>The interface.</summary>
    [SupplyParameterFromQuery(Name = "visible")]
    public string? Visible { get; set; }

    /// <summary><c>transfer</c>, or packages.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? Subject { get; set; }

    /// <summary>The command that is picked.</summary>
    [SupplyParameterFromQuery(Name = "command")]
    public string? Command { get; set; }

    /// <summary>The dimension of the missing tests.</summary>
    [SupplyParameterFromQuery(Name = "dimension")]
    public string? Dimension { get; set; }

    /// <summary>How they are written.</summary>
    [SupplyParameterFromQuery(Name = "format")]
    public string? Format { get; set; }

    /// <summary>The page of the missing tests.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    private bool IsTransfer => Subject == "transfer";

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        address = new CoverageAddress
        {
            Scope = Scope is "all" or "label" ? Scope : "sandbox",
            Label = Label ?? "",
            Commands = Commands ?? "",
            Exclude = Exclude ?? "",
            Visible = Visible ?? "",
            Of = IsTransfer ? "transfer" : "",
            Command = Command ?? "",
            Dimension = Dimension ?? "",
            Format = Format is "csharp" or "tour" ? Format : "gherkin",
            Page = Math.Clamp(Page ?? 1, 1, MostPages),
        };
        wanted = address with { Page = 1 };
        return base.OnParametersSetAsync();
    }

    /// <inheritdoc/>
    protected override async Task Load(CancellationToken cancellationToken)
    {
        using var control = Calls.Inspect(Sandbox);
        var contract = await control.ContractAsync(cancellationToken);
        codes = [.. contract.Commands.Select(static command => command.Code)];
        coverage = await control.Coverage.ReadAsync(address.Selection, cancellationToken);
        var states = IsTransfer
            ? contract.TransferStates.Select(static state => new CoverageState(state.Key, state.Name))
            : contract.States.Select(static state => new CoverageState(state.Key, state.Name));
        matrix = CoverageMatrix.Of(coverage, states, IsTransfer ? "transfer" : "package");
    }

    private string At(CoverageAddress at) => at.At(Place.Of(Sandbox, "coverage"));

    private void Narrow() => Browser.NavigateTo(At(wanted));

    // What is missing there: a way that nobody took, or a refusal that nobody saw.
    private void Pick((string Command, CoverageCell Cell) picked) =>
        Browser.NavigateTo(
            At(
                address with
                {
                    Command = picked.Command,
                    Dimension = picked.Cell.Kind is "refused" or "unrefused" ? "refusals" : "transitions",
                    Page = 1,
                }
            )
        );

    private async Task Clear()
    {
        call = await Calls.Steer(Sandbox, control => control.Coverage.ClearAsync(address.Cleared));
        sure = false;
        Changes.Tell();
    }
}

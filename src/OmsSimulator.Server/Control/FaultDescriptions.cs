using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Faults;

namespace OmsSimulator.Control;

/// <summary>Describes faults, with how often they matched and fired.</summary>
internal static class FaultDescriptions
{
    /// <summary>A fault; to be asked while its list does not change.</summary>
    public static Contract.Fault Of(Faults.Fault fault)
    {
        var definition = fault.Definition;
        return new()
        {
            Id = fault.Id,
            Match = Of(definition.Match),
            Nth = definition.Nth,
            Times = definition.Times,
            Probability = definition.Probability,
            After = definition.Then.After,
            Then = Of(definition.Then),
            Matched = fault.Matched,
            Fired = fault.Fired,
        };
    }

    private static Contract.FaultMatch Of(Domain.FaultMatch match) =>
        new()
        {
            Method = match.Method,
            Path = match.Path,
            Command = match.Command,
            State = match.State,
            Package = match.Package,
            Partner = match.Partner,
            Webhook = match.Webhook,
        };

    private static FaultOutcome Of(FaultEffect effect) =>
        new()
        {
            Delay = effect.Delay,
            Status = effect.Status,
            Body = effect.Body is { } body ? BodyOf(body, effect.IsText) : null,
            ContentType = effect.ContentType,
            Drop = effect.Drop is { } drop ? FaultDocument.NameOf(drop) : null,
        };

    private static JsonElement BodyOf(byte[] body, bool isText) =>
        isText ? JsonElements.Of(writer => writer.WriteLongValue(body)) : JsonElements.Of((ReadOnlyMemory<byte>)body);
}

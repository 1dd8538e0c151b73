using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>The member <c>simulator</c> of an entry that comes in a snapshot: its members are those of <see cref="CallKnowledge"/>.</summary>
internal static class KnowledgeDocument
{
    private static readonly string[] Texts = ["command", "state_before", "state_after", "reason"];
    private static readonly string[] Ids = ["package", "fault"];

    /// <summary>Notes what is wrong with it: each member is there, and of its type.</summary>
    /// <param name="entry">The entry.</param>
    public static void Check(DocumentObject entry)
    {
        if (!entry.TryGet("simulator", out var element) || entry.Object("simulator") is not { } knowledge)
        {
            entry.Wrong("simulator", "required: expected an object, as the journal has it");
            return;
        }

        knowledge.Required("sandbox");
        foreach (var text in Texts)
            knowledge.Text(text, int.MaxValue);
        foreach (var id in Ids)
            knowledge.Integer(id, 1);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var missing in Texts.Concat(Ids).Where(member => !element.TryGetProperty(member, out _)))
                knowledge.Wrong(missing, "required: it may be null");
        }

        if (knowledge.Says(Senders.Member))
        {
            knowledge.Required(Senders.Member);
            knowledge.Word(Senders.Member, Senders.All);
        }

        foreach (var (id, place) in knowledge.List("allowed", required: true))
        {
            if (!WholeNumber.TryRead(id, out var _))
                knowledge.Problems.Add(place, "expected the id of a transition");
        }

        foreach (var (fact, place) in knowledge.List("facts", required: true))
        {
            if (!IsFact(fact))
                knowledge.Problems.Add(place, "expected a fact with its type");
        }

        foreach (var warning in knowledge.Objects("warnings", required: true))
        {
            foreach (var text in (ReadOnlySpan<string>)["pointer", "expected", "found"])
            {
                if (warning.Text(text, int.MaxValue) is null && !warning.Has(text))
                    warning.Wrong(text, "required: expected a string");
            }

            warning.RefuseOthers();
        }

        knowledge.RefuseOthers();
    }

    private static bool IsFact(JsonElement fact)
    {
        try
        {
            return fact.ValueKind == JsonValueKind.Object && fact.Deserialize(FactJson.Default.OmsFact) is not null;
        }
        catch (Exception refused) when (refused is JsonException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }
}

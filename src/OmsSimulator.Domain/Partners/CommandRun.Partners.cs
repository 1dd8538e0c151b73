namespace OmsSimulator.Domain;

/// <content>What a run needs partners for.</content>
public sealed partial class CommandRun
{
    private IReadOnlyList<PartnerQuestion>? questions;

    /// <summary>The partners.</summary>
    internal IPartners Partners { get; init; } = StandIns.Plain;

    /// <summary>The questions without an answer: what the effects came to does not count until they have one.</summary>
    internal IReadOnlyList<PartnerQuestion>? Questions => questions;

    /// <summary>That a partner could not be reached (check 9).</summary>
    internal Refusal? Unreached { get; private set; }

    /// <summary>Whether Omnitron has the statuses of order items that this run changes.</summary>
    internal bool OmnitronHears => Transition.TellsOmnitron && Partners.OmnitronHearsAtOnce;

    /// <summary>
    /// Asks a partner; none where there is no answer, and then the run comes to nothing. After a first question without answer nobody else
    /// is asked: what the next one hears may hang on it.
    /// </summary>
    internal TAnswer? Ask<TAnswer>(PartnerQuestion question)
        where TAnswer : PartnerAnswer
    {
        if (Unreached is not null || questions is not null)
            return null;
        switch (Partners.AnswerTo(question))
        {
            case TAnswer answer:
                return answer;
            case PartnerAnswer.Failed failed:
                Unreached = Refusals.OfUnreached(question.To, failed.Why);
                return null;
            default:
                questions = [question];
                return null;
        }
    }

    /// <summary>The items, as a question shows them.</summary>
    internal AskedItem[] AskedItems()
    {
        var asked = new AskedItem[Items.Count];
        for (var index = 0; index < asked.Length; index++)
        {
            var item = Oms.OrderItems[Items[index].OrderItemId];
            asked[index] = new AskedItem(item, Oms.Products[item.ProductId].Sku);
        }

        return asked;
    }
}

namespace OmsSimulator.Cluster.Tests;

/// <summary>
/// Whether a history of one package is linearizable: whether there is an order of what was done, in which each happened between its
/// question and its answer and was answered rightly. The search of Wing and Gong, as Lowe does it: event by event, with every order that is
/// still possible; orders that differ in nothing that comes later are one.
/// </summary>
internal static class Linearizability
{
    private const int Most = 64;

    /// <summary>The first operation whose answer no order explains; none: the history is linearizable.</summary>
    /// <param name="history">What was done, in any order.</param>
    /// <param name="isBlocked">Whether the package was blocked before.</param>
    public static Operation? Contradiction(IReadOnlyCollection<Operation> history, bool isBlocked = false)
    {
        var events = history
            .SelectMany(static done =>
                done.Outcome == Outcome.Unknown
                    ? [(At: done.Asked, IsAnswer: false, done)]
                    : new[] { (At: done.Asked, IsAnswer: false, done), (At: done.Answered, IsAnswer: true, done) }
            )
            // Of two at one instant the question comes first: they may have overlapped.
            .OrderBy(static happened => happened.At)
            .ThenBy(static happened => happened.IsAnswer);
        var pending = new Operation?[Most];
        var open = (Blocks: 0, Unblocks: 0);
        var possible = new HashSet<Order> { new(isBlocked, 0, 0, 0) };
        foreach (var (_, isAnswer, done) in events)
        {
            if (!isAnswer)
            {
                if (done.Outcome != Outcome.Unknown)
                    pending[Array.IndexOf(pending, null)] = done;
                else if (done.Kind == OperationKind.Block)
                    open.Blocks++;
                else
                    open.Unblocks++;
                continue;
            }

            var slot = Array.IndexOf(pending, done);
            possible = After(possible, pending, slot, open);
            if (possible.Count == 0)
                return done;
            pending[slot] = null;
        }

        return null;
    }

    // All orders in which the one that was answered has happened, and any of the others before it.
    private static HashSet<Order> After(HashSet<Order> before, Operation?[] pending, int slot, (int Blocks, int Unblocks) open)
    {
        var seen = new HashSet<Order>(before);
        var rest = new Stack<Order>(before);
        var after = new HashSet<Order>();
        while (rest.TryPop(out var order))
        {
            if ((order.Happened & (1UL << slot)) != 0)
            {
                after.Add(order with { Happened = order.Happened & ~(1UL << slot) });
                continue;
            }

            foreach (var next in Next(order, pending, open).Where(seen.Add))
                rest.Push(next);
        }

        return after;
    }

    private static IEnumerable<Order> Next(Order order, Operation?[] pending, (int Blocks, int Unblocks) open)
    {
        for (var slot = 0; slot < Most; slot++)
        {
            if (pending[slot] is { } done && (order.Happened & (1UL << slot)) == 0 && IsRight(done, order.IsBlocked, out var isBlocked))
            {
                yield return order with
                {
                    IsBlocked = isBlocked,
                    Happened = order.Happened | (1UL << slot),
                };
            }
        }

        // One of which nobody knows makes a difference where it changes something.
        if (!order.IsBlocked && order.Blocks < open.Blocks)
        {
            yield return order with
            {
                IsBlocked = true,
                Blocks = order.Blocks + 1,
            };
        }

        if (order.IsBlocked && order.Unblocks < open.Unblocks)
        {
            yield return order with
            {
                IsBlocked = false,
                Unblocks = order.Unblocks + 1,
            };
        }
    }

    private static bool IsRight(Operation done, bool before, out bool after)
    {
        after = done.Outcome == Outcome.Done ? !before : before;
        return (done.Kind, done.Outcome) switch
        {
            (OperationKind.Block, Outcome.Done) or (OperationKind.Unblock, Outcome.Refused) => !before,
            (OperationKind.Block, Outcome.Refused) or (OperationKind.Unblock, Outcome.Done) => before,
            (OperationKind.Read, Outcome.Blocked) => before,
            _ => !before,
        };
    }

    /// <summary>What an order of operations comes to.</summary>
    /// <param name="IsBlocked">Whether the package is blocked.</param>
    /// <param name="Happened">Which of those have happened that are not answered yet, by their slots.</param>
    /// <param name="Blocks">How many blocks have happened of which nobody knows.</param>
    /// <param name="Unblocks">How many unblocks.</param>
    private readonly record struct Order(bool IsBlocked, ulong Happened, int Blocks, int Unblocks);
}

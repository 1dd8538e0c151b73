using System.Xml;
using OmsSimulator.Domain;

namespace OmsSimulator.Replanning;

/// <summary>The packages that wait to be planned again.</summary>
/// <param name="Waiting">How long still, the package, and the fact with which it entered Out of Stock.</param>
internal sealed record ReplanningState(IReadOnlyList<(TimeSpan Wait, int PackageId, int Entered)> Waiting) : IPartState
{
    private const string Kind = "replanning";

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> Lines() =>
        Waiting.Select(entry => new SnapshotLine(
            Kind,
            writer =>
            {
                writer.WriteNumber("package", entry.PackageId);
                writer.WriteNumber("entered", entry.Entered);
                writer.WriteString("wait", XmlConvert.ToString(entry.Wait > TimeSpan.Zero ? entry.Wait : TimeSpan.Zero));
            }
        ));

    internal sealed class Reader : IPartStateReader
    {
        private readonly List<(TimeSpan Wait, int PackageId, int Entered)> waiting = [];

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (kind != Kind)
                return false;
            var (package, entered, wait) = (line.RequiredInteger("package", 1), line.RequiredInteger("entered", 0), line.Duration("wait"));
            if (wait is null)
                line.Wrong("wait", "required: expected a duration such as \"PT30M\"");
            waiting.Add((wait ?? default, package, entered));
            return true;
        }

        /// <inheritdoc/>
        public IPartState Finish(OmsState oms, Problems problems)
        {
            foreach (
                var (_, id, _) in waiting.Where(entry =>
                    !oms.Packages.TryGet(entry.PackageId, out var package) || package.State != PackageState.OutOfStock
                )
            )
            {
                problems.Add(Place.Root, $"package {id} waits to be planned again, but is not Out of Stock");
            }

            return new ReplanningState(waiting);
        }
    }
}

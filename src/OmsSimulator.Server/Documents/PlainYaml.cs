using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OmsSimulator.Documents;

/// <summary>
/// Reads YAML as long as it is a plain document: no aliases (a small text could stand for a huge document, or for itself), no tags (nothing
/// here has a type to name) and no deep nesting (whoever builds a document of it recurses, and an endless row of brackets would end the
/// process).
/// </summary>
/// <param name="parser">What reads.</param>
internal sealed class PlainYaml(Parser parser) : IParser
{
    // The stream and its document nest too.
    private const int MostNested = DocumentText.MaxDepth + 2;

    private int depth;

    /// <inheritdoc/>
    public ParsingEvent? Current => parser.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (!parser.MoveNext())
            return false;
        var current = parser.Current!;
        depth += current.NestingIncrease;
        if (current is AnchorAlias)
            throw new YamlException(current.Start, current.End, "aliases are not supported");
        if (current is NodeEvent { Tag.IsEmpty: false })
            throw new YamlException(current.Start, current.End, "tags are not supported");
        return depth <= MostNested
            ? true
            : throw new YamlException(current.Start, current.End, $"nested more than {DocumentText.MaxDepth} deep");
    }
}

using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Documents.Tests;

[Collection(Documents.Name)]
public sealed partial class LinkTests(Repository repository)
{
    [Fact]
    public void EveryLinkLeadsSomewhere()
    {
        var dead = repository
            .Written.SelectMany(file => Link().Matches(Prose(file.Content)).Select(match => (file.Path, To: match.Groups[1].Value)))
            .Where(link => !Resolves(link.Path, link.To));
        dead.Should().BeEmpty();
    }

    [Fact]
    public void AnchorsAreThoseOfGitHub()
    {
        AnchorOf("Product Not Found & Wrong Product").Should().Be("product-not-found--wrong-product");
        AnchorOf("Update The Package's Invoice").Should().Be("update-the-packages-invoice");
    }

    private bool Resolves(string from, string to)
    {
        if (to.StartsWith("https://", StringComparison.Ordinal))
            return Pages.All.Any(page => page.Addresses.Contains(to["https://".Length..]));
        var (path, anchor) = to.Split('#') is [var first, var second] ? (first, second) : (to, "");
        var target =
            path.Length == 0
                ? from
                : Path.GetRelativePath(
                        repository.Folder,
                        Path.GetFullPath(Path.Combine(repository.Folder, Path.GetDirectoryName(from)!, path))
                    )
                    .Replace('\\', '/');
        var text = repository.Written.FirstOrDefault(file => file.Path == target)?.Content ?? Committed(target);
        return text is not null && (anchor.Length == 0 || HasAnchor(text, anchor));
    }

    private string? Committed(string path)
    {
        var full = Path.Combine(repository.Folder, path);
        return Directory.Exists(full) ? ""
            : File.Exists(full) ? File.ReadAllText(full)
            : null;
    }

    private static bool HasAnchor(string text, string anchor) =>
        anchor[0] == 'L' && int.TryParse(anchor[1..], out var line)
            ? text.Split('\n').Length >= line && text.Split('\n')[line - 1].TrimStart().StartsWith("Scenario", StringComparison.Ordinal)
            : text.Split('\n').Any(written => written.StartsWith('#') && AnchorOf(written.TrimStart('#').Trim()) == anchor);

    private static string AnchorOf(string heading) => NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    // What stands in code is no link.
    private static string Prose(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"(?<!\\)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}

using System.Text;

namespace OmsSimulator.Domain;

/// <summary>
/// The slugs of transitions. Derived: S003's <c>package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor</c>.
/// </summary>
public static class Slugs
{
    /// <summary>The slug of a transition.</summary>
    public static string Of(string code, State from, State to) =>
        $"{(from.ContentType == State.TransferContentType ? "transfer" : "package")}__{code.ToLowerInvariant()}__{Of(from.Name)}__{Of(to.Name)}";

    /// <summary>The slug of a name: lower case, <c>-</c> for spaces, letters outside ASCII kept.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name)
            slug.Append(letter == ' ' ? '-' : char.ToLowerInvariant(letter));
        return slug.ToString();
    }
}

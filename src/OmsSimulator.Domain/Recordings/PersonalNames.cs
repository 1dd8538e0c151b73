namespace OmsSimulator.Domain;

/// <summary>What personal data is called: as members of JSON, and in the names of filters.</summary>
public sealed class PersonalNames
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "first_name",
        "last_name",
        "email",
        "phone",
        "fax_number",
        "line",
        "notes",
        "order_notes",
        "district",
        "postcode",
        "latitude",
        "longitude",
        "remote_user_mail",
        "user",
        "username",
        "invoice_number",
    };

    private readonly HashSet<string> more;

    /// <param name="more">Names that somebody added.</param>
    public PersonalNames(IEnumerable<string> more) => this.more = new(more, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a member has personal data.</summary>
    public bool IsMember(string name) =>
        Known.Contains(name)
        || more.Contains(name)
        || name.EndsWith("_phone", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("tax", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a parameter has: a filter such as <c>order__customer__first_name</c> is called by the way to its field, and a flat key such
    /// as <c>command.remote_user_mail</c> too.
    /// </summary>
    public bool IsWay(string name) => IsMember(name) || name.Split(["__", "."], StringSplitOptions.RemoveEmptyEntries).Any(IsMember);
}

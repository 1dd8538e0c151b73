using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// The parameter <c>cargo_company</c>, the one whose type is not strict: an id as integer or digit string (Documented: S003, "str or id"),
/// or as text the company's <c>erp_code</c>, <c>shipping_company</c> or <c>name</c>. Assumed: which texts, that case does not matter, that
/// an exact match comes first.
/// </summary>
public static class CargoCompanyFields
{
    private static Shape Shape { get; } = new Shape.AnyOf(Fields.IntegerShape, Fields.TextShape);

    /// <summary>The parameter.</summary>
    /// <param name="required">Who says that it is required; none: it is optional. Assumed.</param>
    /// <param name="key">Who says its key.</param>
    public static Field<int> CargoCompany(Provenance? required, Provenance key) =>
        new()
        {
            Name = "cargo_company",
            Type = "id of a cargo company as integer or digit string, or its erp_code, shipping_company or name",
            Description = "The carrier.",
            Provenance = key,
            Required = required is not null,
            RequiredProvenance = required ?? Provenance.Assumed,
            Reader = Read,
            Shape = Shape,
            Example = static scope => scope.Oms.CargoCompanies.Ascending().FirstOrDefault()?.Id is { } id ? JsonValue.Create(id) : null,
        };

    /// <summary>The company that a value names among some; else what is wrong, in a sentence.</summary>
    public static string? Find(IEnumerable<CargoCompany> companies, JsonElement value, out int id)
    {
        id = 0;
        if (value.ValueKind == JsonValueKind.Number)
            return WholeNumber.TryRead(value, out var number) ? ById(companies, number, out id) : Sentences.Integer;
        if (value.ValueKind != JsonValueKind.String)
            return Sentences.Integer;
        var text = value.GetString()!.Trim();
        if (text.Length == 0)
            return Sentences.Blank;
        var isId = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits);
        return isId && ById(companies, digits, out id) is null ? null : ByText(companies, text, out id);
    }

    private static FieldError? Read(JsonElement value, FieldScope scope, out int result) =>
        Find(scope.Oms.CargoCompanies.Ascending(), value, out result) is { } sentence ? Fields.Wrong(sentence) : null;

    private static string? ById(IEnumerable<CargoCompany> companies, long wanted, out int id)
    {
        id = companies.FirstOrDefault(company => company.Id == wanted)?.Id ?? 0;
        return id > 0 ? null : Sentences.NoObject(wanted.ToString(CultureInfo.InvariantCulture));
    }

    private static string? ByText(IEnumerable<CargoCompany> companies, string text, out int id)
    {
        id = 0;
        var found = Named(companies, text, StringComparison.Ordinal);
        if (found.Length == 0)
            found = Named(companies, text, StringComparison.OrdinalIgnoreCase);
        if (found.Length != 1)
            return found.Length == 0 ? Sentences.NoObject(text) : Sentences.Ambiguous(text);
        id = found[0].Id;
        return null;
    }

    private static CargoCompany[] Named(IEnumerable<CargoCompany> companies, string text, StringComparison comparison) =>
        [
            .. companies
                .Where(company =>
                    text.Equals(company.ErpCode, comparison)
                    || text.Equals(company.ShippingCompany, comparison)
                    || text.Equals(company.Name, comparison)
                )
                .Take(2),
        ];
}

using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using OmsSimulator.Contract;

namespace OmsSimulator.Schemas;

/// <summary>
/// Turns what NJsonSchema finds into errors that name one place each: of several alternatives, the one that the document comes closest to.
/// </summary>
internal static class Judgement
{
    private const int Kept = 100;

    /// <summary>What is wrong with a document.</summary>
    public static IReadOnlyList<SchemaError> Of(JsonSchema schema, JToken document)
    {
        var found = schema.Validate(document);
        if (found.Count == 0)
            return [];
        var leaves = found.SelectMany(error => Leaves(error, document)).Distinct().Take(Kept).ToArray();

        // Where the type is wrong, that no alternative fits says nothing more.
        return
        [
            .. leaves.Where(leaf =>
                leaf.Keyword != "anyOf" || !leaves.Any(other => other.Keyword == "type" && other.Pointer == leaf.Pointer)
            ),
        ];
    }

    private static IEnumerable<SchemaError> Leaves(ValidationError error, JToken document) =>
        error switch
        {
            ChildSchemaValidationError { Kind: ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf } choice => Nearest(
                choice,
                choice.Errors.Values,
                document
            ),
            ChildSchemaValidationError all => all.Errors.Values.SelectMany(errors => errors).SelectMany(child => Leaves(child, document)),
            MultiTypeValidationError types => Nearest(types, types.Errors.Values, document),
            _ => [Leaf(error, document)],
        };

    private static SchemaError[] Nearest(ValidationError error, IEnumerable<ICollection<ValidationError>> branches, JToken document)
    {
        var place = DocumentPlace.Find(document, error).Pointer;
        var near = branches
            .Where(branch => !branch.Any(child => IsType(child.Kind) && DocumentPlace.Find(document, child).Pointer == place))
            .Select(branch => branch.SelectMany(child => Leaves(child, document)).ToArray());
        return near.MinBy(leaves => leaves.Length) is { Length: > 0 } nearest ? nearest : [Leaf(error, document)];
    }

    private static bool IsType(ValidationErrorKind kind) =>
        kind
            is ValidationErrorKind.NoTypeValidates
                or ValidationErrorKind.StringExpected
                or ValidationErrorKind.NumberExpected
                or ValidationErrorKind.IntegerExpected
                or ValidationErrorKind.BooleanExpected
                or ValidationErrorKind.ObjectExpected
                or ValidationErrorKind.ArrayExpected
                or ValidationErrorKind.NullExpected;

    private static SchemaError Leaf(ValidationError error, JToken document)
    {
        var (pointer, token) = DocumentPlace.Find(document, error);
        var (keyword, expected) = Said(error.Kind, error.Schema);
        return new SchemaError(pointer, keyword, expected, token is null ? "nothing" : Shown(token));
    }

    private static (string Keyword, string Expected) Said(ValidationErrorKind kind, JsonSchema schema) =>
        kind switch
        {
            ValidationErrorKind.PropertyRequired => ("required", "a value"),
            ValidationErrorKind.NoAdditionalPropertiesAllowed => (
                "additionalProperties",
                $"no key but {string.Join(", ", schema.ActualProperties.Keys)}"
            ),
            ValidationErrorKind.NotInEnumeration => (
                "enum",
                string.Join(" or ", schema.Enumeration.Select(word => Shown(word is null ? JValue.CreateNull() : JToken.FromObject(word))))
            ),
            ValidationErrorKind.PatternMismatch => ("pattern", schema.Pattern!),
            ValidationErrorKind.StringTooShort => ("minLength", Number(schema.MinLength)),
            ValidationErrorKind.StringTooLong => ("maxLength", Number(schema.MaxLength)),
            ValidationErrorKind.NumberTooSmall when schema.Minimum is null => (
                "exclusiveMinimum",
                $"more than {Number(schema.ExclusiveMinimum)}"
            ),
            ValidationErrorKind.NumberTooSmall => ("minimum", Number(schema.Minimum)),
            ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => ("maximum", Number(schema.Maximum)),
            ValidationErrorKind.TooFewItems => ("minItems", Number(schema.MinItems)),
            ValidationErrorKind.TooManyItems => ("maxItems", Number(schema.MaxItems)),
            ValidationErrorKind.TooFewProperties => ("minProperties", Number(schema.MinProperties)),
            ValidationErrorKind.ItemsNotUnique => ("uniqueItems", "each element once"),
            ValidationErrorKind.DateTimeExpected or ValidationErrorKind.DateExpected => ("format", schema.Format!),
            ValidationErrorKind.ExcludedSchemaValidates => ("not", "something else"),
            ValidationErrorKind.NotAnyOf => (
                "anyOf",
                string.Join(" or ", schema.AnyOf.Select(branch => Types(branch.ActualSchema)).Distinct())
            ),
            _ => ("type", Types(schema)),
        };

    private static string Types(JsonSchema schema) =>
        schema.Type == JsonObjectType.None
            ? string.Join(" or ", schema.AnyOf.Select(branch => Types(branch.ActualSchema)).Distinct())
            : schema.Type.ToString().ToLowerInvariant().Replace(", ", " or ", StringComparison.Ordinal);

    private static string Number(IFormattable? limit) => limit!.ToString(null, CultureInfo.InvariantCulture);

    private static string Shown(JToken token) =>
        token switch
        {
            JArray list => $"a list of {list.Count}",
            JObject => "an object",
            _ => Short(token.ToString(Newtonsoft.Json.Formatting.None)),
        };

    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}

namespace OmsSimulator.Domain;

/// <summary>Reads of what is wrong with a parameter which kind of wrong it is.</summary>
internal static class FieldKinds
{
    private const string ListExpected = "Expected a list of items but got type ";
    private const string DictionaryExpected = "Expected a dictionary of items but got type ";
    private const string DataExpected = "Invalid data. Expected a dictionary, but got ";

    /// <summary>The kinds, a bit for each: what is wrong inside a parameter counts for it.</summary>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="isText">Whether a string was sent, which a sentence about its form is about.</param>
    public static int Of(FieldError error, bool isText)
    {
        var kinds = 0;
        switch (error)
        {
            case FieldError.Sentences { All: var sentences }:
                for (var index = 0; index < sentences.Count; index++)
                    kinds |= 1 << (int)Of(sentences[index], isText);
                break;
            case FieldError.Members { Errors: var errors }:
                kinds = Of(errors);
                break;
            case FieldError.Elements { All: var elements }:
                for (var index = 0; index < elements.Count; index++)
                    kinds |= Of(elements[index]);
                break;
        }

        return kinds;
    }

    private static int Of(FieldErrors errors)
    {
        var kinds = 0;
        for (var index = 0; index < errors.All.Count; index++)
            kinds |= Of(errors.All[index].Error, isText: true);
        return kinds;
    }

    private static FieldKind Of(string sentence, bool isText) =>
        sentence switch
        {
            Sentences.Required => FieldKind.Missing,
            Sentences.Null or Sentences.Integer or Sentences.Text or Sentences.Boolean => FieldKind.WrongType,
            Sentences.Date when !isText => FieldKind.WrongType,
            _ when IsOfType(sentence) => FieldKind.WrongType,
            _ => FieldKind.RefusedValue,
        };

    private static bool IsOfType(string sentence) =>
        sentence.StartsWith(ListExpected, StringComparison.Ordinal)
        || sentence.StartsWith(DictionaryExpected, StringComparison.Ordinal)
        || sentence.StartsWith(DataExpected, StringComparison.Ordinal);
}

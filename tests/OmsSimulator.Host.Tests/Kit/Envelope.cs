namespace OmsSimulator.Host.Tests;

/// <summary>The bodies of refusals that the contract prints.</summary>
internal static class Envelope
{
    public const string NotAllowed =
        """{"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}""";

    public const string Mismatch =
        """{"error":{"non_field_errors":"Command id and slug mismatch","error_code":"commands_100_5"},"status_code":406}""";

    public const string NoTransition = """{"error":{"non_field_errors":"transition or slug required"},"status_code":400}""";

    public const string NotFound = """{"error":{"detail":"Not found."},"status_code":404}""";

    public const string InvalidPage = """{"error":{"detail":"Invalid page."},"status_code":404}""";

    public static string Field(string field, string sentence) => $$"""{"error":{"{{field}}":["{{sentence}}"]},"status_code":400}""";

    public static string Detail(int status, string sentence) => $$"""{"error":{"detail":"{{sentence}}"},"status_code":{{status}}}""";

    public static string Sentence(int status, string sentence) =>
        $$"""{"error":{"non_field_errors":"{{sentence}}"},"status_code":{{status}}}""";
}

namespace OmsSimulator.Contract;

/// <summary>
/// A document of the control surface: a body that is sent or answered. Its JSON Schema, and with that its part of the OpenAPI document, has
/// the members that the record has: a test compares them.
/// </summary>
/// <param name="schema">The name of its schema, such as <c>control/clock</c>; those below <c>requests/</c> are sent.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DocumentAttribute(string schema) : Attribute
{
    /// <summary>The name of its schema.</summary>
    public string Schema => schema;

    /// <summary>Whether the document is a list of these.</summary>
    public bool IsList { get; init; }
}

namespace Reqnroll;

/// <summary>Something about bindings is wrong: a step has none, or more than one, or a table does not fit.</summary>
public class BindingException(string message) : Exception(message);

/// <summary>A step's text has no definition.</summary>
public class MissingStepDefinitionException(string message) : BindingException(message);

/// <summary>A step's text has more than one definition.</summary>
public class AmbiguousBindingException(string message) : BindingException(message);

/// <summary>A step's definition is not written yet: the scenario is not passed.</summary>
public class PendingStepException(string message) : Exception(message)
{
    /// <summary>One or more step definitions are not implemented yet.</summary>
    public PendingStepException()
        : this("One or more step definitions are not implemented yet.")
    {
    }
}

namespace Reqnroll.Assist;

/// <summary>How strictly a table is read.</summary>
public class InstanceCreationOptions
{
    /// <summary>A column that no member takes is an error.</summary>
    public bool VerifyAllColumnsBound { get; set; }
}

/// <summary>A table and what it was compared to differ.</summary>
public class ComparisonException(string message) : Exception(message);

/// <summary>A table has columns that no member takes.</summary>
public class ColumnCouldNotBeBoundException(string message) : Exception(message);

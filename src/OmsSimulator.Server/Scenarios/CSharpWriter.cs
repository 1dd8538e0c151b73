using System.Text;

namespace OmsSimulator.Scenarios;

/// <summary>Writes C#, line by line.</summary>
internal sealed class CSharpWriter
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> names = [];
    private int depth;

    /// <summary>The text.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A line; an empty one has no blanks.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', 4 * depth).Append(line);
        text.Append('\n');
    }

    /// <summary>An opening brace.</summary>
    public void Begin()
    {
        Line("{");
        depth++;
    }

    /// <summary>A closing brace.</summary>
    public void End()
    {
        depth--;
        Line("}");
    }

    /// <summary>A string literal.</summary>
    public static string Literal(string value)
    {
        var literal = new StringBuilder("\"");
        foreach (var sign in value)
        {
            literal.Append(
                sign switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(sign) || char.IsSurrogate(sign) || sign is '\u2028' or '\u2029' or '\u0085' =>
                        $"\\u{(int)sign:x4}",
                    _ => sign.ToString(),
                }
            );
        }

        return literal.Append('"').ToString();
    }

    /// <summary>JSON as a literal: raw, as it is read best.</summary>
    public static string Json(string json) =>
        json.Contains("\"\"\"", StringComparison.Ordinal) || json.EndsWith('"') ? Literal(json) : $"\"\"\"{json}\"\"\"";

    /// <summary>A name for a method of its own, made of the words of a title.</summary>
    public string Name(string title)
    {
        var name = new StringBuilder();
        var begins = true;
        foreach (var sign in title)
        {
            if (!char.IsAsciiLetterOrDigit(sign))
            {
                begins = true;
                continue;
            }

            name.Append(begins ? char.ToUpperInvariant(sign) : sign);
            begins = false;
        }

        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            name.Insert(0, "Test");
        var made = name.ToString();
        for (var number = 2; !names.Add(made); number++)
            made = $"{name}{number}";
        return made;
    }
}

using OmsSimulator.Domain;

namespace OmsSimulator.Generate.Client;

/// <summary>A parameter of a command as a property of the client's record.</summary>
/// <param name="Property">The property.</param>
/// <param name="Writes">How it is written among the parameters.</param>
/// <param name="Element">The type of its elements, where they are objects.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record CommandParameter(string Property, string Writes, string? Element, bool IsRequired)
{
    private const int LongestLine = 140;

    /// <summary>The property of a field.</summary>
    public static CommandParameter Of(Field field)
    {
        var name = ClientCommands.NameOf(field.Name);
        var shape = First(field.Shape);
        var element = shape is Shape.ListOf { Element: Shape.ObjectOf members } ? Object(ElementOf(name), members) : null;
        var type = TypeOf(shape, name);
        var (before, after) = field.Required ? ("required ", "") : ("", "?");
        var property = $"{Summary(field)}    public {before}{type}{after} {name} {{ get; init; }}\n";
        var set = $"parameters[\"{field.Name}\"] = {Json(shape, name, name)};";
        return new(property, field.Required ? set : $"if ({name} is not null)\n            {set}", element, field.Required);
    }

    private static string Summary(Field field)
    {
        var description = field.Description.Length > 0 ? ClientCommands.Xml(field.Description) : ClientCommands.Xml(field.Type);
        var line = $"    /// <summary>{description}.</summary>\n";
        return line.Length <= LongestLine ? line : $"    /// <summary>\n    /// {description}.\n    /// </summary>\n";
    }

    // The list where one of its elements would do, the id where a name would.
    private static Shape First(Shape shape) => shape is Shape.AnyOf any ? First(any.Shapes[0]) : shape;

    private static string ElementOf(string name) => $"{name.TrimEnd('s')}Entry";

    private static string TypeOf(Shape shape, string name) =>
        First(shape) switch
        {
            Shape.Integer => "int",
            Shape.Boolean => "bool",
            Shape.Text text when text == Fields.DateShape => "DateOnly",
            Shape.Text => "string",
            Shape.ListOf { Element: Shape.ObjectOf } => $"IReadOnlyList<{ElementOf(name)}>",
            Shape.ListOf list => $"IReadOnlyList<{TypeOf(list.Element, name)}>",
            _ => "JsonNode",
        };

    private static string Json(Shape shape, string name, string value) =>
        First(shape) switch
        {
            Shape.Text text when text == Fields.DateShape => $"DayOf({value})",
            Shape.Integer or Shape.Boolean or Shape.Text => value,
            Shape.ListOf { Element: Shape.ObjectOf } => $"ArrayOf({value}, static element => element.ToJson())",
            Shape.ListOf => $"ArrayOf({value}, static element => element)",
            _ => $"{value}.DeepClone()",
        };

    private static string Object(string type, Shape.ObjectOf shape)
    {
        var members = shape.Members.Select(member => (member.Key, member.Shape, Name: ClientCommands.NameOf(member.Key))).ToArray();
        var parameters = string.Join(", ", members.Select(member => $"{TypeOf(member.Shape, member.Name)} {member.Name}"));
        var written = string.Join(", ", members.Select(member => $"[\"{member.Key}\"] = {Json(member.Shape, member.Name, member.Name)}"));
        return $"    /// <summary>An element of it.</summary>\n"
            + string.Concat(members.Select(member => $"    /// <param name=\"{member.Name}\"><c>{member.Key}</c>.</param>\n"))
            + $"    public sealed record {type}({parameters})\n    {{\n"
            + $"        internal JsonObject ToJson() => new() {{ {written} }};\n    }}\n";
    }
}

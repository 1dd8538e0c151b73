using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// The parameters that name what a command is sent to: <c>package</c> and <c>transfer</c>. Every command declares one of them; it is
/// optional, and has to be the id of the path.
/// </summary>
public static class SubjectFields
{
    /// <summary>
    /// <c>package</c>. Documented: S000 and S004 print it in <c>input_parameters</c>, S002 and SWI beside <c>transition</c>.
    /// </summary>
    public static Field<long> Package { get; } = Named("package", Provenance.Documented(Pages.CompletePackagingWithoutShipment));

    /// <summary><c>transfer</c>. Assumed: no page prints a body of a transfer command.</summary>
    public static Field<long> Transfer { get; } = Named("transfer", Provenance.Assumed);

    /// <summary>The one of a command's subject.</summary>
    public static Field<long> Of(CommandSubject subject) => subject == CommandSubject.Transfer ? Transfer : Package;

    private static Field<long> Named(string name, Provenance provenance) =>
        new()
        {
            Name = name,
            Type = $"id of the {name} of the path",
            Description = $"The {name} that the command is sent to.",
            Provenance = provenance,
            Reader = Read,
            Shape = Fields.IntegerShape,
            Example = static scope => (scope.Target.Transfer?.Id ?? scope.Target.Package.Id),
        };

    private static FieldError? Read(JsonElement value, FieldScope scope, out long result)
    {
        var error = Fields.Integer(value, scope, out result);
        var target = new CommandTarget(scope.Package, scope.Transfer);
        return error ?? (result == target.Id ? null : Fields.Wrong($"{target.Noun} of the path is {target.Id}, not {result}."));
    }
}

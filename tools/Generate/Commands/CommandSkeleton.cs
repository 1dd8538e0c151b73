using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>
/// A new command before anybody has filled it in: its C# file, its feature and its line of the catalogue. It builds and its feature runs, so
/// that whoever writes the command starts from something that works.
/// </summary>
public static partial class CommandSkeleton
{
    /// <summary>Where the catalogue stands.</summary>
    public const string Catalogue = "src/OmsSimulator.Domain/Commands/CommandCatalogue.cs";

    private const string Domain = "src/OmsSimulator.Domain";
    private const string LastLineOfPackages = "    ];\n";

    /// <summary>The three files of a command of packages, not written yet; none: <paramref name="problem"/> says why.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="name">The name of the C# class and of the feature, such as <c>BlockThePackage</c>.</param>
    /// <param name="problem">What is wrong with the name, or with the repository.</param>
    public static IReadOnlyList<GeneratedFile>? Of(string repository, string name, out string problem)
    {
        var words = Words().Matches(name).Select(word => word.Value).ToArray();
        if (words.Length < 2 || string.Concat(words) != name)
        {
            problem = $"\"{name}\": expected two or more words that begin with a capital, such as HoldThePackage";
            return null;
        }

        var (code, title) = (string.Join('_', words).ToUpperInvariant(), string.Join(' ', words));
        if (CommandCatalogue.Find(code) is not null || IsTaken(repository, name))
        {
            problem = $"\"{name}\": the domain has something of this name or code already";
            return null;
        }

        var catalogue = File.ReadAllText(Path.Combine(repository, Catalogue));
        var end = catalogue.IndexOf(LastLineOfPackages, StringComparison.Ordinal);
        if (end < 0)
        {
            problem = $"{Catalogue}: expected the list of the commands of packages, which ends with \"];\"";
            return null;
        }

        problem = "";
        return
        [
            new($"{Domain}/Commands/Package/{name}.cs", Code(name, code, title)),
            new($"features/commands/{name}.feature", Feature(code, title)),
            new(Catalogue, catalogue.Insert(end, $"        {name}.Definition,\n")),
        ];
    }

    private static bool IsTaken(string repository, string name) =>
        typeof(Command).Assembly.GetType($"{typeof(Command).Namespace}.{name}") is not null
        || File.Exists(Path.Combine(repository, "features", "commands", $"{name}.feature"))
        || Directory.EnumerateFiles(Path.Combine(repository, Domain), $"{name}.cs", SearchOption.AllDirectories).Any();

    private static string Code(string name, string code, string title) =>
        $$"""
            using static OmsSimulator.Domain.PackageState;

            namespace OmsSimulator.Domain;

            /// <summary>{{title}}: say here what it is for, in a sentence.</summary>
            public static class {{name}}
            {
                /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
                public static Command Definition { get; } =
                    new()
                    {
                        Number = {{CommandCatalogue.All.Max(command => command.Number) + 1}},
                        Title = "{{title}}",
                        Code = "{{code}}",
                        CodeProvenance = Provenance.Assumed,
                        Page = Pages.Commands,
                        Pairs = [new(Waiting, Preparing, Provenance.Assumed)],
                        Does = [new("package items", "follow", Provenance.Assumed), new("order items", "unchanged", Provenance.Assumed)],
                        Effects = static _ => Outcome.Nothing,
                    };
            }

            """;

    private static string Feature(string code, string title) =>
        $$"""
            @command:{{code}}
            Feature: {{title}}
              Say here what it is for, in a sentence.

              Background:
                Given stock locations
                  | erp code | stock         |
                  | WH01     | MUG 10, CUP 5 |

              @assumed @states:pairs @states:effects
              Scenario: A package that waits is prepared
                Given a package in "Waiting"
                When {{code}} is sent
                Then the response is 204
                And the body is empty
                And exactly these changes happen
                  | what                 | from    | to        |
                  | package 5000000001P1 | Waiting | Preparing |
                  | item MUG             | Waiting | Preparing |
                  | item CUP             | Waiting | Preparing |
                  | log rows             | 0       | 1         |

              @documented:S003 @states:refused
              Scenario: A package in another state is refused it
                Given a package in "Packed"
                When {{code}} is sent
                Then the response is 406
                And nothing changes

            """;

    [GeneratedRegex("[A-Z][a-z0-9]+")]
    private static partial Regex Words();
}

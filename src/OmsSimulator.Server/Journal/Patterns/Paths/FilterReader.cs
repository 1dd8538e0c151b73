using OmsSimulator.Journal.Patterns.Bodies;
using OmsSimulator.Journal.Patterns.Expressions;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>Reads the condition of a filter: paths, literals and operators, joined by <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.</summary>
/// <param name="text">Where it reads.</param>
/// <param name="paths">Reads the paths in it.</param>
internal sealed class FilterReader(PathText text, PathReader paths)
{
    private const int Deepest = 30;

    private int depth;

    /// <summary>Reads it, to the parenthesis that closes it.</summary>
    public Condition Read() => Joined("||", () => Joined("&&", Part, all: true), all: false);

    private Condition Joined(string sign, Func<Condition> read, bool all)
    {
        var parts = new List<Condition> { read() };
        while (true)
        {
            text.SkipBlanks();
            if (!text.Skip(sign))
                return parts.Count == 1 ? parts[0] : new Combination(parts, all);
            parts.Add(read());
        }
    }

    private Condition Part()
    {
        text.SkipBlanks();
        if (depth > Deepest)
            text.Fail($"parentheses in more than {Deepest} parentheses are not supported here");
        if (text.Skip("!"))
        {
            text.SkipBlanks();
            if (text.Current is '@' or '$')
                return Alone(paths.Operand(), wanted: false);
            depth++;
            var negated = Part();
            depth--;
            return new Negation(negated);
        }

        if (!text.Skip("("))
            return Comparison();
        depth++;
        var inner = Read();
        depth--;
        text.SkipBlanks();
        text.Expect(")", ")");
        return inner;
    }

    private Existence Alone(JsonPath path, bool wanted)
    {
        // An operator would come next.
        text.SkipBlanks();
        if (text.Current is not (')' or '&' or '|'))
            text.Fail("! before a path with an operator is not supported here");
        return new Existence(path, wanted);
    }

    private Condition Comparison()
    {
        var left = Side();
        var blank = text.Current == ' ';
        text.SkipBlanks();
        if (text.Current is ')' or '&' or '|')
        {
            if (text.Current != ')' && !blank)
                text.Fail("&& and || directly behind a path are not supported here: put a blank between");
            if (left is PathOperand alone)
                return new Existence(alone.Path, wanted: true);
            text.Fail("a literal alone is not supported here");
        }

        var name = text.While(static sign => sign is '<' or '>' or '=' or '~' or '!');
        var word = name.Length == 0;
        if (word)
            name = text.While(char.IsAsciiLetter);
        if (word && text.Current != ' ')
            text.Fail("expected a blank behind an operator that is a word");
        text.SkipBlanks();
        return name switch
        {
            "=~" => Matching(left),
            "in" or "nin" => Membership(left, wanted: name == "in"),
            _ when Comparisons.Of(name) is { } comparison => new Relation(left, comparison, Side()),
            _ => Unknown(name),
        };
    }

    private Combination Unknown(string name)
    {
        text.Fail(
            $"the operator {(name.Length > 0 ? name : "at hand")} is not supported here; expected {string.Join(", ", Comparisons.Names)}, =~, in or nin"
        );
        return new Combination([], all: true);
    }

    private Operand Side()
    {
        if (text.Current is '@' or '$')
        {
            var path = paths.Operand();
            if (text.Current is not (' ' or ')' or '<' or '>' or '=' or '!' or '~' or '\0'))
                text.Fail($"expected a blank or an operator at character {text.Index + 1}");
            return new PathOperand(path);
        }

        return new Literal(Scalar());
    }

    private FilterValue Scalar()
    {
        if (text.Current is '\'' or '"')
            return new FilterValue(FilterKind.Text, text.Quoted());
        foreach (
            var (word, kind) in (ReadOnlySpan<(string, FilterKind)>)
                [("true", FilterKind.Truth), ("false", FilterKind.Truth), ("null", FilterKind.Null)]
        )
        {
            if (text.Skip(word))
                return new FilterValue(kind, word);
        }

        var number = text.While(static sign => char.IsAsciiDigit(sign) || sign is '-' or '.');
        if (!DecimalValue.TryRead(number, out _) || number[^1] == '.' || text.Current is 'e' or 'E')
            text.Fail("expected a number without a power of ten, a string in quotes, true, false or null");
        return FilterValue.OfNumber(number);
    }

    private Relation Matching(Operand left)
    {
        text.Expect("/", "a regular expression between slashes");
        var expression = text.While(static sign => sign is not '/');
        if (expression.EndsWith('\\'))
            text.Fail("a slash in a regular expression is not supported here");
        text.Expect("/", "the slash behind the regular expression");
        var foldsCase = text.Skip("i");
        var problems = new Domain.Problems();
        var regex = SafeRegex.Read(expression, Domain.Place.Root, problems, dotIsAll: false, foldsCase);
        if (regex is null)
            text.Fail(problems.List[0].Detail);
        return new Relation(left, (value, _) => Comparisons.Matches(regex!, value), new Literal(default));
    }

    private Relation Membership(Operand left, bool wanted)
    {
        text.Expect("[", "a list");
        var members = new List<FilterValue>();
        do
        {
            text.SkipBlanks();
            members.Add(Scalar());
            if (members[^1] is { Kind: FilterKind.Text, Text: ['$' or '@' or '[' or '{', ..] })
                text.Fail("a string that begins like a path or a document is not supported here in a list");
            text.SkipBlanks();
        } while (text.Skip(","));
        text.Expect("]", "] at the end of the list");
        return new Relation(left, (value, _) => members.Exists(value.IsEqualTo) == wanted, new Literal(default));
    }
}

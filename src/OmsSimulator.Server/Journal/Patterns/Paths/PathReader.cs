using System.Globalization;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>
/// Reads JSONPaths in Jayway's grammar, as far as they mean the same here: members, wildcards, elements, slices, descents, filters,
/// <c>length()</c>.
/// </summary>
/// <param name="text">Where it reads.</param>
internal sealed class PathReader(PathText text)
{
    private const int MostDescents = 2;

    private int descents;
    private bool inFilter;

    /// <summary>Reads a whole path; one that does not begin with <c>$</c> begins at the body too, as for WireMock.</summary>
    public static (JsonPath? Path, string? Failure) Read(string path)
    {
        var said = path.Trim(' ');
        var text = new PathText(said.StartsWith('$') || said.StartsWith('@') ? said : $"$.{said}");
        var reader = new PathReader(text);
        text.Skip("$");
        text.Skip("@");
        var start = reader.Steps();
        if (!text.AtEnd)
            text.Fail($"expected . or [ at character {text.Index + 1}");
        return text.Failure is null ? (new JsonPath(start, fromRoot: true), null) : (null, text.Failure);
    }

    /// <summary>Reads a path of a filter, to where it ends.</summary>
    public JsonPath Operand()
    {
        var fromRoot = text.Skip("$");
        if (!fromRoot)
            text.Expect("@", "@ or $");
        return new JsonPath(Steps(), fromRoot);
    }

    private StartStep Steps()
    {
        var start = new StartStep();
        PathStep last = start;
        PathStep? beforeLast = null;
        while (text.Current is '.' or '[')
        {
            if (text.Skip(".."))
            {
                if (++descents > MostDescents)
                    text.Fail($"more than {MostDescents} times .. is not supported here");
                Append(new DescentStep());
                if (text.Current == '.')
                    text.Fail("... is not supported here");
            }
            else if (text.Skip(".") && text.Current == '[')
            {
                text.Fail(".[ is not supported here");
            }

            Append(text.Current == '[' ? Bracket() : Name(last));
        }

        return start;

        void Append(PathStep step)
        {
            if (last is LengthStep)
                text.Fail("a step behind length() is not supported here");
            if (beforeLast is DescentStep && last is (WildcardStep or ListStep))
                text.Fail("a step behind ..* or ..[0] is not supported here");
            beforeLast = last;
            last.Append(step);
            last = step;
        }
    }

    private PathStep Name(PathStep last)
    {
        if (text.Skip("*"))
            return new WildcardStep();
        var name = text.While(static sign => char.IsLetterOrDigit(sign) || sign is '_' or '-' or ':' or '/' or '#');
        if (name.Length == 0)
        {
            text.Fail(
                text.AtEnd
                    ? "expected a name at its end"
                    : $"expected a name at character {text.Index + 1}, of letters, digits, _, -, :, / or #; write others as ['name']"
            );
        }
        else if (text.Current == '(')
        {
            if (name is "length" or "size" && text.Skip("()") && last is not DescentStep && last.AfterDefinite && last.IsDefinite)
                return new LengthStep();
            text.Fail("functions other than length() and size() of one value are not supported here");
        }

        return new MemberStep(name);
    }

    private PathStep Bracket()
    {
        text.Skip("[");
        PathStep step;
        if (text.Current is '\'' or '"')
            step = new MemberStep(text.Quoted());
        else if (text.Skip("*"))
            step = new WildcardStep();
        else if (text.Skip("?("))
            step = Filter();
        else
            step = Elements();
        if (text.Current == ',')
            text.Fail("more than one name or filter in brackets is not supported here");
        text.Expect("]", "]");
        return step;
    }

    private FilterStep Filter()
    {
        if (inFilter)
            text.Fail("a filter in a filter is not supported here");
        inFilter = true;
        var condition = new FilterReader(text, this).Read();
        inFilter = false;
        text.SkipBlanks();
        text.Expect(")", ") at the end of the filter");
        return new FilterStep(condition);
    }

    private PathStep Elements()
    {
        var said = text.While(static sign => sign is (>= '0' and <= '9') or '-' or ',' or ':');
        if (said.Contains(':', StringComparison.Ordinal))
        {
            var ends = said.Split(':');
            if (ends.Length == 2 && said.Length > 1 && TryReadPlace(ends[0], out var from) && TryReadPlace(ends[1], out var to))
                return new SliceStep(from, to);
        }
        else if (
            said.Split(',').Select(place => TryReadPlace(place, out var index) ? index : null).ToArray() is var places
            && places.All(place => place is not null)
        )
        {
            return new IndexStep([.. places.Select(place => place!.Value)]);
        }

        text.Fail(
            $"expected a name in quotes, *, a place such as 0 or -1, a slice such as 1:3, or a filter ?(…) at character {text.Index + 1}"
        );
        return new WildcardStep();
    }

    private static bool TryReadPlace(string said, out int? place)
    {
        place = null;
        if (said.Length == 0)
            return true;
        if (
            !int.TryParse(said, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || Math.Abs((long)number) > 1_000_000_000
        )
        {
            return false;
        }

        place = number;
        return true;
    }
}

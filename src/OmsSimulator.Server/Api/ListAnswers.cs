using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Resources;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Requests;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Answers lists: cuts the page under the lock, with its resources, and writes it outside.</summary>
internal static class ListAnswers
{
    /// <summary>Answers one page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="request">What it asks.</param>
    /// <param name="sandbox">Whom it asks.</param>
    /// <param name="cut">Cuts the page and makes its resources.</param>
    /// <param name="type">How the page is written.</param>
    public static Task AnswerList<T>(this HttpContext context, ListRequest request, Sandbox sandbox, Func<OmsState, (int Count, IReadOnlyList<T> Results)> cut, JsonTypeInfo<ListPage<T>> type)
    {
        if (request.Refusal is { } refusal)
            return context.Refuse(refusal);
        if (request.Page is not { } page)
            return InvalidPage(context, "The page is no integer from 1.");
        var (count, results) = sandbox.Read(cut);
        context.WarnOfUnknown(request.Unknown);
        context.Warn(null, request.Noted);
        if (page > 1 && request.Skip >= count)
            return InvalidPage(context, $"There are {count} rows, which is less than page {page}.");
        return context.Answer(
            new ListPage<T>
            {
                Count = count,
                Next = request.Skip + request.Limit < count ? Address(context.Request, page + 1) : null,
                Previous = page > 1 ? Address(context.Request, page - 1) : null,
                Results = results,
            },
            type);
    }

    /// <summary>The rows of a slice as resources.</summary>
    public static (int Count, IReadOnlyList<T> Results) As<TRow, T>(this Slice<TRow> slice, Func<TRow, T> resource) => (slice.Count, [.. slice.Page.Select(resource)]);

    private static Task InvalidPage(HttpContext context, string reason) => context.Refuse(Refusals.OfDetail(Refusals.InvalidPage, reason: reason));

    // As Django REST Framework: the query sorted by name, without a page where it is the first. Derived: LIBS.
    private static string Address(HttpRequest request, int page)
    {
        var query = new List<(string Name, string Value)>();
        foreach (var (name, values) in request.Query)
        {
            if (name != "page")
                query.AddRange(values.Select(value => (name, value ?? "")));
        }

        if (page > 1)
            query.Add(("page", page.ToString(CultureInfo.InvariantCulture)));
        var written = string.Join('&', query.OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
        return $"{AbsoluteAddress.Of(request)}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{(written.Length == 0 ? "" : $"?{written}")}";
    }
}

using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>Answers lists: cuts the page under the lock, and writes it outside; of packages the resources are made outside, too.</summary>
internal static class ListAnswers
{
    /// <summary>Answers the page that a request asks for.</summary>
    /// <param name="context">The request.</param>
    /// <param name="sandbox">Whom it asks.</param>
    /// <param name="list">The list.</param>
    /// <param name="resource">Makes a row's resource.</param>
    /// <param name="type">How the page is written.</param>
    public static Task AnswerList<TRow, T>(
        this HttpContext context,
        Sandbox sandbox,
        ListDefinition<TRow> list,
        Func<OmsState, TRow, T> resource,
        JsonTypeInfo<ListPage<T>> type
    ) => context.AnswerList(sandbox, list, list.Cut, resource, type);

    /// <summary>
    /// Answers the page that a request asks for, of rows whose resources are made outside the lock, one after the other as they are
    /// written.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="sandbox">Whom it asks.</param>
    /// <param name="list">The list.</param>
    /// <param name="capture">Takes what a row's resource shows, under the lock.</param>
    /// <param name="resource">Makes the resource of it.</param>
    /// <param name="type">How the page is written.</param>
    public static Task AnswerList<TRow, TCaptured, T>(
        this HttpContext context,
        Sandbox sandbox,
        ListDefinition<TRow> list,
        Func<OmsState, TRow, TCaptured> capture,
        Func<TCaptured, T> resource,
        JsonTypeInfo<ListPage<T>> type
    ) =>
        context.AnswerPage(
            sandbox,
            list,
            list.Cut,
            (oms, rows) => new CapturedRows<TCaptured, T>([.. rows.Select(row => capture(oms, row))], resource),
            type
        );

    /// <summary>Answers the page that a request asks for, of rows that the caller cuts.</summary>
    public static Task AnswerList<TRow, T>(
        this HttpContext context,
        Sandbox sandbox,
        ListDefinition list,
        Func<OmsState, ListQuery, Slice<TRow>> cut,
        Func<OmsState, TRow, T> resource,
        JsonTypeInfo<ListPage<T>> type
    ) => context.AnswerPage(sandbox, list, cut, (oms, rows) => rows.Select(row => resource(oms, row)).ToArray(), type);

    private static async Task AnswerPage<TRow, T>(
        this HttpContext context,
        Sandbox sandbox,
        ListDefinition list,
        Func<OmsState, ListQuery, Slice<TRow>> cut,
        Func<OmsState, IReadOnlyList<TRow>, IReadOnlyList<T>> take,
        JsonTypeInfo<ListPage<T>> type
    )
    {
        var names = QueryNames.Of(context.Request);
        var query = new ListQuery(list, names);
        if (query.Refusal is { } refusal)
        {
            await context.Refuse(refusal);
            return;
        }

        if (query.Page is null)
        {
            await InvalidPage(context, "The page is neither an integer from 1 nor \"last\".");
            return;
        }

        var reading = context.CoverageOfReading();
        var (count, page, results) = await sandbox.Ledger.Read(oms =>
        {
            var slice = cut(oms, query);
            reading?.ReadList(oms, list, slice, names, query.Limit);
            return (slice.Count, slice.Page, Results: take(oms, slice.Rows));
        });
        context.Warn(null, query.Warnings);
        var skipped = (page - 1L) * query.Limit;
        if (page > 1 && skipped >= count)
        {
            await InvalidPage(context, $"There are {count} rows, which is less than page {page}.");
            return;
        }

        await context.Answer(
            new ListPage<T>
            {
                Count = count,
                Next = skipped + query.Limit < count ? Address(context.Request, names, page + 1) : null,
                Previous = page > 1 ? Address(context.Request, names, page - 1) : null,
                Results = results,
            },
            type
        );
    }

    private static Task InvalidPage(HttpContext context, string reason) =>
        context.Refuse(Refusals.OfDetail(Refusals.InvalidPage, reason: reason));

    // As Django REST Framework: the query sorted by name, without a page where it is the first (Derived: LIBS).
    private static string Address(HttpRequest request, List<(string Name, string Value)> names, int page)
    {
        var query = names.Where(pair => pair.Name != "page").ToList();
        if (page > 1)
            query.Add(("page", page.ToString(CultureInfo.InvariantCulture)));
        var written = string.Join(
            '&',
            query
                .OrderBy(pair => pair.Name, StringComparer.Ordinal)
                .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")
        );
        var path = $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}";
        return $"{AbsoluteAddress.Of(request)}{path}{(written.Length == 0 ? "" : $"?{written}")}";
    }

    /// <summary>Rows as they were captured, of which none is a resource before it is asked for.</summary>
    private sealed class CapturedRows<TCaptured, T>(TCaptured[] captured, Func<TCaptured, T> resource) : IReadOnlyList<T>
    {
        public int Count => captured.Length;

        public T this[int index] => resource(captured[index]);

        public IEnumerator<T> GetEnumerator()
        {
            for (var index = 0; index < captured.Length; index++)
                yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

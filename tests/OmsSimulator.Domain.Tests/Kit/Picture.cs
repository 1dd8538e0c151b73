using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>Everything that can be seen of a state, as text, so that two states can be compared.</summary>
internal static class Picture
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(OmsState oms)
    {
        var picture = new StringBuilder();
        foreach (var table in oms.Tables)
        {
            Rows(
                picture,
                $"{table.RowType.Name} {table.Count} {table.LastId}",
                table.Lines().Select(line => JsonSerializer.Serialize(line, line.GetType(), Options))
            );
        }

        Rows(picture, "stock", oms.StockLevels.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} {entry.Value}"));
        Rows(
            picture,
            "quota",
            oms.StockLocations.Ascending()
                .Select(location => $"{location.ErpCode} {oms.QuotaOf(location.Id)} {oms.AvailableQuota(location)}")
        );
        Rows(
            picture,
            "states",
            oms.StatesInUse.OrderBy(state => state.Key, StringComparer.Ordinal)
                .Select(state => $"{state} {oms.CountIn(state)} {string.Join(',', oms.IdsIn(state, descending: false))}")
        );
        Rows(
            picture,
            "places",
            oms.StockLocations.Ascending().Select(location => $"{location.ErpCode} {string.Join(',', oms.IdsAt(location.Id))}")
        );
        Rows(
            picture,
            "orders",
            oms.Orders.Ascending()
                .Select(order =>
                    $"{order.Number} {string.Join(',', oms.PackagesOf(order.Id).Select(package => package.Number))} {oms.PendingPlanOf(order)?.Id}"
                )
        );
        Rows(
            picture,
            "names",
            oms.Channels.Values.Select(channel => channel.ToString()).Concat(oms.Cities.Values.Select(city => city.ToString()))
        );
        Rows(picture, "tokens", oms.Tokens.Select(token => token.ToString()));
        Rows(
            picture,
            "timelines",
            oms.Packages.Ascending().Select(package => string.Join(',', oms.Timeline(package.Id).Select(entry => entry.Sequence)))
        );
        Rows(picture, "log", oms.Packages.Ascending().Select(package => string.Join(',', oms.LogRowsOf(package.Id))));
        Rows(
            picture,
            "transfers",
            oms.Packages.Ascending()
                .Select(package =>
                    string.Join(
                        ',',
                        oms.TransfersOf(package.Id).Select(transfer => $"{transfer.Number} {string.Join('+', oms.LogRowsOf(transfer))}")
                    )
                )
        );
        picture.Append(
            CultureInfo.InvariantCulture,
            $"{oms.Facts.Count} {oms.LogCount} {oms.LastDiscrepancyId} {oms.LastExecutionPlanItemId}"
        );
        return picture.ToString();
    }

    private static void Rows(StringBuilder picture, string title, IEnumerable<string> rows) =>
        picture.AppendLine(title).AppendJoin('\n', rows).AppendLine();
}

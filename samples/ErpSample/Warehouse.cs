using System.Net;
using System.Text.Json.Nodes;
using OmsSimulator.Client;
using OmsSimulator.Contract;

namespace ErpSample;

/// <summary>
/// A location's part of an ERP: it takes the packages that wait there, prepares them, packs them and hands them to the carrier.
/// </summary>
/// <param name="oms">The OMS.</param>
/// <param name="erpCode">The location.</param>
/// <param name="isOnTheShelf">Whether a product is where it should be, by its SKU.</param>
public sealed class Warehouse(OmsClient oms, string erpCode, Func<string, bool>? isOnTheShelf = null)
{
    private const string NotAllowed = "commands_100_1";

    private static readonly PackageState[] Ours = [PackageState.Waiting, PackageState.Preparing, PackageState.Packed];

    /// <summary>One round: every package of the location goes as far as it can.</summary>
    public async Task<Round> WorkAsync(CancellationToken cancellation = default)
    {
        var round = new Round([], [], [], []);
        await foreach (var package in oms.Packages.ListAsync(new PackageFilter { In = Ours, At = [erpCode] }, cancellation))
        {
            (
                await WorkAsync(package, cancellation) switch
                {
                    End.Shipped => round.Shipped,
                    End.NotFound => round.NotFound,
                    End.Later => round.Later,
                    _ => round.TakenByOthers,
                }
            ).Add(package.Number);
        }

        return round;
    }

    private async Task<End> WorkAsync(PackageResource package, CancellationToken cancellation)
    {
        try
        {
            if (PackageState.Waiting.Is(package.State))
            {
                if (Missing(package) is { Count: > 0 } missing)
                {
                    await Send(
                        package,
                        "DETECTED_OUT_OF_STOCK_ITEM",
                        PackageState.OutOfStock,
                        new JsonObject { ["package_items"] = missing },
                        cancellation
                    );
                    return End.NotFound;
                }

                package = await Send(
                    package,
                    "PREPARE_PACKAGE_COMMAND",
                    PackageState.Preparing,
                    new JsonObject { ["select_items_by_omnitron_id"] = false },
                    cancellation
                );
            }

            if (PackageState.Preparing.Is(package.State))
                package = await Send(package, "COMPLETE_PACKAGING", PackageState.Packed, Barcodes(package), cancellation);
            await Send(package, "SHIP_THE_PACKAGE", PackageState.Shipped, [], cancellation);
            return End.Shipped;
        }
        catch (OmsApiException refused) when (refused.Status == HttpStatusCode.NotAcceptable && refused.Error.ErrorCode == NotAllowed)
        {
            // Somebody else moved the package after we had read it: it is theirs.
            return End.TakenByOthers;
        }
        catch (OmsApiException refused) when (refused.Status == HttpStatusCode.NotAcceptable && refused.Error.ErrorCode is null)
        {
            // A service that the OMS needs for it could not be reached: nothing was changed, and the next round tries again.
            return End.Later;
        }
    }

    // The transitions that a package shows are those of its own installation, so that no id is written into this code; where one has left,
    // the OMS says so itself.
    private async Task<PackageResource> Send(
        PackageResource package,
        string code,
        PackageState to,
        JsonObject parameters,
        CancellationToken cancellation
    )
    {
        var ways = package.Commands.Where(transition => transition.Command == code).ToArray();
        var way =
            ways.FirstOrDefault(transition => transition.Slug.EndsWith(SlugEnd(to), StringComparison.Ordinal))
            ?? ways.FirstOrDefault()
            ?? throw new InvalidOperationException($"The OMS offers no {code} for package {package.Number} in {package.State.Name}.");
        await oms.Packages.CommandAsync(package.Id, CommandRequest.Of(way, parameters) with { Package = package.Id }, cancellation);
        return await oms.Packages.GetAsync(package.Id, cancellation);
    }

    private JsonArray Missing(PackageResource package) =>
        isOnTheShelf is null
            ? []
            : new([.. package.PackageitemSet.Where(item => !isOnTheShelf(item.OrderItem.Product.Sku)).Select(item => (JsonNode)item.Id)]);

    private static JsonObject Barcodes(PackageResource package) =>
        new()
        {
            ["barcodes"] = new JsonArray([
                .. package.PackageitemSet.Select(item => new JsonObject
                {
                    ["order_item"] = item.OrderItem.Id,
                    ["barcode"] = item.OrderItem.Product.Barcode ?? item.OrderItem.Product.Sku,
                }),
            ]),
        };

    // A command may lead to more than one state; the slug's end says which.
    private static string SlugEnd(PackageState state) => $"__{state.Key.ToLowerInvariant()}";

    private enum End
    {
        Shipped,
        NotFound,
        TakenByOthers,
        Later,
    }
}

/// <summary>What a round did, by the numbers of the packages.</summary>
/// <param name="Shipped">With the carrier.</param>
/// <param name="NotFound">Given back to be planned elsewhere.</param>
/// <param name="TakenByOthers">Moved by somebody else meanwhile.</param>
/// <param name="Later">Left as they were, since a service that the OMS needs could not be reached.</param>
public sealed record Round(IList<string> Shipped, IList<string> NotFound, IList<string> TakenByOthers, IList<string> Later);

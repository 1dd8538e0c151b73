using System.Globalization;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>The phases of a package and of a transfer order, each a lane of the diagram, from the top.</summary>
internal static class LifecycleLane
{
    /// <summary>It is stopped, or has come to its end on the way.</summary>
    public const int Stopped = 0;

    private const int Own = 4;

    private static readonly string[] PackageLanes = ["stopped", "planning", "packing", "delivery", "own"];
    private static readonly string[] TransferLanes = ["stopped", "waiting", "onway", "done", "own"];

    /// <summary>The key of what a lane is called.</summary>
    public static string WordOf(bool isTransfer, int lane) => $"lifecycle.lane.{(isTransfer ? TransferLanes : PackageLanes)[lane]}";

    /// <summary>The lane of a state of packages: the vendor's numbers say it.</summary>
    public static int Of(ContractState state) =>
        int.TryParse(state.EnumValue, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number switch
            {
                < 400 => 1,
                < 600 => 2,
                < 800 => 3,
                <= 1100 => Stopped,
                _ => Own,
            }
            : Own;

    /// <summary>The lane of a state of transfer orders: the vendor's words say it.</summary>
    public static int Of(ContractTransferState state) =>
        state.EnumValue switch
        {
            "waiting" or "ready_to_shipment" => 1,
            "in_transit" => 2,
            "transferred" => 3,
            "cancelled" or "out_of_stock" => Stopped,
            _ => Own,
        };
}

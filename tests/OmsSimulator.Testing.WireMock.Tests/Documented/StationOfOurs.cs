using OmsSimulator.Client;
using OmsSimulator.Client.Commands;

namespace Orders;

/// <summary>Starts to prepare what waits at a location.</summary>
public sealed class StationOfOurs(Uri address, string key)
{
    public async Task WorkAsync()
    {
        using var oms = new OmsClient(address) { Token = key };
        await foreach (var package in oms.Packages.ListAsync(new PackageFilter { In = [PackageState.Waiting], At = ["WH01"] }))
        {
            if (package.Commands.FirstOrDefault(way => way.Command == CommandCodes.PkgDeallocateReservations) is { } way)
                await oms.Packages.CommandAsync(package.Id, CommandRequest.Of(way, new PkgDeallocateReservations()));
        }
    }
}

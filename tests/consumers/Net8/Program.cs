using OmsSimulator.Client;

// A shipping station that is still on .NET 8: packs and ships what waits, and says what became of it.
using var oms = new OmsClient(new Uri(args[0]));
var shipped = 0;
await foreach (var package in oms.Packages.ListAsync(new PackageFilter { In = [PackageState.Waiting] }))
{
    if (shipped == 3)
        break;
    foreach (var code in new[] { "COMPLETE_PACKAGING", "SHIP_THE_PACKAGE" })
    {
        var now = await oms.Packages.GetAsync(package.Id);
        if (now.Commands.FirstOrDefault(way => way.Command == code) is { } way)
            await oms.Packages.CommandAsync(package.Id, CommandRequest.Of(way));
    }

    shipped += (await oms.Packages.GetAsync(package.Id)).State.Name == "Shipped" ? 1 : 0;
}

try
{
    await oms.Packages.GetAsync(999_999);
}
catch (OmsApiException refused)
{
    Console.WriteLine($"{shipped} shipped, {(int)refused.Status}: {refused.Error.Detail}");
}

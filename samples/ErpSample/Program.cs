using ErpSample;
using OmsSimulator.Client;

// One round at one location of the OMS that the environment names: what compose.yaml runs beside the simulator.
var address = Environment.GetEnvironmentVariable("ERP_OMS") ?? "http://localhost:8080/";
var location = Environment.GetEnvironmentVariable("ERP_LOCATION") ?? "WH01";
using var oms = new OmsClient(new Uri(address));
var round = await new Warehouse(oms, location).WorkAsync();
Console.WriteLine(
    $"{location}: {round.Shipped.Count} shipped ({string.Join(", ", round.Shipped)}), {round.NotFound.Count} not found, {round.TakenByOthers.Count} taken by others, {round.Later.Count} left for later"
);

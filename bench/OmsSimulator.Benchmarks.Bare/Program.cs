// OmsSimulator.Benchmarks.Bare [prepared] --urls ADDRESS; prepared: a package is bytes that were written once, as a stub server has them.
using OmsSimulator.Benchmarks.Bare;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);

var app = builder.Build();
app.MapGet("/__admin/health", Endpoints.Health);
app.MapGet("/api/v1/oms/packages/", Endpoints.ListPackages);
app.MapGet("/api/v1/oms/packages/{id:int}/", args.Contains("prepared") ? Endpoints.GetPreparedPackage : Endpoints.GetPackage);
app.MapPost("/api/v1/oms/packages/{id:int}/command/", Endpoints.RunCommand);
app.Run();

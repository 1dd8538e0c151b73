using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>A world to try things on: what is decided is applied, and a second passes.</summary>
internal sealed partial class Sandbox
{
    /// <summary>An installation in which Repack that finds no location keeps the package as it is.</summary>
    public const string RepackKeeps = """{"settings":{"repack_without_location":"keep"}}""";

    public static readonly DateTime Start = new(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc);

    public Sandbox(string? installation = null)
    {
        if (installation is not null)
            Record(new InstallationLoaded(installation));
    }

    public OmsState Oms { get; } = new();

    public DateTime At { get; private set; } = Start;

    public Package this[int package] => Oms.Packages[package];

    public static Sandbox Of(string world) => new Sandbox().World(world);

    /// <summary>A world in which one package stands in a state, with A twice and B once, at L1; L2 stands by.</summary>
    public static Sandbox WithPackageIn(string state, string extra = "", string? installation = null, int stock = 10) =>
        new Sandbox(installation).World(
            $$"""
            {
              "stock_locations": [
                { "erp_code": "L1", "priority": 1, "stock": [{ "sku": "A", "quantity": {{stock}} }, { "sku": "B", "quantity": {{stock}} }] },
                { "erp_code": "L2", "priority": 2, "stock": [{ "sku": "A", "quantity": {{stock}} }, { "sku": "B", "quantity": {{stock}} }] }
              ],
              "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK" }, { "name": "Aras", "erp_code": "ARAS" }],
              "denial_reasons": [{ "title": "No staff" }, { "title": "Old", "is_active": false }],
              "packages": [{ "stock_location": "L1", "state": "{{state}}", "items": [{ "sku": "A", "quantity": 2 }, { "sku": "B", "quantity": 1 }]{{extra}} }]
            }
            """
        );

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Adds a world that is good.</summary>
    public Sandbox World(string document)
    {
        TryWorld(document, out var conflict).List.Should().BeEmpty();
        conflict.Should().BeFalse();
        return this;
    }

    /// <summary>Adds a world if it is good.</summary>
    public Problems TryWorld(string document, out bool conflict)
    {
        var problems = new Problems();
        var world = WorldDocument.Read(Json(document), Place.Root, problems);
        conflict = problems.None && WorldCheck.IsConflict(Oms, world, problems);
        if (!problems.None)
            return problems;
        foreach (var fact in new WorldLoading(Oms, world, At).Facts())
            Record(fact);
        At = At.AddSeconds(1);
        return problems;
    }

    public Decision Decide(int package, string body) => PackageCommand.Decide(Oms, this[package], Json(body), At);

    /// <summary>Sends a body; what was accepted has happened.</summary>
    public Decision Send(int package, string body)
    {
        var decision = Decide(package, body);
        if (decision is Decision.Accepted accepted)
            Record([.. accepted.Facts]);
        At = At.AddSeconds(1);
        return decision;
    }

    /// <summary>Runs a command on a package from the state it is in; it has to be accepted.</summary>
    public Decision.Accepted Run(int package, string code, string to, string parameters = "{}")
    {
        var decision = Send(package, Body(Transition(code, this[package].State.Key, to), parameters));
        return decision.Should().BeOfType<Decision.Accepted>((decision as Decision.Refused)?.Refusal.Reason ?? "").Subject;
    }

    /// <summary>Runs a command on a package from the state it is in; it has to be refused, and nothing may change.</summary>
    public Refusal Refused(int package, string code, string to, string parameters = "{}") =>
        RefusedBody(package, Body(Transition(code, this[package].State.Key, to), parameters));

    /// <summary>Sends a body that has to be refused; nothing may change.</summary>
    public Refusal RefusedBody(int package, string body)
    {
        var before = Picture.Of(Oms);
        var refusal = Send(package, body).Should().BeOfType<Decision.Refused>().Subject.Refusal;
        Picture.Of(Oms).Should().Be(before);
        return refusal;
    }

    public Transition Transition(string code, string from, string to) =>
        Oms.Installation.Transitions.Single(known => known.Command.Code == code && known.Source.Key == from && known.Destination.Key == to);

    public static string Body(Transition transition, string parameters = "{}") =>
        $$"""{"transition":{{transition.Id}},"slug":{{JsonSerializer.Serialize(transition.Slug)}},"input_parameters":{{parameters}}}""";

    public void Record(params OmsFact[] facts)
    {
        foreach (var fact in facts)
            Oms.Apply(new RecordedFact(fact, At, null));
    }

    public Sandbox SetStock(string location, string sku, int quantity)
    {
        Record(new StockSet(Location(location).Id, Product(sku).Id, quantity));
        return this;
    }

    public StockLocation Location(string erpCode) =>
        Oms.TryGetStockLocation(erpCode, out var location) ? location : throw new KeyNotFoundException(erpCode);

    public Product Product(string sku) => Oms.TryGetProduct(sku, out var product) ? product : throw new KeyNotFoundException(sku);

    public int Quota(string location) => Oms.QuotaOf(Location(location).Id);

    /// <summary>On hand and reserved, with <c>!</c> where a discrepancy is marked.</summary>
    public string Stock(string location, string sku)
    {
        var level = Oms.Stock(Location(location).Id, Product(sku).Id);
        return $"{level.OnHand}/{level.Reserved}{(level.Discrepancy ? "!" : "")}";
    }

    public IReadOnlyList<PackageItem> Items(int package) => [.. this[package].ItemIds.Select(id => Oms.PackageItems[id])];

    public Shipment? Shipment(int package) => this[package].ShipmentId is { } id ? Oms.Shipments[id] : null;

    /// <summary>The statuses of the order items of a package.</summary>
    public IReadOnlyList<OrderStatus> OrderStatuses(int package) =>
        [.. Items(package).Select(item => Oms.OrderItems[item.OrderItemId].State)];
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Commands;

/// <summary>A parameter as it is being filled in, and as JSON.</summary>
public sealed class FieldInput
{
    private readonly FieldChoices choices;

    /// <summary>Makes one with what it usually is: all items, the first reason, the first carrier.</summary>
    public FieldInput(ContractParameter parameter, FieldKind kind, bool isRequired, FieldChoices choices)
    {
        (Parameter, Kind, IsRequired, this.choices) = (parameter, kind, isRequired, choices);
        if (!isRequired)
            return;
        if (kind is FieldKind.Items or FieldKind.ItemObjects)
            Chosen.UnionWith(choices.Items.Select(static item => item.Id));
        Text = kind switch
        {
            FieldKind.DenialReason => choices.DenialReasons is [var reason, ..] ? reason.Value : "",
            FieldKind.CargoCompany => choices.CargoCompanies is [var carrier, ..] ? carrier.Value : "",
            FieldKind.Boolean => "true",
            _ => "",
        };
    }

    /// <summary>What the contract says of it.</summary>
    public ContractParameter Parameter { get; }

    /// <summary>How it is filled in.</summary>
    public FieldKind Kind { get; }

    /// <summary>Whether the transition cannot do without it.</summary>
    public bool IsRequired { get; }

    /// <summary>What was written or picked.</summary>
    public string Text { get; set; } = "";

    /// <summary>The items that were picked.</summary>
    public HashSet<int> Chosen { get; } = [];

    /// <summary>What was written or picked for each item: a barcode, a location.</summary>
    public Dictionary<int, string> ByItem { get; } = [];

    /// <summary>What can be picked.</summary>
    public FieldChoices Choices => choices;

    /// <summary>Fills in what is required and empty with something that is usually good, so that a way is walked in one click.</summary>
    /// <param name="today">The sandbox's day.</param>
    public FieldInput Filled(DateTime today)
    {
        if (!IsRequired || Value() is not null)
            return this;
        if (Kind == FieldKind.Assignment && choices.Locations is [var first, ..])
        {
            foreach (var item in choices.Items)
                ByItem[item.Id] = first.Value;
        }

        Text =
            Kind == FieldKind.Date
                ? today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : $"console-{Parameter.Name.Replace('_', '-')}";
        return this;
    }

    /// <summary>Its value; none: it is left out, and the simulator says so where it may not be.</summary>
    public JsonNode? Value() =>
        Kind switch
        {
            FieldKind.Items => Chosen.Count == 0 ? null : new JsonArray([.. Picked().Select(static item => (JsonNode)item.Id)]),
            FieldKind.ItemObjects => Chosen.Count == 0
                ? null
                : new JsonArray([.. Picked().Select(static item => (JsonNode)new JsonObject { ["id"] = item.Id })]),
            FieldKind.Barcodes => List(
                choices.Items.Where(Written),
                item => new JsonObject { ["order_item"] = item.OrderItem, ["barcode"] = ByItem[item.Id] }
            ),
            FieldKind.Assignment => List(
                choices.Items.Where(Written).GroupBy(item => ByItem[item.Id]),
                static group => new JsonObject
                {
                    ["package_items"] = new JsonArray([.. group.Select(static item => (JsonNode)item.Id)]),
                    ["erp_code"] = group.Key,
                }
            ),
            _ when Text.Length == 0 => null,
            FieldKind.Boolean => Text == "true",
            FieldKind.DenialReason or FieldKind.CargoCompany => int.Parse(Text, CultureInfo.InvariantCulture),
            FieldKind.Json => Parsed(),
            _ => Text,
        };

    private IEnumerable<ItemChoice> Picked() => choices.Items.Where(item => Chosen.Contains(item.Id));

    private bool Written(ItemChoice item) => ByItem.GetValueOrDefault(item.Id) is { Length: > 0 };

    private static JsonArray? List<T>(IEnumerable<T> of, Func<T, JsonObject> one)
    {
        var list = new JsonArray([.. of.Select(JsonNode (row) => one(row))]);
        return list.Count == 0 ? null : list;
    }

    // What is no JSON is sent as the text that it is: the simulator says what is wrong with it.
    private JsonNode? Parsed()
    {
        try
        {
            return JsonNode.Parse(Text);
        }
        catch (JsonException)
        {
            return Text;
        }
    }
}

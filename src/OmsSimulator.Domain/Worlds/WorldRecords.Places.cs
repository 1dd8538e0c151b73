namespace OmsSimulator.Domain;

/// <content>Makes products, stock locations and addresses.</content>
internal sealed partial class WorldRecords
{
    /// <summary>A product of which only the sku is known.</summary>
    public Product NewProduct(string sku) =>
        new()
        {
            Id = oms.Products.LastId + 1,
            Sku = sku,
            Name = sku,
            BaseCode = sku,
            CreatedDate = at,
            ModifiedDate = at,
        };

    /// <summary>A stock location of which only the code is known.</summary>
    public StockLocation NewStockLocation(string erpCode)
    {
        var id = oms.StockLocations.LastId + 1;
        return new StockLocation
        {
            Id = id,
            ErpCode = erpCode,
            Name = erpCode,
            Address = new Address
            {
                Id = id,
                Title = erpCode,
                City = CityOf("İstanbul"),
            },
            CreatedDate = at,
            ModifiedDate = at,
        };
    }

    /// <summary>A stock location's address.</summary>
    public Address NewAddress(int id, WorldAddress row) =>
        new()
        {
            Id = id,
            Title = row.Title ?? "",
            Line = row.Line ?? "",
            City = CityOf(row.City ?? "İstanbul"),
            Township = row.Township ?? "Merkez",
            District = row.District,
            Postcode = row.Postcode ?? "",
            Notes = row.Notes ?? "",
            Latitude = row.Latitude,
            Longitude = row.Longitude,
        };

    // Orders of one city share one address, so that a large world stays small. Assumed: street and number are nobody's concern.
    private Address ShippingAddress(string city)
    {
        if (shippingAddress?.City.Name != city)
        {
            shippingAddress = new Address
            {
                Id = CityOf(city).Id,
                Title = "Ev",
                City = CityOf(city),
            };
        }

        return shippingAddress;
    }

    private City CityOf(string name) => oms.Cities.GetValueOrDefault(name) ?? new City(oms.Cities.Count + 1, name);
}

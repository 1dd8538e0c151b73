using System.Globalization;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Makes the vendor's resources of stock locations and their addresses.</summary>
internal static class StockLocationResources
{
    private static readonly CountryResource Country = new(Domain.Country.Only.Id, Domain.Country.Only.Code, Domain.Country.Only.Name);

    /// <summary>A stock location.</summary>
    public static StockLocationResource StockLocation(OmsState oms, StockLocation location) =>
        StockLocation(CapturedStockLocation.Of(oms, location));

    /// <summary>A stock location as it was captured; needs no lock.</summary>
    public static StockLocationResource StockLocation(CapturedStockLocation captured) => StockLocation(captured, captured.StockLocation);

    private static StockLocationResource StockLocation(CapturedStockLocation captured, StockLocation location) =>
        new()
        {
            Id = location.Id,
            OmnitronId = location.Id,
            Name = location.Name,
            StockLocationType = location.StockLocationType,
            ErpCode = location.ErpCode,
            Address = Address(location.Address),
            IsActive = location.IsActive,
            Priority = location.Priority,
            IsFulfillmentCenter = location.IsFulfillmentCenter,
            IsPickupLocation = location.IsPickupLocation,
            IsDeliveryLocation = location.IsDeliveryLocation,
            IsReturnAvailable = location.IsReturnAvailable,
            IsFastDeliveryAvailable = location.IsFastDeliveryAvailable,
            Tags = location.Tags,
            CreatedDate = location.CreatedDate,
            ModifiedDate = location.ModifiedDate,
            Quota = captured.Quota,
            MaxQuota = location.MaxQuota,
            AvailableQuota = location.MaxQuota - captured.Quota,
        };

    /// <summary>A stock location with its address as an id.</summary>
    public static StockLocationSimpleResource StockLocationSimple(OmsState oms, StockLocation location) =>
        new()
        {
            Id = location.Id,
            OmnitronId = location.Id,
            Name = location.Name,
            StockLocationType = location.StockLocationType,
            ErpCode = location.ErpCode,
            Address = location.Address.Id,
            IsActive = location.IsActive,
            Priority = location.Priority,
            IsFulfillmentCenter = location.IsFulfillmentCenter,
            IsPickupLocation = location.IsPickupLocation,
            IsDeliveryLocation = location.IsDeliveryLocation,
            IsReturnAvailable = location.IsReturnAvailable,
            IsFastDeliveryAvailable = location.IsFastDeliveryAvailable,
            Tags = location.Tags,
            CreatedDate = location.CreatedDate,
            ModifiedDate = location.ModifiedDate,
            Quota = oms.QuotaOf(location.Id),
            MaxQuota = location.MaxQuota,
            AvailableQuota = oms.AvailableQuota(location),
        };

    /// <summary>An address.</summary>
    public static AddressResource Address(Address address) =>
        new()
        {
            Id = address.Id,
            Title = address.Title,
            Line = address.Line,
            City = new(address.City.Id, address.City.Name, Country.Pk),
            Country = Country,
            Township = new(address.City.Id, address.Township, address.City.Id),
            District = address.District is null ? null : new(address.City.Id, address.District, address.City.Id),
            Postcode = address.Postcode,
            Notes = address.Notes,
            Latitude = address.Latitude?.ToString("0.000000", CultureInfo.InvariantCulture),
            Longitude = address.Longitude?.ToString("0.000000", CultureInfo.InvariantCulture),
        };
}

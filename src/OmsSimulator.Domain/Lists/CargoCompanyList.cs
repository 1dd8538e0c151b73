namespace OmsSimulator.Domain;

/// <summary>The list of carrier companies. Derived: LIBS.</summary>
public static class CargoCompanyList
{
    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<CargoCompany> Definition { get; } =
        new()
        {
            Path = "/api/v1/oms/cargo-company/",
            Provenance = Provenance.Derived(Pages.Libraries),
            SortedBy = [new("name", static (_, company) => company.Name), new("erp_code", static (_, company) => company.ErpCode)],
            All = static oms => Rows<CargoCompany>.Of(oms.CargoCompanies),
        };
}

// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which carrier companies: filters are ANDed, null is none.</summary>
public sealed record CargoCompanyFilter : ListFilter
{
    private protected override void Write(QueryText query)
    {
    }
}

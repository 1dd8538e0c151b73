namespace OmsSimulator.DemoWorld;

/// <summary>Who works in the demo world and by which rules it plans.</summary>
public static class DemoSettings
{
    public const string Marketplace = "Pazaryeri";

    public static IReadOnlyList<User> Users { get; } = [new("demo", "demo")];

    public static IReadOnlyList<CargoCompany> CargoCompanies { get; } =
    [
        new("Hızlı Kargo", "HIZLI", "hizli-kargo"),
        new("Anadolu Ekspres", "ANADOLU", "anadolu-ekspres"),
        new("Boğaz Kurye", "BOGAZ", "bogaz-kurye"),
        new("Güneş Dağıtım", "GUNES", "gunes-dagitim"),
    ];

    public static IReadOnlyList<DenialReason> DenialReasons { get; } =
    [
        new("Ürün hasarlı", 10, true),
        new("Stok sayımı hatalı", 20, true),
        new("Personel yetersiz", 30, true),
        new("Mağaza tadilatta", 40, true),
        new("Paketleme malzemesi yok", 50, false),
    ];

    public static IReadOnlyList<Scenario> Scenarios { get; } =
    [
        new("Pazaryeri kapasiteye göre", "WH02", 10, [Marketplace], "WaitingRemoteAction", [new(["SELECT_BY_QUOTA"], false)]),
        new("Varsayılan", "WH01", 100, [], "Waiting", [new([], false)]),
    ];
}

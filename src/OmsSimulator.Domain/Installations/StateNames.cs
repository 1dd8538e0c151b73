using System.Text;

namespace OmsSimulator.Domain;

/// <summary>
/// What states are called, in English and in Turkish, so that a state which only a slug names is recognized. Derived: S003's <c>uzaktan-eylem-bekleniyor</c>
/// and <c>hazırlanıyor</c>; the other Turkish names are assumed.
/// </summary>
internal static class StateNames
{
    private static readonly Dictionary<string, string[]> TurkishPackageNames = new()
    {
        ["Waiting"] = ["Bekliyor", "Beklemede"],
        ["WaitingRemoteAction"] = ["Uzaktan Eylem Bekleniyor"],
        ["Preparing"] = ["Hazırlanıyor"],
        ["WaitingForTransfer"] = ["Transfer Bekleniyor", "Transfer Bekliyor"],
        ["ReadyForPackaging"] = ["Paketlemeye Hazır", "Paketlenmeye Hazır"],
        ["WaitingCargoLabel"] = ["Kargo Etiketi Bekleniyor", "Kargo Etiketi Bekliyor"],
        ["Packed"] = ["Paketlendi"],
        ["Shipped"] = ["Kargoya Verildi", "Kargolandı", "Gönderildi"],
        ["ReadyForPickup"] = ["Teslim Almaya Hazır", "Teslimata Hazır"],
        ["AttemptedDelivery"] = ["Teslimat Denendi", "Teslim Edilmeye Çalışıldı"],
        ["DeliveryFailed"] = ["Teslim Edilemedi", "Teslimat Başarısız"],
        ["Delivered"] = ["Teslim Edildi"],
        ["CancellationWaiting"] = ["İptal Bekleniyor", "İptal Bekliyor"],
        ["PackagingCanceled"] = ["Paketleme İptal Edildi", "Paket İptal Edildi", "İptal Edildi"],
        ["OutOfStock"] = ["Stokta Yok", "Stok Yok"],
        ["NeedsRescheduling"] = ["Yeniden Planlanmalı", "Yeniden Planlama Gerekiyor", "Yeniden Planlama Bekliyor"],
        ["Blocked"] = ["Bloke", "Bloke Edildi", "Engellendi"],
        ["PackedForRefund"] = ["İade İçin Paketlendi"],
    };

    private static readonly Dictionary<string, string[]> TurkishTransferNames = new()
    {
        ["Waiting"] = ["Bekliyor", "Beklemede"],
        ["ReadyForShipment"] = ["Sevke Hazır", "Sevkiyata Hazır", "Gönderime Hazır"],
        ["InTransit"] = ["Yolda"],
        ["TransferComplete"] = ["Transfer Tamamlandı", "Tamamlandı"],
        ["Cancelled"] = ["İptal Edildi"],
        ["OutOfStock"] = ["Stokta Yok", "Stok Yok"],
    };

    private static readonly Dictionary<(int ContentType, string Slug), string> Keys = Read();

    /// <summary>The key of the state that a slug names; none that we know of.</summary>
    public static string? Find(int contentType, string slug) => Keys.GetValueOrDefault((contentType, Plain(slug)));

    /// <summary>The key of the one state that all of some slugs mean; none where one of them says nothing that we know, or they mean several.</summary>
    public static string? Meant(int contentType, IEnumerable<string> slugs)
    {
        var meant = slugs.Where(slug => slug.Length > 0).Select(slug => Find(contentType, slug)).Distinct().ToArray();
        return meant is [{ } one] ? one : null;
    }

    /// <summary>The name of a state in the words of a slug: the Turkish one where the slug is Turkish.</summary>
    public static string AsCalled(State state, string slug) =>
        Turkish(state.ContentType).GetValueOrDefault(state.Key, []).FirstOrDefault(name => Plain(Slugs.Of(name)) == Plain(slug))
        ?? state.Name;

    private static Dictionary<string, string[]> Turkish(int contentType) =>
        contentType == State.TransferContentType ? TurkishTransferNames : TurkishPackageNames;

    private static Dictionary<(int ContentType, string Slug), string> Read()
    {
        var keys = new Dictionary<(int ContentType, string Slug), string>();
        foreach (var state in DefaultStates.All.Where(state => state.ContentType is State.PackageContentType or State.TransferContentType))
        {
            foreach (var name in Turkish(state.ContentType).GetValueOrDefault(state.Key, []).Prepend(state.Name))
                keys[(state.ContentType, Plain(Slugs.Of(name)))] = state.Key;
        }

        return keys;
    }

    // Customers' slugs are made by programs that know the Turkish letters, or do not: compared are the letters without their marks.
    private static string Plain(string slug)
    {
        var plain = new StringBuilder(slug.Length);
        foreach (var letter in slug)
        {
            plain.Append(
                letter switch
                {
                    'ı' or 'İ' or 'I' => 'i',
                    'ş' or 'Ş' => 's',
                    'ğ' or 'Ğ' => 'g',
                    'ç' or 'Ç' => 'c',
                    'ö' or 'Ö' => 'o',
                    'ü' or 'Ü' => 'u',
                    '_' or ' ' => '-',
                    _ => char.ToLowerInvariant(letter),
                }
            );
        }

        // What Python makes of İ: i and a dot above it.
        return plain.Replace("\u0307", "").ToString();
    }
}

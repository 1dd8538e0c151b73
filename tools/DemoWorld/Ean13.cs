namespace OmsSimulator.DemoWorld;

/// <summary>A barcode: twelve digits and the check digit that follows from them.</summary>
public static class Ean13
{
    public static string From(string digits)
    {
        var sum = digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return digits + (char)('0' + (10 - sum % 10) % 10);
    }
}

using System.Globalization;
using System.Text;
using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Documents;

/// <summary>
/// Spoilt documents are a sentence, never an exception. <c>OMS_SIMULATOR_FUZZ</c> is how many there are of each kind, for a longer run.
/// </summary>
public sealed class DocumentFuzzTests
{
    private const string Installation = """
        # An installation as one may look
        name: "acme"
        states:
          - { key: Waiting, id: 33, name: 'Bekliyor', enum_value: "100" }
          - key: WaitingRemoteAction
            id: 142
            name: |
              Uzaktan Eylem
              Bekleniyor
        transitions:
          - { id: 1809, command: PKG_STATE_TRANSITION, from: 142, to: Preparing, label: Hazırla, ui_visibility: [third_party, oms_web], success: none,
              config: { sync_remote_order_status: true } }
        commands:
          REFUSE_THE_PACKAGE: { code: PKG_REFUSE, parameters: { denial_reason: reason_id }, pairs: { add: [[ReadyForPackaging, NeedsRescheduling]], remove: [] } }
        settings:
          quota_rule: membership
          replan_every: PT30M
          rate_limit: { requests: 100, per: PT1M }
          body_limit: 1048576
        """;

    private const string World = """
        stock_locations:
          - erp_code: L1
            priority: 1
            stock: [{ sku: A, quantity: 10 }]
        orders:
          - { number: "1001", items: [{ sku: A, quantity: 2, price: "10.00" }], date_placed: "2026-01-05T08:15:30+03:00" }
        packages:
          - { stock_location: L1, state: Waiting, items: [{ sku: A, quantity: 1 }] }
        scenarios: [{ name: Plain, default_stock_location: L1, rules: [{ transferable: true }] }]
        """;

    private static readonly string[] Bits =
    [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "- {",
        "- {\n",
        "? ",
        "!<> x",
        "!!binary \"",
        "!x!y z",
        "&a ",
        "*a",
        "\"\\UFFFFFFFF\"",
        "\"\\ud800\"",
        "\"\\x\"",
        "%YAML 9.9\n---\n",
        "---\n",
        "...\n",
        "|9\n",
        ">-\n",
        "\t",
        "\r",
        "\n",
        "\0",
        "\u0085",
        "\u2028",
        "\ufeff",
        "#",
        "'",
        "\"",
        "@",
        "`",
        "<<: *a",
        "~",
        "null",
        "0x1F",
        "1e400",
        ".inf",
        "99999999999999999999",
        "  ",
        "\ud83d\ude00",
    ];

    private static int Rounds =>
        int.TryParse(
            Environment.GetEnvironmentVariable("OMS_SIMULATOR_FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var rounds
        )
            ? rounds
            : 3000;

    [Theory]
    [InlineData("- {\nn")]
    [InlineData("name: !<> x")]
    [InlineData("name: \"\\UFFFFFFFF\"")]
    [InlineData("settings: { replan_every: PT1M")]
    [InlineData("name: &a [*a]")]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nname: *b")]
    [InlineData("name: !!binary \"x")]
    [InlineData("name: a\nname: b")]
    [InlineData("? [a]\n: b")]
    [InlineData("a: b\n---\nc: d")]
    public void BrokenYamlIsASentence(string text)
    {
        DocumentText.TryParse(text, allowYaml: true, out var document, out var problem).Should().BeFalse();
        document.Should().BeNull();
        problem.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void GoodYamlIsReadAsTheJsonItStandsFor()
    {
        DocumentText.TryParse(Installation, allowYaml: true, out var document, out _).Should().BeTrue();
        using (document)
        {
            InstallationDocument.Read(document!.RootElement, out var problems).Should().NotBeNull();
            problems.List.Should().BeEmpty();
        }
    }

    [Fact]
    public void ASpoiltInstallationIsReadOrRefusedButNeverThrows() =>
        Spoil(Installation, 1, root => InstallationDocument.Read(root, out _));

    [Fact]
    public void ASpoiltWorldIsReadOrRefusedButNeverThrows() =>
        Spoil(
            World,
            2,
            root =>
            {
                var problems = new Problems();
                var world = WorldDocument.Read(root, Place.Root, problems);
                WorldCheck.IsConflict(new OmsState(), world, problems);
                if (problems.None)
                {
                    _ = OmsStateWriter.Grow(oms =>
                        new WorldLoading(oms, world, DateTime.UnixEpoch)
                            .Facts()
                            .Select(fact => new RecordedFact(fact, DateTime.UnixEpoch, null))
                    );
                }
            }
        );

    // The text itself is spoilt as YAML, and what it stands for as JSON.
    private static void Spoil(string good, int seed, Action<System.Text.Json.JsonElement> read)
    {
        var random = new Random(seed);
        DocumentText.TryParse(good, allowYaml: true, out var plain, out _).Should().BeTrue();
        var json = plain!.RootElement.GetRawText();
        for (var round = 0; round < Rounds; round++)
        {
            var text = round % 2 == 0 ? Spoilt(good, random) : Encoding.UTF8.GetString(Mutation.Of(json, random));
            try
            {
                if (!DocumentText.TryParse(text, allowYaml: true, out var document, out var problem))
                {
                    problem.Should().NotBeNullOrEmpty();
                }
                else
                {
                    using (document)
                        read(document.RootElement);
                }
            }
            catch (Exception wrong) when (wrong is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException(
                    $"Round {round} of seed {seed} threw {wrong.GetType().Name}: {wrong.Message}\n{text}",
                    wrong
                );
            }
        }
    }

    private static string Spoilt(string good, Random random)
    {
        var text = new StringBuilder(good);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(text.Length - at, random.Next(1, 12)));
                    break;
                case 1:
                    text.Length = Math.Max(1, at);
                    break;
                default:
                    text.Insert(at, Bits[random.Next(Bits.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}

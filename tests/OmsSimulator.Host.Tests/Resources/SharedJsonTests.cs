using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Host.Tests.Resources;

/// <summary>What is written once says what it would say each time.</summary>
public sealed class SharedJsonTests
{
    [Fact]
    public void TheBytesAreThoseOfTheWire()
    {
        var known = InstallationResources.Of(Installation.Default);
        foreach (var state in Installation.Default.States)
        {
            var resource = known.Row(state);
            for (var time = 0; time < 2; time++)
            {
                JsonSerializer
                    .Serialize(resource, ServedJson.Wire.StateResource)
                    .Should()
                    .Be(JsonSerializer.Serialize(resource, WireJson.Wire.StateResource));
            }
        }
    }

    [Fact]
    public void ACopyThatIsChangedIsNotShared()
    {
        var shared = InstallationResources.Of(Installation.Default).Row(Installation.Default.States[0]);
        var first = JsonSerializer.Serialize(shared, ServedJson.Wire.StateResource);
        var renamed = shared with { Name = "İptal" };
        JsonSerializer
            .Serialize(renamed, ServedJson.Wire.StateResource)
            .Should()
            .Be(JsonSerializer.Serialize(renamed, WireJson.Wire.StateResource))
            .And.NotBe(first);
        JsonSerializer.Deserialize(first, ServedJson.Wire.StateResource)!.Name.Should().Be(shared.Name);
    }
}

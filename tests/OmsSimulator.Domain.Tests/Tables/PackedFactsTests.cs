using System.Collections;
using System.Reflection;

namespace OmsSimulator.Domain.Tests.Tables;

/// <summary>Facts of numbers, words and ids are kept as bytes, and read back as they were.</summary>
public sealed class PackedFactsTests
{
    private static readonly Type[] Plain =
    [
        typeof(int),
        typeof(int?),
        typeof(long),
        typeof(bool?),
        typeof(string),
        typeof(PackageState),
        typeof(TransferState),
        typeof(OrderStatus),
        typeof(ShipmentStatus),
        typeof(IReadOnlyList<int>),
    ];

    private static readonly Dictionary<Type, object?[]> Values = new()
    {
        [typeof(int)] = [0, 1, -1, 63, 64, 8191, 8192, int.MaxValue, int.MinValue],
        [typeof(int?)] = [null, 0, 7, int.MaxValue],
        [typeof(long)] = [0L, -3L, long.MaxValue, long.MinValue],
        [typeof(bool?)] = [null, true, false],
        [typeof(string)] = ["HOLD", "", "İğüş \ud800 \0", null],
        [typeof(PackageState)] = [PackageState.Waiting, new PackageState("Weighed")],
        [typeof(TransferState)] = [TransferState.InTransit, new TransferState("Lost")],
        [typeof(OrderStatus)] = [OrderStatus.Delivered, OrderStatus.CancellationWaiting],
        [typeof(ShipmentStatus)] = [ShipmentStatus.Created],
        [typeof(IReadOnlyList<int>)] = [Array.Empty<int>(), new[] { 5 }, new[] { 3, 4, 5, 1, int.MaxValue, int.MinValue }],
    };

    /// <summary>The types of facts that have nothing but such members; an installation's document is too long.</summary>
    public static TheoryData<Type> Facts =>
        [
            .. typeof(OmsFact)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(OmsFact)) && type != typeof(InstallationLoaded))
                .Where(type => Constructor(type).GetParameters().All(parameter => Plain.Contains(parameter.ParameterType))),
        ];

    [Fact]
    public void TheyAreMost() => Facts.Count.Should().BeGreaterThan(20);

    [Theory]
    [MemberData(nameof(Facts))]
    public void OneIsReadBackAsItWas(Type type)
    {
        var packing = new PackedFacts(new Numbering<string>());
        var parameters = Constructor(type).GetParameters();
        var longest = parameters.Length == 0 ? 1 : parameters.Max(parameter => Values[parameter.ParameterType].Length);
        for (var round = 0; round < longest * 3; round++)
        {
            var fact = (OmsFact)
                Constructor(type)
                    .Invoke([.. parameters.Select((parameter, place) => Value(parameter, round + (place * (round / longest))))]);
            var room = new byte[200];
            packing.TryPack(fact, room, out var length).Should().BeTrue(fact.ToString());
            var read = packing.Unpack(room.AsSpan(0, length));
            Said(read).Should().Be(Said(fact));
            read.Should().BeOfType(type);
            PackedFacts.IsPackageStateChange(room).Should().Be(fact is PackageStateChanged);
        }
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void WhatFindsNoRoomIsLeftAsItIs(Type type)
    {
        var parameters = Constructor(type).GetParameters();
        if (parameters.Length == 0)
            return;
        var fact = (OmsFact)Constructor(type).Invoke([.. parameters.Select(parameter => Value(parameter, 0))]);
        var packing = new PackedFacts(new Numbering<string>());
        var room = new byte[200];
        packing.TryPack(fact, room, out var length).Should().BeTrue();
        for (var less = 1; less < length; less++)
            packing.TryPack(fact, room.AsSpan(0, less), out _).Should().BeFalse();
    }

    [Fact]
    public void AfterTwoHundredAndFiftyFiveWordsFactsWithOthersAreLeftAsTheyAre()
    {
        var packing = new PackedFacts(new Numbering<string>());
        var room = new byte[100];
        for (var word = 0; word < 255; word++)
            packing.TryPack(Marked($"S{word}"), room, out _).Should().BeTrue();
        packing.TryPack(Marked("S255"), room, out _).Should().BeFalse();
        packing.TryPack(Marked("S254"), room, out _).Should().BeTrue();

        static PackageItemsMarked Marked(string state) => new(1, [1], new PackageState(state));
    }

    private static object? Value(ParameterInfo parameter, int number)
    {
        var values = Values[parameter.ParameterType];
        var mayBeNone = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return values[number % values.Length] ?? (mayBeNone ? null : values[0]);
    }

    private static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors().Single(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type);

    private static string Said(OmsFact fact) =>
        string.Join(
            '\n',
            fact.GetType()
                .GetProperties()
                .Select(property =>
                    property.GetValue(fact) is IList list ? string.Join(',', list.Cast<object>()) : $"{property.GetValue(fact)}"
                )
        );
}

namespace OmsSimulator.Domain.Tests.Partners;

/// <summary>A command that lacks a partner's answer is a question; with the answer it is decided again, whole.</summary>
public sealed class AskingTests
{
    [Theory]
    [InlineData("COMPLETE_PACKAGING", "Waiting", "Packed", "{}", "Invoice, Bill, Carrier")]
    [InlineData("COMPLETE_PACKAGING", "Waiting", "WaitingCargoLabel", "{}", "")]
    [InlineData("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Preparing", "Packed", """{"package_items":[1,2]}""", "Invoice, Bill")]
    [InlineData("CHANNEL_BASED_COMPLETE_PACKAGING", "Waiting", "Packed", "{}", "Invoice, Bill")]
    [InlineData("UPDATE_INVOICE_OF_THE_PACKAGE", "Packed", "Packed", """{"invoice_number":"F","invoice_date":"2026-01-05"}""", "Invoice")]
    [InlineData("SHIP_THE_PACKAGE", "Packed", "Shipped", "{}", "Invoice")]
    [InlineData("SHIPMENT_ORDER", "Packed", "Shipped", "{}", "Invoice")]
    [InlineData("SHIP_THE_PACKAGE_ADVANCED", "Packed", "Shipped", """{"tracking_number":"T","cargo_company":1}""", "Invoice")]
    [InlineData("SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped", "{}", "Omnitron")]
    [InlineData("UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Packed", "Packed", """{"tracking_number":"T"}""", "Carrier")]
    [InlineData("UPDATE_SHIPMENT_LABEL", "WaitingCargoLabel", "Packed", """{"package_items":[]}""", "Invoice, Carrier")]
    [InlineData("UPDATE_SHIPMENT_LABEL", "Packed", "Packed", """{"package_items":[]}""", "Carrier")]
    [InlineData("PKG_STATE_TRANSITION", "Waiting", "Preparing", "{}", "")]
    public void WhoIsAsked(string code, string from, string to, string parameters, string asked)
    {
        var oms = Sandbox.WithPackageIn(from, installation: With(code, from, to));
        var body = Sandbox.Body(oms.Transition(code, from, to), parameters);
        var before = Picture.Of(oms.Oms);
        var partners = new OneByOne();
        while (PackageCommand.Decide(oms.Oms, oms[1], Sandbox.Json(body), oms.At, partners) is Decision.Asks asks)
            partners.Asked.Add(asks.Questions.Should().ContainSingle().Subject.To);
        string.Join(", ", partners.Asked).Should().Be(asked);
        Picture.Of(oms.Oms).Should().Be(before);
        oms.Send(1, body).Should().BeOfType<Decision.Accepted>("the plain stand-ins answer at once");
    }

    [Fact]
    public void NobodyIsAskedWhereParametersAreWrongOrTheCommandCannotBeCarriedOut()
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: With("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Waiting", "Packed"));
        Decide(oms, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Packed", new Silent()).Should().BeOfType<Decision.Refused>();
        oms.Run(1, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Packed", """{"package_items":[1,2]}""");
        Decide(oms, "UPDATE_SHIPMENT_LABEL", "Packed", new Silent(), """{"package_items":[]}""")
            .Should()
            .BeOfType<Decision.Refused>()
            .Which.Refusal.Definition.Should()
            .Be(Refusals.NoShipment);
    }

    [Theory]
    [InlineData(Partner.Invoice, "Invoice service could not be reached: timeout")]
    [InlineData(Partner.Bill, "Bill service could not be reached: timeout")]
    [InlineData(Partner.Carrier, "Carrier could not be reached: timeout")]
    public void AFailureIsARefusalAndNobodyElseIsAsked(Partner failing, string sentence)
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: With("COMPLETE_PACKAGING", "Waiting", "Packed"));
        var partners = new Failing(failing);
        var refusal = Decide(oms, "COMPLETE_PACKAGING", "Packed", partners).Should().BeOfType<Decision.Refused>().Subject.Refusal;
        (refusal.Status, refusal.Body).Should().Be((406, (ErrorBody)new ErrorBody.Command(sentence, null)));
        partners.Asked.Should().BeInAscendingOrder().And.EndWith(failing);
    }

    [Fact]
    public void WhatOmnitronIsToldLaterItHasWhenItIsTold()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        foreach (var fact in ((Decision.Accepted)Decide(oms, "COMPLETE_PACKAGING", "Packed", new Failing(Partner.Omnitron))).Facts)
            oms.Record(fact);
        oms.Oms.OrderItems[1].RemoteState.Should().Be(OrderStatus.Approved);
        oms.Refused(1, "SHIP_THE_PACKAGE_BASIC", "Shipped").Definition.Should().Be(Refusals.OmnitronMismatch);
        oms.Record(new OmnitronTold(1, [1, 2], OrderStatus.Preparing));
        oms.Oms.OrderItems[1].RemoteState.Should().BeNull();
        oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Shipped");
    }

    [Theory]
    [InlineData("AWB0000000001", 1)]
    [InlineData("AWB2147483647", 2147483647)]
    [InlineData("AWB2147483648", 0)]
    [InlineData("AWB000000001", 0)]
    [InlineData("awb0000000001", 0)]
    [InlineData("AWB-000000001", 0)]
    [InlineData("", 0)]
    public void TheStandInsNumbersSayWhoseTheyAre(string awb, int shipment) => StandIns.ShipmentOf(awb).Should().Be(shipment);

    [Fact]
    public void AShipmentIsFoundByItsNumberInACopyToo()
    {
        var oms = Sandbox.WithPackageIn("Shipped", ""","awb_number":"YK1" """);
        oms.Oms.Copy().TryGetShipment("YK1", out var shipment).Should().BeTrue();
        shipment!.PackageId.Should().Be(1);
        oms.Oms.TryGetShipment("AWB0000000001", out _).Should().BeFalse("that is not its number");
    }

    private static Decision Decide(Sandbox oms, string code, string to, IPartners partners, string parameters = "{}") =>
        PackageCommand.Decide(
            oms.Oms,
            oms[1],
            Sandbox.Json(Sandbox.Body(oms.Transition(code, oms[1].State.Key, to), parameters)),
            oms.At,
            partners
        );

    private static string With(string code, string from, string to)
    {
        var way = Domain.Installation.Default.Transitions.Single(known =>
            known.Command.Code == code && known.Source.Key == from && known.Destination.Key == to
        );
        var flags = way
            .Command.Definition.Honours.Select(honoured => honoured.Flag)
            .Except([HonouredFlag.SyncRemoteOrderStatus])
            .Select(flag => $"\"{flag}\":true");
        return $$"""{"transitions":[{"id":{{way.Id}},"command":"{{code}}","from":"{{from}}","to":"{{to}}","slug":"{{way.Slug}}","config":{ {{string.Join(",", flags)}} } } ] }""";
    }

    /// <summary>Partners that answer those questions that somebody went and asked.</summary>
    private sealed class OneByOne : IPartners
    {
        public List<Partner> Asked { get; } = [];

        public bool OmnitronHearsAtOnce => false;

        public PartnerAnswer? AnswerTo(PartnerQuestion question) => Asked.Contains(question.To) ? StandIns.AnswerTo(question) : null;
    }

    /// <summary>Partners that have to be asked.</summary>
    private sealed class Silent : IPartners
    {
        public bool OmnitronHearsAtOnce => false;

        public PartnerAnswer? AnswerTo(PartnerQuestion question) => null;
    }

    /// <summary>Partners of which one cannot be reached.</summary>
    private sealed class Failing(Partner failing) : IPartners
    {
        public List<Partner> Asked { get; } = [];

        public bool OmnitronHearsAtOnce => failing != Partner.Omnitron;

        public PartnerAnswer AnswerTo(PartnerQuestion question)
        {
            Asked.Add(question.To);
            return question.To == failing ? new PartnerAnswer.Failed("timeout") : StandIns.AnswerTo(question);
        }

        PartnerAnswer? IPartners.AnswerTo(PartnerQuestion question) => AnswerTo(question);
    }
}

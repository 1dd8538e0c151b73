using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

public sealed class RecordDecisionTests
{
    private static readonly DateTime Now = new(2026, 1, 6, 0, 0, 0, DateTimeKind.Utc);
    private readonly OmsState oms = Sandbox.WithPackageIn("Waiting").Oms;

    [Fact]
    public void ANewDenialReasonIsOneFactWithTheNextId()
    {
        var decision = DenialReasonDecision.Create(oms, Json("""{"title": " Closed ", "priority": 3}"""), Now);

        var saved = decision.Facts.Should().ContainSingle().Which.Should().BeOfType<DenialReasonSaved>().Subject.DenialReason;
        saved.Id.Should().Be(3);
        saved.Title.Should().Be("Closed");
        saved.Priority.Should().Be(3);
        decision.Row.Should().Be(saved);
        decision.Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{}""", "title", Sentences.Required)]
    [InlineData("""{"title": null}""", "title", Sentences.Null)]
    [InlineData("""{"title": " "}""", "title", Sentences.Blank)]
    [InlineData("""{"title": 7}""", "title", Sentences.Text)]
    [InlineData("""{"title": "No staff"}""", "title", Sentences.Unique)]
    [InlineData("""{"title": "x", "priority": -1}""", "priority", "Ensure this value is greater than or equal to 0.")]
    [InlineData("""{"title": "x", "priority": 9999999999}""", "priority", "Ensure this value is less than or equal to 2147483647.")]
    [InlineData("""{"title": "x", "priority": 1.5}""", "priority", Sentences.Integer)]
    [InlineData("""{"title": "x", "is_active": null}""", "is_active", Sentences.Null)]
    [InlineData("""[]""", "non_field_errors", "Invalid data. Expected a dictionary, but got list.")]
    public void ADenialReasonThatIsWrongIsRefusedAndNothingHappens(string body, string field, string sentence)
    {
        var decision = DenialReasonDecision.Create(oms, Json(body), Now);

        decision.Facts.Should().BeEmpty();
        Errors(decision.Refusal!).Should().Contain((field, sentence));
    }

    [Fact]
    public void ATitleMayHave255CharactersAndNoMore()
    {
        DenialReasonDecision.Create(oms, Json($$"""{"title": "{{new string('ğ', 255)}}"}"""), Now).Refusal.Should().BeNull();
        Errors(DenialReasonDecision.Create(oms, Json($$"""{"title": "{{new string('ğ', 256)}}"}"""), Now).Refusal!)
            .Should()
            .Contain(("title", "Ensure this field has no more than 255 characters."));
    }

    [Fact]
    public void ADenialReasonInUseIsNotDeleted()
    {
        oms.Apply(new RecordedFact(new PackageRefused(1, 1), Now, null));

        DenialReasonDecision.Delete(oms, 1).Refusal!.Status.Should().Be(409);
        DenialReasonDecision.Delete(oms, 2).Facts.Should().Equal(new DenialReasonDeleted(2));
        DenialReasonDecision.Delete(oms, 9).Refusal!.Status.Should().Be(404);
    }

    [Fact]
    public void AFieldThatNoBodyHasIsIgnoredWithAFindingAndOnesThatTheVendorKeepsWithoutAWord()
    {
        var made = DenialReasonDecision.Create(oms, Json("""{"id": 9, "title": "x", "created_date": "x", "titel": "x"}"""), Now);
        var hook = HookDecision.Create(
            oms,
            Json(
                """{"event_type": "package.created", "target_url": "http://r.example/", "retry_countdown_config": {"choice": "fixed", "kwargs": {"seconds": 1, "x": 1}, "y": 1}, "events": []}"""
            ),
            Now
        );
        var location = StockLocationDecision.Change(oms, 1, Json("""{"priority": 5, "name": "x"}"""), Now);

        made.Warnings.Select(warning => warning.Pointer).Should().Equal("/titel");
        hook.Warnings.Select(warning => warning.Pointer)
            .Should()
            .Equal("/retry_countdown_config/kwargs/x", "/retry_countdown_config/y", "/events");
        location.Warnings.Select(warning => warning.Pointer).Should().Equal("/name");
        location.Row!.Priority.Should().Be(5);
    }

    [Fact]
    public void WhatASubscriptionKeepsIsBounded()
    {
        var config = $$"""{"event_type": "a", "target_url": "http://r.example/", "config": {"note": "{{new string('x', 10_000)}}"} }""";
        var headers = string.Join(',', Enumerable.Range(0, 3).Select(number => $"\"X-{number}\": \"{new string('x', 5000)}\""));
        var long1 = $$"""{"event_type": "a", "target_url": "http://r.example/", "additional_headers": { {{headers}} } }""";

        Errors(HookDecision.Create(oms, Json(config), Now).Refusal!)
            .Should()
            .Contain(("config", "Ensure this field has no more than 10000 characters."));
        Errors(HookDecision.Create(oms, Json(long1), Now).Refusal!)
            .Should()
            .Contain(("additional_headers", "Ensure this field has no more than 10000 characters."));
    }

    [Fact]
    public void ASubscriptionThatExistsIsRefusedAndOneThatEndsStays()
    {
        var body = Json("""{"event_type": "package.created", "target_url": "http://r.example/"}""");
        oms.Apply(new RecordedFact(HookDecision.Create(oms, body, Now).Facts[0], Now, null));

        HookDecision.Create(oms, body, Now).Refusal!.Status.Should().Be(406);
        HookDecision.Delete(oms, 1, Now).Row!.IsActive.Should().BeFalse();
        HookDecision.Change(oms, 1, Json("""{"is_active": false}"""), partial: true, Now).Row!.TargetUrl.Should().Be("http://r.example/");
        HookDecision.Change(oms, 2, body, partial: false, Now).Refusal!.Status.Should().Be(404);
    }

    [Fact]
    public void TheQuotaOfAStockLocationIsReadOnly() =>
        Errors(StockLocationDecision.Change(oms, 1, Json("""{"quota": 1, "max_quota": null}"""), Now).Refusal!)
            .Should()
            .Equal(("quota", Sentences.ReadOnly));

    [Fact]
    public void AnInstallationThatLacksAStateInUseIsRefusedTogetherWithItsOtherProblems()
    {
        var loaded = InstallationDecision.Load(
            oms,
            Json("""{"replace": ["states", "transitions"], "settings": {"replan_every": "PT0.5S"}, "nam": "x"}"""),
            out var problems
        );

        loaded.Should().BeNull();
        problems.List.Select(problem => problem.Pointer).Should().Contain(["/settings/replan_every", "/nam", "/states"]);
    }

    private static JsonElement Json(string text) => Sandbox.Json(text);

    private static IEnumerable<(string Field, string Sentence)> Errors(Refusal refusal) =>
        ((ErrorBody.Fields)refusal.Body).Errors.All.Select(error => (error.Field, ((FieldError.Sentences)error.Error).All[0]));
}

namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class DenialReasonTests(OpenSimulator simulator)
{
    private const string All = "packages/package_denial_reason/";

    [Fact]
    public async Task AReasonIsMadeReadChangedAndDeleted()
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T00:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Post(All, """{"title":" Hasarlı "}""")).ShouldBe(201, Reason("Hasarlı"));
        (await oms.Get($"{All}1/")).ShouldBe(200, Reason("Hasarlı"));
        (await oms.Patch($"{All}1/", """{"priority":3,"remote_id":"r1"}""")).ShouldBe(200, Reason("Hasarlı", "\"r1\"", "3"));
        (await oms.Patch($"{All}1/", """{"is_active":false}""")).ShouldBe(200, Reason("Hasarlı", "\"r1\"", "3", "false"));
        (await oms.Patch($"{All}1/", "{}")).ShouldBe(200, Reason("Hasarlı", "\"r1\"", "3", "false"));
        (await oms.Put($"{All}1/", """{"title":"Yeni"}""")).ShouldBe(200, Reason("Yeni"));
        (await oms.Delete($"{All}1/")).ShouldBe(204);
        (await oms.Get($"{All}1/")).ShouldBe(404, Envelope.NotFound);
        (await oms.Post(All, """{"title":"Yeni"}""")).ShouldBe(HttpStatus.Created)["id"].Should().Be("2", "ids are never used again");
    }

    [Theory]
    [InlineData("{}", """{"title":["This field is required."]}""")]
    [InlineData("""{"title":null}""", """{"title":["This field may not be null."]}""")]
    [InlineData("""{"title":" "}""", """{"title":["This field may not be blank."]}""")]
    [InlineData("""{"title":12}""", """{"title":["Not a valid string."]}""")]
    [InlineData("""{"title":"No staff"}""", """{"title":["This field must be unique."]}""")]
    [InlineData("""{"title":"x","priority":-1}""", """{"priority":["Ensure this value is greater than or equal to 0."]}""")]
    [InlineData("""{"title":"x","priority":"1"}""", """{"priority":["A valid integer is required."]}""")]
    [InlineData("""{"title":"x","priority":1.5}""", """{"priority":["A valid integer is required."]}""")]
    [InlineData("""{"title":"x","is_active":"yes"}""", """{"is_active":["Must be a valid boolean."]}""")]
    [InlineData("""{"title":"x","is_active":null}""", """{"is_active":["This field may not be null."]}""")]
    [InlineData(
        """{"priority":[],"is_active":1,"remote_id":{}}""",
        """{"title":["This field is required."],"remote_id":["Not a valid string."],"priority":["A valid integer is required."],"is_active":["Must be a valid boolean."]}"""
    )]
    [InlineData("[]", """{"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}""")]
    public async Task WhatIsWrongIsSaidAtOnceAndNothingIsMade(string body, string errors)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = await oms.Picture();
        (await oms.Post(All, body)).ShouldBe(400, $$"""{"error":{{errors}},"status_code":400}""");
        (await oms.Put($"{All}2/", body)).ShouldBe(400, $$"""{"error":{{errors}},"status_code":400}""");
        (await oms.Picture()).Should().Be(before);
    }

    [Fact]
    public async Task ATitleAndARemoteIdHaveTheirLength()
    {
        var oms = await simulator.Sandbox();
        (await oms.Post(All, $$"""{"title":"{{new string('ı', 256)}}","remote_id":"{{new string('r', 101)}}"}""")).ShouldBe(
            400,
            """{"error":{"title":["Ensure this field has no more than 255 characters."],"remote_id":["Ensure this field has no more than 100 characters."]},"status_code":400}"""
        );
        (await oms.Post(All, $$"""{"title":"{{new string('ı', 255)}}","remote_id":"{{new string('r', 100)}}"}""")).ShouldBe(
            HttpStatus.Created
        );
    }

    [Fact]
    public async Task AnInactiveOrDeletedReasonCannotBeNamed()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Run(1, "REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling", """{"denial_reason":2}""")).ShouldBe(
            400,
            Envelope.Field("denial_reason", """Invalid pk \"2\" - object does not exist.""")
        );
        (await oms.Delete($"{All}1/")).ShouldBe(204);
        (await oms.Run(1, "REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling", """{"denial_reason":1}""")).ShouldBe(
            400,
            Envelope.Field("denial_reason", """Invalid pk \"1\" - object does not exist.""")
        );
        (await oms.Patch($"{All}2/", """{"is_active":true}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling", """{"denial_reason":2}""")).ShouldBe(204);
    }

    private static string Reason(string title, string remoteId = "null", string priority = "null", string active = "true") =>
        $$"""{"id":1,"title":"{{title}}","remote_id":{{remoteId}},"priority":{{priority}},"is_active":{{active}},"created_date":"2026-02-01T00:00:00.000000Z","modified_date":"2026-02-01T00:00:00.000000Z"}""";
}

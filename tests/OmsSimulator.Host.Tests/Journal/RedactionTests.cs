using System.Text;
using OmsSimulator.Journal;

namespace OmsSimulator.Host.Tests.Journal;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("""{"username":"a","password":"b"}""", """{"username":"a","password":"***"}""")]
    [InlineData("""{"password" : "a\"b" , "x":1}""", """{"password" : "***" , "x":1}""")]
    [InlineData("""{"key":12,"token":true,"secret_key":null}""", """{"key":"***","token":"***","secret_key":null}""")]
    [InlineData("""{"token":{"a":["}"]},"b":[{"key":[1,{}]}]}""", """{"token":"***","b":[{"key":"***"}]}""")]
    [InlineData("""{"pass\u0077ord":"a"}""", """{"pass\u0077ord":"***"}""")]
    [InlineData("""{"Password":"a"}""", """{"Password":"***"}""")]
    [InlineData("""{"password":"never ends""", """{"password":"***" """)]
    [InlineData("""{"password":""", """{"password":"***" """)]
    [InlineData("""{"password":"a", oops""", """{"password":"***", oops""")]
    [InlineData("""{"a":"password","b":"key"}""", """{"a":"password","b":"key"}""")]
    [InlineData("""["password","x"]""", """["password","x"]""")]
    [InlineData("\"\\", "\"\\")]
    [InlineData("", "")]
    public void SecretsAreTakenOutAndNothingElse(string body, string shown) =>
        Encoding.UTF8.GetString(Redaction.Body(Encoding.UTF8.GetBytes(body))).Should().Be(shown.TrimEnd());

    [Fact]
    public void HeadersHaveTheirOwnSecrets()
    {
        Redaction.Header("authorization", "Token x").Should().Be("***");
        Redaction.Header("X-API-Key", "x").Should().Be("***");
        Redaction.Header("Cookie", "x").Should().Be("***");
        Redaction.Header("Accept", "x").Should().Be("x");
    }
}

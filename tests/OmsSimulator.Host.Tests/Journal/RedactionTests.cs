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
    [InlineData(
        """{"additional_headers":{"authorization":"Bearer x","X-Other":"y"}}""",
        """{"additional_headers":{"authorization":"***","X-Other":"y"}}"""
    )]
    [InlineData(
        """[{"name":"Cookie","value":"x"},{"name":"Accept","value":"y"},{"value":"z"}]""",
        """[{"name":"Cookie","value":"***"},{"name":"Accept","value":"y"},{"value":"z"}]"""
    )]
    [InlineData("""{"next":"http://h/?access_token=x&page=2"}""", """{"next":"http://h/?access_token=***&page=2"}""")]
    [InlineData("""{"target_url":"https://a:b@h/p?q=1#token=x"}""", """{"target_url":"https://***@h/p?q=1#token=x"}""")]
    [InlineData("username=a&password=b&x=1", "username=a&password=***&x=1")]
    [InlineData("p%61ssword=b", "p%61ssword=***")]
    [InlineData("""{"mail":"a@b.c","sum":"1+1=2"}""", """{"mail":"a@b.c","sum":"1+1=2"}""")]
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

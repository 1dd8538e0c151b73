using System.Diagnostics;
using System.Text;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests.Webhooks;

public sealed class PythonJsonTests
{
    private const string Hard =
        """{"a":"ışçöğü İ 'x' / & <>","b":[1,-2,0,[],{},[{}]],"c":null,"d":true,"e":false,"f":"\u0000\u0001\b\t\n\f\r\u001f \" \\ \u007f\u0080\u00ff","g":"😀 日本","":{"k":"v","l":[null,"x"]},"u":"\u2028\u2029"}""";

    [Theory]
    [InlineData("""{"a":[1,2],"b":{"c":null}}""", """{"a": [1, 2], "b": {"c": null}}""")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("\"ı😀\"", "\"\\u0131\\ud83d\\ude00\"")]
    [InlineData("\"\\u007f/'\"", "\"\\u007f/'\"")]
    public void ItWritesAsPythonDoes(string json, string python) => PythonJson.Of(json).Should().Be(python);

    [FactNeeding("python3")]
    public void PythonItselfWritesTheSame()
    {
        var start = new ProcessStartInfo(
            "python3",
            ["-c", "import sys,json;sys.stdout.write(json.dumps(json.loads(sys.stdin.buffer.read().decode('utf-8'))))"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var python = Process.Start(start)!;
        python.StandardInput.Write(Hard);
        python.StandardInput.Close();
        PythonJson.Of(Hard).Should().Be(python.StandardOutput.ReadToEnd());
    }
}

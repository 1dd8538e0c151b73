using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OmsSimulator.Control;

namespace OmsSimulator.Host.Tests.Control;

/// <summary>How an answer of the control surface leaves: not before it is written, unless it is very long.</summary>
public sealed class AnswerTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task OfAnAnswerThatFailsNothingHasLeft()
    {
        var (context, body) = Context();
        Func<Task> answer = () =>
            context.Answer(
                StatusCodes.Status201Created,
                static writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("much", new string('x', 500_000));
                    writer.Flush();
                    throw new InvalidOperationException("This is a bug.");
                }
            );
        await answer.Should().ThrowAsync<InvalidOperationException>();
        await context.Response.BodyWriter.FlushAsync();
        (body.Length, context.Response.StatusCode, context.Response.ContentType).Should().Be((0, 200, null));
    }

    [Fact]
    public async Task AVeryLongOneLeavesWhileItIsWritten()
    {
        var (context, body) = Context();
        var most = 0L;
        IEnumerable<Action<Utf8JsonWriter>> Parts()
        {
            var written = 0L;
            yield return static writer => writer.WriteStartArray();
            for (var part = 0; part < 40; part++)
            {
                yield return static writer => writer.WriteStringValue(new string('x', 500_000));
                written += 500_000;
                most = Math.Max(most, written - body.Length);
            }

            yield return static writer => writer.WriteEndArray();
        }

        await context.Answer(StatusCodes.Status200OK, Parts());
        most.Should().BeLessThan(3 * Megabyte);
        using var document = JsonDocument.Parse(body.ToArray());
        document
            .RootElement.EnumerateArray()
            .Select(static text => text.GetString()!.Length)
            .Should()
            .Equal(Enumerable.Repeat(500_000, 40));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1_000)]
    [InlineData(70_000)]
    public async Task ALongListOfPartsIsWhole(int letters)
    {
        var (context, body) = Context();
        var count = 6 * Megabyte / letters;
        IEnumerable<Action<Utf8JsonWriter>> parts =
        [
            static writer => writer.WriteStartArray(),
            .. Enumerable
                .Range(0, count)
                .Select(part =>
                    (Action<Utf8JsonWriter>)(writer => writer.WriteStringValue($"{part}".PadRight(letters, (char)('a' + (part % 26)))))
                ),
            static writer => writer.WriteEndArray(),
        ];

        await context.Answer(StatusCodes.Status200OK, parts);
        using var document = JsonDocument.Parse(body.ToArray());
        document
            .RootElement.EnumerateArray()
            .Select(static text => text.GetString()!)
            .Should()
            .Equal(Enumerable.Range(0, count).Select(part => $"{part}".PadRight(letters, (char)('a' + (part % 26)))));
    }

    [Fact]
    public async Task WhatIsWrittenComesOutInItsOrderHoweverItsPiecesAre()
    {
        var random = new Random(3);
        var expected = new MemoryStream();
        using var buffer = new AnswerBuffer();
        var output = new MemoryStream();
        var pipe = PipeWriter.Create(output);
        for (var time = 0; time < 300; time++)
        {
            var bytes = new byte[random.Next(time % 50 == 0 ? 300_000 : 3_000)];
            random.NextBytes(bytes);
            expected.Write(bytes);
            var room = time % 2 == 0 ? buffer.GetSpan(bytes.Length) : buffer.GetMemory(bytes.Length).Span;
            bytes.CopyTo(room);
            buffer.Advance(bytes.Length);
            if (time % 70 == 0)
                await buffer.MoveTo(pipe, CancellationToken.None);
        }

        await buffer.MoveTo(pipe, CancellationToken.None);
        buffer.Length.Should().Be(0);
        output.ToArray().Should().Equal(expected.ToArray());
    }

    private static (HttpContext Context, MemoryStream Body) Context()
    {
        var body = new MemoryStream();
        return (new DefaultHttpContext { Response = { Body = body } }, body);
    }
}

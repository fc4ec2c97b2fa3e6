using System.Text;
using System.Text.Json.Serialization.Metadata;
using FsCheck.Xunit;
using MainWp.Http;
using MainWp.Json;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Properties;

/// <summary>Any answer is a value or our exception. A failure prints the case, shrunk, and the seed.</summary>
[Properties(Arbitrary = [typeof(Inputs)], MaxTest = 400, QuietOnSuccess = true)]
public sealed class AnswerProperties
{
    private const string Seed = "9207131,4027";

    private static readonly Request Read = Request.Get("x");
    private static readonly Request Change = Request.Post("x") with { ReadsFailure = true };
    private static readonly Request Anything = Request.Get("x") with { TakesAnyAnswer = true };

    [Property(Replay = Seed)]
    public void Any_answer_is_a_value_or_our_exception(AnyAnswer answer)
    {
        foreach (var request in new[] { Read, Change, Anything })
        {
            Try(answer.ToResponse, request, transport => transport.DoAsync(request, default));
            Try(answer.ToResponse, request, transport => transport.ValueAsync(request, default));
            Try(answer.ToResponse, request, transport => transport.RowsAsync(request, "data", MainWpJson.Default.Site, default));
            Try(answer.ToResponse, request, transport => transport.ObjectAsync(request, "data", MainWpJson.Default.Client, default));
        }
    }

    [Property(Replay = Seed, MaxTest = 2500)]
    public void Any_JSON_in_place_of_a_shape_is_a_value_or_our_exception(ShapedJson json)
    {
        var shape = Inputs.Shapes[json.Shape];
        var way = typeof(AnswerProperties).GetMethod(nameof(ReadShape), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(shape.Type);
        way.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [shape, json.Json], null);
    }

    [Property(Replay = Seed)]
    public void What_is_taken_for_the_start_of_JSON_lies_in_the_body(AnyAnswer answer)
    {
        var start = JsonStart.Find(answer.Body);
        Assert.InRange(start, -1, Math.Max(-1, answer.Body.Length - 1));
    }

    private static void ReadShape<T>(JsonTypeInfo<T> shape, string json)
        where T : class
    {
        HttpResponseMessage Around(string body) => new() { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        Try(() => Around($$"""{"success":1,"data":[{{json}},{{json}}]}"""), Read, transport => transport.RowsAsync(Read, "data", shape, default));
        Try(() => Around($$"""{"data":{"a":{{json}}},"total":"x"}"""), Read, transport => transport.RowsAsync(Read, "data", shape, default));
        Try(() => Around(json), Read, async transport => Touch((await transport.ObjectAsync(Read, null, shape, default)).Value));
    }

    // What is computed from an answer only when it is looked at must not fail either.
    private static void Touch(object? value)
    {
        if (value is ServiceObject item)
            Assert.NotNull(item.AdditionalProperties);
        if (value is Tag tag)
            Assert.All(tag.SiteIds, id => Assert.True(id > 0));
    }

    private static void Try(Func<HttpResponseMessage> answer, Request request, Func<Transport, Task> reading)
    {
        var dashboard = new FakeDashboard { Retry = new RetryRule(1, TimeSpan.FromSeconds(1)) }.Answering($"{request.Method} x", _ => Task.FromResult(answer()));
        var said = new RecordingPipeline();
        try
        {
            reading(new Transport(dashboard.Connection(), said.Narration)).GetAwaiter().GetResult();
        }
        catch (MainWpException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}

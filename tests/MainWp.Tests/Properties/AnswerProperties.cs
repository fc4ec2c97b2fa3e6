using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck.Xunit;
using MainWp.Http;
using MainWp.Json;
using MainWp.Tests.Conventions;
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

    [Fact]
    public void Whatever_a_field_holds_no_property_of_the_object_fails() => Violations.None(
        Inputs.Shapes.SelectMany(shape => shape.Properties.SelectMany(field => Objects(shape, field.Name)).SelectMany(json => FaultsOf(shape, json).Select(fault => (fault, json))))
            .GroupBy(found => found.fault).Select(found => $"{found.Key} with {string.Join(", ", found.Select(fault => fault.json).Distinct().Take(3))}"));

    [Property(Replay = Seed)]
    public void What_is_taken_for_the_start_of_JSON_lies_in_the_body(AnyAnswer answer)
    {
        var start = JsonStart.Find(answer.Body);
        Assert.InRange(start, -1, Math.Max(-1, answer.Body.Length - 1));
    }

    // Each value alone and beside others: what is computed often depends on a flag.
    private static IEnumerable<string> Objects(JsonTypeInfo shape, string field)
    {
        var others = string.Concat(shape.Properties.Where(other => other.Name != field && IsReadable(shape, $$"""{"{{other.Name}}":1}""")).Select(other => $",\"{other.Name}\":1"));
        foreach (var value in Inputs.Values)
        {
            yield return $$"""{"{{field}}":{{value}}}""";
            yield return $$"""{"{{field}}":{{value}}{{others}}}""";
        }
    }

    private static bool IsReadable(JsonTypeInfo shape, string json)
    {
        try
        {
            JsonSerializer.Deserialize(json, shape);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static IEnumerable<string> FaultsOf(JsonTypeInfo shape, string json)
    {
        object? read;
        try
        {
            read = JsonSerializer.Deserialize(json, shape);
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            return [];
        }
        catch (Exception e)
        {
            return [$"{shape.Type.Name} as a whole: {e.GetType().Name}"];
        }
        return Appearance.FaultsOf(read);
    }

    private static void ReadShape<T>(JsonTypeInfo<T> shape, string json)
        where T : class
    {
        HttpResponseMessage Around(string body) => new() { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        Try(() => Around($$"""{"success":1,"data":[{{json}},{{json}}]}"""), Read, transport => transport.RowsAsync(Read, "data", shape, default));
        Try(() => Around($$"""{"data":{"a":{{json}}},"total":"x"}"""), Read, transport => transport.RowsAsync(Read, "data", shape, default));
        Try(() => Around(json), Read, async transport => Assert.Empty(Appearance.FaultsOf((await transport.ObjectAsync(Read, null, shape, default)).Value)));
    }

    private static void Try(Func<HttpResponseMessage> answer, Request request, Func<Transport, Task> reading)
    {
        var dashboard = new FakeDashboard { Retry = new RetryRule(1, TimeSpan.FromSeconds(1)) }.Answering($"{request.Method} x", _ => Task.FromResult(answer()));
        var said = new RecordingPipeline();
        try
        {
            reading(new Transport(dashboard.Connection(), said.TransportLog)).GetAwaiter().GetResult();
        }
        catch (MainWpException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}

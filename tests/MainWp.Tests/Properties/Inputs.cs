using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using MainWp.Json;

namespace MainWp.Tests.Properties;

/// <summary>What the properties are tried with: texts, JSON and answers, from sensible to hostile.</summary>
public static class Inputs
{
    private static readonly string[] Oddities =
    [
        "", " ", "0", "1", "-1", "007", "1.5", "1e999", "-1e-999", "99999999999999999999", "true", "null", "NaN", "[]", "{}", "[1]", "{\"a\":{\"A\":1}}", "{\"1\":\"x\"}", "[", "\"", "\\",
        "0000-00-00 00:00:00", "2026-11-21T03:56:36", "2026-13-45", "9999-12-31T23:59:59", "0001-01-01 00:00:00", "1795248000", "-62135596801", "5m", "30s", "-5m", "999999999999h",
        "http://[", "https://a.example/", "https://xn--/", "a..b", "javascript:1", "//", "ftp://x", "&amp;", "&#0;", "&#xFFFFFFFF;", "<b>", "ß", "\0", "\ud800", "\udfff\ud800", "\u202e", "🙂",
        "connected", "active", "1,2,3", "x=y&z", "a:b:c", "200 - OK", "%", "%zz", new('9', 400), new('a', 3000),
    ];

    private static readonly string[] Scalars = ["null", "true", "false", "0", "1", "-1", "1.5", "1e999", "-0", "12345678901234567890", "1e400", "0.0000000000000000000000000000000000001"];

    /// <summary>What any field may hold.</summary>
    internal static IEnumerable<string> Values =>
    [
        .. Scalars, .. Oddities.Select(Quoted), "[]", "{}", "[null]", "[[]]", "[{}]", "[1]", "[\"x\"]", "{\"a\":null}", "{\"a\":1}", "{\"1\":[]}", "{\"a\":{}}", "\"{\\\"a\\\":null}\"", "\"[null]\"", "\"[{}]\"", "\"{\\\"a\\\":{}}\"",
        "2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "253402300800", "-62135596801", "922337203685477580",
        "\"2147483647\"", "\"9223372036854775807\"", "\"-9223372036854775808\"", "\"253402300800\"", "\"-1.7976931348623157E308\"",
    ];

    /// <summary>Every shape that the library reads.</summary>
    internal static IReadOnlyList<JsonTypeInfo> Shapes { get; } =
    [
        .. typeof(MainWpJson).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => typeof(JsonTypeInfo).IsAssignableFrom(property.PropertyType))
            .Select(property => (JsonTypeInfo)property.GetValue(MainWpJson.Default)!).Where(shape => shape.Kind == JsonTypeInfoKind.Object && shape.Type.GetConstructors().Length > 0).OrderBy(shape => shape.Type.FullName, StringComparer.Ordinal),
    ];

    private static Gen<string> Words => Gen.Frequency(
        (4, Gen.Elements(Oddities)),
        (2, Gen.ArrayOf(Gen.Choose(0, 0xFFFF)).Select(units => new string([.. units.Select(unit => (char)unit)]))),
        (2, Gen.ArrayOf(Gen.Choose(32, 126)).Select(units => new string([.. units.Select(unit => (char)unit)]))),
        (1, Gen.Two(Gen.Elements(Oddities)).Select(pair => pair.Item1 + pair.Item2)));

    /// <summary>Any text.</summary>
    public static Arbitrary<AnyText> Texts() => Arb.From(Words.Select(text => new AnyText(text)));

    /// <summary>JSON of a shape, or what might be taken for it.</summary>
    public static Arbitrary<ShapedJson> Shaped() => Arb.From(
        from shape in Gen.Choose(0, Shapes.Count - 1)
        from json in OfShape(Shapes[shape], 3)
        select new ShapedJson(shape, json));

    /// <summary>Any answer that a server may give.</summary>
    public static Arbitrary<AnyAnswer> Answers() => Arb.From(
        from status in Gen.Elements(200, 200, 200, 201, 204, 206, 300, 301, 304, 400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 429, 500, 502, 503, 504, 520, 599)
        from type in Gen.Elements("application/json", "application/json; charset=utf-8", "text/html", "text/plain; charset=utf-7", "application/json; charset=\"x\"", "", "nonsense", "application/json; charset=utf-16", "application/x-www-form-urlencoded")
        from retry in Gen.Elements("", "0", "5", "-5", "99999999999", "soon", "Wed, 21 Oct 2015 07:28:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT")
        from location in Gen.Elements("", "/", "//", "http://[", "https://elsewhere.example/", "?x", "mailto:a@b", "/loop")
        from body in Body
        select new AnyAnswer((HttpStatusCode)status, type, retry, location, body));

    /// <summary>Pages of a list: the ids on each, and what the server says of its size.</summary>
    public static Arbitrary<AnyPages> Pages() => Arb.From(
        from pages in Gen.Frequency((1, AnyList), (1, PlainList), (1, CountedList))
        from later in Gen.Frequency((2, Gen.Constant<(int[], string?, string?)[]?>(null)), (1, AnyList.Select(list => ((int[], string?, string?)[]?)list)))
        from first in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 3)))
        from size in Gen.Choose(1, 4)
        from wanted in Gen.Elements(1, 2, 5, long.MaxValue, long.MaxValue)
        select new AnyPages(pages, later, first, size, wanted));

    private static Gen<(int[] Ids, string? Total, string? Pages)[]> AnyList => Gen.ArrayOf(
        from ids in Gen.ArrayOf(Gen.Choose(1, 12))
        from total in Gen.Elements<string?>(null, null, "0", "1", "2", "3", "5", "12", "2147483647", "-1", "\"3\"", "\"x\"", "99999999999")
        from count in Gen.Elements<string?>(null, null, null, "0", "1", "3", "\"2\"", "-4", "9")
        select (ids, total, count));

    // Full pages that count nothing.
    private static Gen<(int[] Ids, string? Total, string? Pages)[]> PlainList =>
        from size in Gen.Choose(1, 4)
        from count in Gen.Choose(0, 5)
        from tail in Gen.Choose(0, 4)
        select Enumerable.Range(0, count).Select(page => (Enumerable.Range(1 + (page * size), page == count - 1 ? Math.Min(tail, size) : size).ToArray(), (string?)null, (string?)null)).ToArray();

    // Pages that agree in what they count, which need not be what they give.
    private static Gen<(int[] Ids, string? Total, string? Pages)[]> CountedList =>
        from list in PlainList
        from total in Gen.Elements<string?>(null, "4", "6", "9", "20")
        from count in Gen.Elements<string?>(null, "1", "2", "3", "5", "8")
        from hole in Gen.Choose(0, 8)
        select list.Select((page, at) => (at == hole ? [] : page.Ids, total, count)).ToArray();

    private static Gen<byte[]> Body => Gen.Frequency(
        (3, from json in Object(["success", "code", "message", "error", "ERROR", "data", "total", "pages", "count", "id", "params"], 4) select Encoding.UTF8.GetBytes(json)),
        (2, from json in Object(["success", "data", "message"], 3) from cut in Gen.Choose(0, 60) select Encoding.UTF8.GetBytes(json[..Math.Min(cut, json.Length)])),
        (2, from json in Object(["success", "data"], 3) from noise in Words from isBefore in Gen.Elements(true, false) select Encoding.UTF8.GetBytes(isBefore ? noise + json : json + noise)),
        (2, Gen.ArrayOf(Gen.Choose(0, 255)).Select(bytes => bytes.Select(value => (byte)value).ToArray())),
        (1, from depth in Gen.Choose(50, 5000) from mark in Gen.Elements("[", "{\"data\":", "[{\"a\":") select Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mark, depth)))),
        (1, from json in Object(["success", "message"], 2) from bad in Gen.Elements<byte>(0x80, 0xC0, 0xFF) from at in Gen.Choose(0, 80) select Spoilt(Encoding.UTF8.GetBytes(json), bad, at)),
        (1, Words.Select(Encoding.UTF8.GetBytes)));

    private static Gen<string> OfShape(JsonTypeInfo shape, int depth) => depth <= 0 || shape.Properties.Count == 0
        ? Gen.Elements("{}", "[]", "null", "\"\"")
        : from count in Gen.Choose(0, 8)
          from fields in Gen.ArrayOf(
              Gen.Frequency(
                  (9, from property in Gen.Elements<JsonPropertyInfo>(shape.Properties) from value in ValueFor(property, depth) select $"{Quoted(property.Name)}:{value}"),
                  (1, from name in Gen.Elements(Oddities) from value in Value([name], 1) select $"{Quoted(name)}:{value}")),
              count)
          select $"{{{string.Join(",", fields)}}}";

    // Objects of an inner shape, alone, in lists and maps, and all of that as text inside a string too.
    private static Gen<string> ValueFor(JsonPropertyInfo property, int depth)
    {
        var any = Value([property.Name], depth - 1);
        if (InnerShape(property.PropertyType) is not { } inner)
            return any;
        var one = OfShape(inner, depth - 1);
        var json = Gen.OneOf(one, Gen.Two(one).Select(pair => $"[{pair.Item1},{pair.Item2}]"), Gen.Two(one).Select(pair => $$"""{"1":{{pair.Item1}},"b":{{pair.Item2}}}"""), one.Select(item => $"[{item},null]"));
        return Gen.Frequency((4, json), (1, json.Select(Quoted)), (1, any));
    }

    private static JsonTypeInfo? InnerShape(Type type) => type.IsGenericType
        ? type.GetGenericArguments().Select(InnerShape).FirstOrDefault(inner => inner is not null)
        : Shapes.FirstOrDefault(shape => shape.Type == (type.GetElementType() ?? type));

    private static Gen<string> Object(string[] names, int depth) =>
        from count in Gen.Choose(0, 8)
        from fields in Gen.ArrayOf(from name in Gen.Frequency((9, Gen.Elements(names.Length > 0 ? names : ["data"])), (1, Gen.Elements(Oddities))) from value in Value(names, depth - 1) select $"{Quoted(name)}:{value}", count)
        select $"{{{string.Join(",", fields)}}}";

    private static Gen<string> Value(string[] names, int depth) => depth <= 0
        ? Gen.Frequency((2, Gen.Elements(Scalars)), (3, Words.Select(Quoted)))
        : Gen.Frequency(
            (3, Gen.Elements(Scalars)),
            (4, Words.Select(Quoted)),
            (1, Object(names, depth)),
            (1, from count in Gen.Choose(0, 4) from items in Gen.ArrayOf(Value(names, depth - 1), count) select $"[{string.Join(",", items)}]"));

    // By hand, so that half a surrogate pair stays one.
    private static string Quoted(string text) => $"\"{string.Concat(text.Select(unit => unit is '"' or '\\' or < ' ' || char.IsSurrogate(unit) ? $"\\u{(int)unit:x4}" : unit.ToString()))}\"";

    private static byte[] Spoilt(byte[] bytes, byte bad, int at)
    {
        if (bytes.Length > 0)
            bytes[at % bytes.Length] = bad;
        return bytes;
    }
}

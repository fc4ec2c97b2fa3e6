using System.Text;
using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>A logo is what its bytes say that it is.</summary>
public sealed class ReportLogoTests : IDisposable
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("iVBORw0KGgoAAAA=", "image/png")]
    [InlineData("/9j/4AAQ", "image/jpeg")]
    [InlineData("R0lGODlhAQ==", "image/gif")]
    [InlineData("UklGRgAAAABXRUJQVlA4", "image/webp")]
    public void A_picture_is_embedded(string base64, string mediaType) => Assert.Equal($"data:{mediaType};base64,{base64}", Read(Convert.FromBase64String(base64)).DataUri);

    [Theory]
    [InlineData(Svg)]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><!-- made by hand -->\n" + Svg)]
    public void A_drawing_is_embedded(string svg) => Assert.StartsWith("data:image/svg+xml;base64,", Read(Encoding.UTF8.GetBytes(svg)).DataUri);

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<svg>")]
    [InlineData("<svg/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>")]
    [InlineData("MZ")]
    public void Anything_else_is_refused(string content)
    {
        var failure = Assert.Throws<MainWpException>(() => Read(Encoding.UTF8.GetBytes(content)));

        Assert.Equal(ErrorKind.FileUnusable, failure.Kind);
        Assert.Contains("not a PNG", failure.Message);
    }

    [Fact]
    public void A_large_one_is_refused() =>
        Assert.Contains("largest size is 512 KB", Assert.Throws<MainWpException>(() => Read(new byte[ReportLogo.MostBytes + 1])).Message);

    [Fact]
    public void One_that_is_not_there_is_our_error() => Assert.Equal(ErrorKind.FileUnusable, Assert.Throws<MainWpException>(() => ReportLogo.Read(_file + ".none")).Kind);

    private ReportLogo Read(byte[] content)
    {
        File.WriteAllBytes(_file, content);
        return ReportLogo.Read(_file);
    }
}

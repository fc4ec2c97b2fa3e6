using System.Text;
using MainWp.Json;

namespace MainWp.Tests.Client.Http;

public class JsonStartTests
{
    [Theory]
    [InlineData("""{"success":1}""")]
    [InlineData("""  [1]""")]
    [InlineData("\uFEFF{\"success\":1}")]
    [InlineData("<br />\n<b>Warning</b>:  Undefined array key [0] in <b>/var/www/x.php</b> on line <b>4</b><br />\n{\"success\":1,\"data\":[]}")]
    [InlineData("{\"success\":1,\"data\":[]}<br />\n<b>Notice</b>: after")]
    public void Finds_the_answer_among_what_PHP_prints(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal(bytes.AsSpan().IndexOfAny((byte)'{', body.Contains("success") ? (byte)'{' : (byte)'['), JsonStart.Find(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("plain text")]
    [InlineData("<!DOCTYPE html><script>{\"success\":1}</script>")]
    [InlineData("\n<HTML lang=en><script>[{\"id\":1}]</script>")]
    public void Finds_none_in_what_is_no_answer(string body) => Assert.Equal(-1, JsonStart.Find(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("\"text\"", true)]
    [InlineData("false", true)]
    [InlineData(" 12 ", true)]
    [InlineData("null", true)]
    [InlineData("{}", false)]
    [InlineData("true false", false)]
    [InlineData("<p>12</p>", false)]
    [InlineData("", false)]
    public void Knows_a_bare_scalar(string body, bool isScalar) => Assert.Equal(isScalar, JsonStart.IsScalar(Encoding.UTF8.GetBytes(body)));
}

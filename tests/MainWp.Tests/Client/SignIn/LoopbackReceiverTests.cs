using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MainWp.Tests.Client.SignIn;

public class LoopbackReceiverTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Gives_the_query_of_the_answer_that_fits()
    {
        using var receiver = LoopbackReceiver.Listen();
        var receiving = Receive(receiver);

        var answer = await AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=a%2Bb+c HTTP/1.1");

        Assert.Equal("a+b c", (await receiving)["code"]);
        Assert.StartsWith("HTTP/1.1 200 ", answer);
    }

    [Fact]
    public async Task Answers_with_a_page_that_clears_the_address_and_tells_nobody()
    {
        using var receiver = LoopbackReceiver.Listen();
        var receiving = Receive(receiver);

        var answer = await AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=topsecret HTTP/1.1");

        await receiving;
        Assert.Contains("history.replaceState", answer);
        Assert.Contains("Referrer-Policy: no-referrer", answer);
        Assert.Contains("Cache-Control: no-store", answer);
        Assert.DoesNotContain("topsecret", answer);
    }

    [Theory]
    [InlineData("GET /other?state=mine&code=1 HTTP/1.1", "404")]
    [InlineData("GET {path}x?state=mine&code=1 HTTP/1.1", "404")]
    [InlineData("POST {path}?state=mine&code=1 HTTP/1.1", "404")]
    [InlineData("GET {path}?state=another&code=1 HTTP/1.1", "403")]
    [InlineData("GET {path} HTTP/1.1", "403")]
    [InlineData("nonsense", "400")]
    public async Task Refuses_what_does_not_match_and_waits_on(string start, string status)
    {
        using var receiver = LoopbackReceiver.Listen();
        var receiving = Receive(receiver);

        var refused = await AskAsync(receiver, start.Replace("{path}", receiver.Address.AbsolutePath));

        Assert.StartsWith($"HTTP/1.1 {status} ", refused);
        Assert.False(receiving.IsCompleted);
        await AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=1 HTTP/1.1");
        Assert.Equal("1", (await receiving)["code"]);
    }

    [Fact]
    public async Task Refuses_a_name_that_was_made_to_point_here()
    {
        using var receiver = LoopbackReceiver.Listen();
        var receiving = Receive(receiver);

        Assert.StartsWith("HTTP/1.1 404 ", await AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=1 HTTP/1.1", "evil.example"));
        Assert.False(receiving.IsCompleted);
    }

    [Fact]
    public async Task Is_not_held_up_by_a_connection_that_sends_nothing()
    {
        using var receiver = LoopbackReceiver.Listen();
        using var idle = new TcpClient();
        await idle.ConnectAsync(IPAddress.Loopback, receiver.Address.Port);
        var receiving = Receive(receiver);

        await AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=1 HTTP/1.1");

        Assert.Equal("1", (await receiving)["code"]);
    }

    [Fact]
    public async Task Stays_open_until_it_is_closed()
    {
        using var receiver = LoopbackReceiver.Listen();
        var receiving = Receive(receiver);
        await AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=1 HTTP/1.1");
        await receiving;

        Assert.StartsWith("HTTP/1.1 404 ", await AskAsync(receiver, "GET / HTTP/1.1"));
        receiver.Dispose();
        await Assert.ThrowsAsync<SocketException>(() => AskAsync(receiver, "GET / HTTP/1.1"));
    }

    [Fact]
    public async Task Shows_what_was_decided_and_takes_the_next_answer_after_a_refused_one()
    {
        using var receiver = LoopbackReceiver.Listen();
        var first = AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=1 HTTP/1.1");
        await (await NextAsync(receiver)).RefuseAsync("not this one");
        var second = AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=2 HTTP/1.1");
        await (await NextAsync(receiver)).AcceptAsync("this one");

        Assert.StartsWith("HTTP/1.1 403 ", await first);
        Assert.Contains("not this one", await first);
        Assert.StartsWith("HTTP/1.1 200 ", await second);
        Assert.Contains("this one", await second);
    }

    [Fact]
    public async Task Tells_who_waits_for_a_page_that_nobody_waits_any_more()
    {
        using var receiver = LoopbackReceiver.Listen();
        var asking = AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code=1 HTTP/1.1");
        await NextAsync(receiver);

        receiver.Dispose();

        Assert.StartsWith("HTTP/1.1 410 ", await asking);
    }

    [Fact]
    public void Listens_at_a_literal_address_and_a_path_that_nobody_can_guess()
    {
        using var one = LoopbackReceiver.Listen();
        using var other = LoopbackReceiver.Listen();

        Assert.Equal("127.0.0.1", one.Address.Host);
        Assert.True(one.Address.AbsolutePath.Length > 40);
        Assert.NotEqual(one.Address.AbsolutePath, other.Address.AbsolutePath);
    }

    // Decided are one after the other: what waits for that is bounded.
    [Fact]
    public async Task Refuses_answers_beyond_those_that_may_wait()
    {
        using var receiver = LoopbackReceiver.Listen();
        var asking = Enumerable.Range(0, 60).Select(i => AskAsync(receiver, $"GET {receiver.Address.AbsolutePath}?state=mine&code={i} HTTP/1.1")).ToList();
        await NextAsync(receiver);

        var refused = await await Task.WhenAny(asking).WaitAsync(Long);

        Assert.StartsWith("HTTP/1.1 403 ", refused);
        receiver.Dispose();
        // Those that it has not come to are cut off.
        await Task.WhenAll(asking).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task Gives_up_in_time()
    {
        using var receiver = LoopbackReceiver.Listen();

        var e = await Assert.ThrowsAsync<MainWpException>(() => receiver.NextAsync(_ => true, TimeSpan.FromMilliseconds(50), CancellationToken.None));

        Assert.Equal(ErrorKind.TimedOut, e.Kind);
    }

    [Fact]
    public async Task Ends_when_the_command_is_stopped()
    {
        using var receiver = LoopbackReceiver.Listen();
        using var stop = new CancellationTokenSource();
        var receiving = receiver.NextAsync(_ => true, Long, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => receiving);
    }

    private static Task<LoopbackAnswer> NextAsync(LoopbackReceiver receiver) =>
        receiver.NextAsync(query => query.TryGetValue("state", out var state) && state == "mine", Long, CancellationToken.None);

    private static async Task<IReadOnlyDictionary<string, string>> Receive(LoopbackReceiver receiver)
    {
        var answer = await NextAsync(receiver);
        await answer.AcceptAsync();
        return answer.Query;
    }

    private static async Task<string> AskAsync(LoopbackReceiver receiver, string start, string? host = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, receiver.Address.Port);
        using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{start}\r\nHost: {host ?? receiver.Address.Authority}\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}

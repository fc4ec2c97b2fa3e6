using System.Net;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Faults;

/// <summary>A stop while a body is read: the framework gives the connection of a disposed response to the next request.</summary>
public sealed class StoppedBodyTests
{
    [Fact]
    public async Task No_response_is_disposed_while_it_is_read()
    {
        using var stop = new CancellationTokenSource();
        using var body = new BusyStream(stop.Cancel);
        var dashboard = new FakeDashboard().Answering("GET sites", _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { ContentType = new("application/json") } } }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dashboard.Run(new GetSiteCommand(), stop: stop.Token));

        Assert.Equal((1, false), (body.Reads, body.WasDisposedInUse));
    }

    private sealed class BusyStream(Action inTheMiddle) : Stream
    {
        private bool _isInUse;

        public int Reads { get; private set; }

        public bool WasDisposedInUse { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Reads++;
            _isInUse = true;
            inTheMiddle();
            _isInUse = false;
            return Task.FromCanceled<int>(cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            WasDisposedInUse |= _isInUse;
            base.Dispose(disposing);
        }
    }
}

using MainWp.Http;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Http;

public class ClosedConnectionTests
{
    [Fact]
    public void A_session_that_was_disconnected_while_a_command_runs_gives_neither_a_turn_nor_a_client()
    {
        var connection = new FakeDashboard().Connection();
        connection.Dispose();

        Assert.Equal(ErrorKind.SessionRequired, Assert.Throws<MainWpException>(() => connection.LimitOf(Request.Post("sites/7/sync"))).Kind);
        Assert.Equal(ErrorKind.SessionRequired, Assert.Throws<MainWpException>(connection.NewClient).Kind);
    }
}

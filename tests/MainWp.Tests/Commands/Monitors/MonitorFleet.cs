using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Monitors;

/// <summary>A dashboard whose monitors have other numbers than their sites: site 5 has monitor 12, site 12 monitor 5, site 7 two, site 8 none.</summary>
internal static class MonitorFleet
{
    private const string Sites = """
        {"success":1,"total":4,"data":[
        {"id":"5","name":"Bakery &amp; Sons","url":"https://bakery.example/"},{"id":"12","name":"Zoo","url":"https://zoo.example/"},
        {"id":"7","name":"Shop","url":"https://shop.example/"},{"id":"8","name":"Quiet","url":"https://quiet.example/"}]}
        """;

    private const string Monitors = """
        {"success":1,"total":4,"data":[
        {"id":"21","url":"https://shop.example/","last_status":"up"},{"id":"20","url":"https://shop.example/","last_status":"up"},
        {"id":"12","url":"https://bakery.example/","last_status":"down"},{"id":"5","url":"https://zoo.example/","last_status":"up"}]}
        """;

    public static FakeDashboard Dashboard() => new FakeDashboard()
        .Answering("GET sites/basic", 200, Sites)
        .Answering("GET monitors/basic", 200, Monitors)
        .Answering("GET monitors", 200, Monitors.Replace("\"last_status\"", "\"uptime_ratio_7d\":99.5,\"uptime_ratio_30d\":98.25,\"last_status\"", StringComparison.Ordinal));
}

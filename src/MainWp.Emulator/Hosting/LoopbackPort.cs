using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MainWp.Emulator.Hosting;

/// <summary>The port on which a service listens, on this machine alone.</summary>
internal static class LoopbackPort
{
    /// <summary>Serves on 127.0.0.1 and as many addresses after it as are wanted, under one port: 0 takes any free one.</summary>
    public static async Task<(WebApplication Application, string Address)> ServeAsync(int port, int addresses, RequestDelegate answer)
    {
        // Watching for changed settings takes a file watcher for each emulator, and systems have few.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            Listen(server, port, addresses);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return (application, application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private static void Listen(KestrelServerOptions server, int port, int addresses)
    {
        if (port == 0 && addresses > 1)
            port = Free();
        for (var last = 1; last <= addresses; last++)
            server.Listen(new IPAddress([127, 0, 0, (byte)last]), port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
    }

    private static int Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

using MainWp.Emulator;
using MainWp.Emulator.Fronts;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Tour;
using MainWp.Emulator.WpAdmin;

var commandLine = CommandLine.Parse(args);
if (commandLine.Problem is { } problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine();
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

switch (commandLine.Verb)
{
    case var verb when GuidedTour.Find(verb, commandLine.Options) is { } tour:
        return await GuidedTour.RunAsync(tour.Script, tour.Options);
    case "serve" when commandLine.WpAdmin is { } options:
        await using (var service = await EmulatedWpAdmin.StartAsync(options))
        {
            service.Faults.Latency = commandLine.Options.Latency;
            WpAdminWelcome.Print(service, Console.Out);
            await service.WaitForShutdownAsync();
        }

        return 0;
    case "serve":
        await using (var dashboard = await EmulatedDashboard.StartAsync(commandLine.Options))
        {
            Welcome.Print(dashboard, Console.Out);
            await dashboard.WaitForShutdownAsync();
        }

        return 0;
    case "help":
        Console.WriteLine(CommandLine.Usage);
        return 0;
    case "fronts":
        foreach (var kind in FrontTable.All)
            Console.WriteLine($"{kind.Word,-22} {kind.Values}\n    {kind.Summary}.");
        return 0;
    default:
        Console.Error.WriteLine(CommandLine.Usage);
        return 2;
}

using System.Globalization;
using MainWp.Soak;

const string Minutes = "--minutes";

if (args is [FaultyDashboard.Verb, var seedOfFaults])
    return await FaultyDashboard.ServeAsync(int.Parse(seedOfFaults, CultureInfo.InvariantCulture));
if (args.Length > 0 && args is not [Minutes, _])
{
    Console.Error.WriteLine($"dotnet run -c Release --project tests/Soak -- [{Minutes} 30]");
    return 2;
}

var length = TimeSpan.FromMinutes(args is [Minutes, var minutes] ? double.Parse(minutes, CultureInfo.InvariantCulture) : 30);
const int Seed = 20261125;
Console.WriteLine($"Mixed commands in {SoakRun.Lanes} lanes against an emulated dashboard with faults on, {length.TotalMinutes:0.#} min, seed {Seed}.");
var report = await SoakRun.RunAsync(length, Seed, sample => Console.WriteLine(sample));
Console.WriteLine(report.ToMarkdown());
foreach (var problem in report.Problems)
    Console.WriteLine($"PROBLEM: {problem}");
return report.Problems.Count == 0 ? 0 : 1;

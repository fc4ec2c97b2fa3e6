using MainWp.Benchmarks;
using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

const string All = "all";
const string MarkdownOption = "--markdown";

if (args is [ServerHost.Verb, .. var options])
    return await ServerHost.RunAsync(options.Select(option => option.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]));
if (args is [ClientHost.Verb])
    return await ClientHost.RunAsync();

var markdown = Array.IndexOf(args, MarkdownOption) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var names = args.TakeWhile(argument => argument != MarkdownOption).ToList();
var chosen = BenchmarkList.All.Where(benchmark => names.Contains(All) || names.Contains(benchmark.Name)).ToList();
if (chosen.Count == 0 || names.Any(name => name != All && chosen.All(benchmark => benchmark.Name != name)))
{
    Console.Error.WriteLine($"""
        dotnet run -c Release --project tests/Benchmarks -- NAME ... [{MarkdownOption} docs/performance.md]

          {All,-10}  everything below
        {string.Join("\n", BenchmarkList.All.Select(benchmark => $"  {benchmark.Name,-10}  {benchmark.Title}"))}
        """);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};

var document = markdown is null ? null : new PerformanceDocument(Path.GetFullPath(markdown));
var machine = await Machine.DescribeAsync($"dotnet run -c Release --project tests/Benchmarks -- {string.Join(' ', args)}");
Console.WriteLine(machine);
document?.Put(machine);
foreach (var benchmark in chosen)
{
    var section = new Section(benchmark);
    Console.WriteLine($"\n## {section.Title}\n");
    try
    {
        await benchmark.RunAsync(section, stop.Token);
    }
    catch (Exception e) when (!stop.IsCancellationRequested)
    {
        section.NotMeasured($"the run failed with {e.GetType().Name}: {e.Message.Split('\n')[0]}");
        section.Missed.Add($"{benchmark.Name} failed");
    }
    document?.Put(section);
    foreach (var bound in section.Missed)
        Console.WriteLine($"missed in {benchmark.Name}: {bound}");
}
return 0;

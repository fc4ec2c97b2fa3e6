using System.Collections.Concurrent;

namespace MainWp.Tests.Faults;

/// <summary>Every command class in every fault, each time and once only; run once for all tests.</summary>
public sealed class FaultMatrix : IAsyncLifetime
{
    private const int AtOnce = 12;

    private readonly ConcurrentDictionary<(string Fault, string Command, bool IsOnce), FaultCell> _cells = [];
    private readonly ConcurrentDictionary<string, FaultCell> _paging = [];

    internal IEnumerable<(Fault Fault, FaultCell Cell, bool IsOnce)> Cells =>
        FaultCatalog.All.SelectMany(fault => CommandClass.All.SelectMany(command => new[] { true, false }.Where(once => _cells.ContainsKey((fault.Name, command.Name, once))).Select(once => (fault, Of(fault, command, once)!, once))));

    internal IEnumerable<(PagingFault Fault, FaultCell Cell)> Paging => PagingFaultCatalog.All.Select(fault => (fault, _paging[fault.Name]));

    internal FaultCell? Of(Fault fault, CommandClass command, bool isOnce) => _cells.GetValueOrDefault((fault.Name, command.Name, isOnce));

    public async Task InitializeAsync()
    {
        // The first request of a process takes long on a busy machine: that is not the fault of the faults.
        foreach (var command in CommandClass.All)
            await FaultCell.RunAsync(command, FaultCatalog.All[0], isOnce: false);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        var wanted = FaultCatalog.All.SelectMany(fault => CommandClass.All.SelectMany(command => fault.IsOfAddress ? [(fault, command, false)] : new[] { (fault, command, true), (fault, command, false) }));
        await Parallel.ForEachAsync(
            wanted, limit, async (cell, _) => _cells[(cell.fault.Name, cell.command.Name, cell.Item3)] = await FaultCell.RunAsync(cell.command, cell.fault, cell.Item3));
        await Parallel.ForEachAsync(PagingFaultCatalog.All, limit, async (fault, _) => _paging[fault.Name] = await FaultCell.RunAsync(fault));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

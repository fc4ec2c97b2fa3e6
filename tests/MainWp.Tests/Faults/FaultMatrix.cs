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
        var wanted = FaultCatalog.All.SelectMany(fault => CommandClass.All.SelectMany(command => fault.IsOfAddress ? [(fault, command, false)] : new[] { (fault, command, true), (fault, command, false) })).ToLookup(cell => cell.fault.TakesForever);
        // They do nothing but wait, all at once and beside the others.
        var late = Task.WhenAll(wanted[true].Select(RunAsync));
        await Parallel.ForEachAsync(wanted[false], limit, async (cell, _) => await RunAsync(cell));
        await Parallel.ForEachAsync(PagingFaultCatalog.All, limit, async (fault, _) => _paging[fault.Name] = await FaultCell.RunAsync(fault));
        await late;

        async Task RunAsync((Fault Fault, CommandClass Command, bool IsOnce) cell) => _cells[(cell.Fault.Name, cell.Command.Name, cell.IsOnce)] = await FaultCell.RunAsync(cell.Command, cell.Fault, cell.IsOnce);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

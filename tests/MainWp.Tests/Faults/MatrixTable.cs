using System.Globalization;
using System.Text;

namespace MainWp.Tests.Faults;

/// <summary>The run of the matrix as Markdown. There are no times in it: they would differ from run to run.</summary>
internal static class MatrixTable
{
    public static string Of(FaultMatrix matrix)
    {
        var table = new StringBuilder();
        table.Append($"| Fault | {string.Join(" | ", CommandClass.All.Select(command => command.Name))} |\n|---|{string.Concat(CommandClass.All.Select(_ => "---|"))}\n");
        foreach (var fault in FaultCatalog.All)
            table.Append($"| {fault.Name} | {string.Join(" | ", CommandClass.All.Select(command => Cell(matrix.Of(fault, command, isOnce: false)!, matrix.Of(fault, command, isOnce: true))))} |\n");
        return table.ToString();
    }

    public static string OfPaging(FaultMatrix matrix)
    {
        var table = new StringBuilder("| Fault | rows out | error | pages read |\n|---|---|---|---|\n");
        foreach (var (fault, cell) in matrix.Paging)
            table.Append(CultureInfo.InvariantCulture, $"| {fault.Name} | {cell.Items} | {Errors(cell)} | {cell.Arrived} |\n");
        return table.ToString();
    }

    private static string Cell(FaultCell always, FaultCell? once)
    {
        var (first, second) = (Text(always), once is null ? null : Text(once));
        return second is null || second == first ? first : $"{first}; once: {second}";
    }

    private static string Text(FaultCell cell) =>
        cell.Command.IsChange ? $"{Errors(cell)}, sent {cell.Arrived}" : Errors(cell);

    private static string Errors(FaultCell cell) => cell.Errors.Count == 0 ? "done" : string.Join(", ", cell.Errors);
}

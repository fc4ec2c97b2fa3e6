using MainWp.Tests.Conventions;

namespace MainWp.Tests.Faults;

/// <summary>What every command keeps to, whatever goes wrong between it and its dashboard; docs/reliability.md shows the same run.</summary>
public sealed class FaultMatrixTests(FaultMatrix matrix) : IClassFixture<FaultMatrix>
{
    [Fact]
    public void Nothing_hangs_and_nothing_but_our_exception_comes_out() => Violations.None(
        matrix.Cells.Where(cell => cell.Cell.Crash is not null).Select(cell => $"{Name(cell)}: {cell.Cell.Crash}")
            .Concat(matrix.Paging.Where(cell => cell.Cell.Crash is not null).Select(cell => $"{cell.Fault.Name}: {cell.Cell.Crash}")));

    [Fact]
    public void Each_fault_that_stays_is_the_right_error() => Violations.None(
        matrix.Cells.Where(cell => !cell.IsOnce && !cell.Cell.Errors.SequenceEqual(Expected(cell.Cell.Command.ErrorOf(cell.Fault))))
            .Select(cell => $"{Name(cell)}: [{string.Join(", ", cell.Cell.Errors)}] instead of {cell.Cell.Command.ErrorOf(cell.Fault) ?? "none"}")
            .Concat(matrix.Paging.Where(cell => !cell.Cell.Errors.SequenceEqual(Expected(cell.Fault.Error))).Select(cell => $"{cell.Fault.Name}: [{string.Join(", ", cell.Cell.Errors)}] instead of {cell.Fault.Error ?? "none"}")));

    [Fact]
    public void No_change_arrives_twice_unless_the_server_said_that_it_did_nothing() => Violations.None(
        matrix.Cells.Where(cell => cell.Cell.Command.IsChange && !cell.Fault.IsTurnedAway && cell.Cell.Arrived > 1).Select(cell => $"{Name(cell)}: arrived {cell.Cell.Arrived} times"));

    [Fact]
    public void A_change_that_was_turned_away_is_sent_again_and_no_more_often_than_allowed() => Violations.None(
        matrix.Cells.Where(cell => cell.Cell.Command.IsChange && cell.Fault.IsTurnedAway && cell.Cell.Arrived != FaultCell.Attempts).Select(cell => $"{Name(cell)}: arrived {cell.Cell.Arrived} times"));

    [Fact]
    public void What_does_not_come_is_an_error() => Violations.None(
        matrix.Cells.Where(cell => cell.Cell.DistinctItems < cell.Cell.Command.Items && cell.Cell.Errors.Count == 0).Select(cell => $"{Name(cell)}: {cell.Cell.DistinctItems} of {cell.Cell.Command.Items} objects and no error")
            .Concat(matrix.Paging.Where(cell => cell.Cell.DistinctItems < cell.Fault.Found || cell.Cell.DistinctItems < cell.Cell.Items).Select(cell => $"{cell.Fault.Name}: {cell.Cell.DistinctItems} rows of {cell.Fault.Found}")));

    [Fact]
    public void What_comes_without_an_error_came_whole() => Violations.None(
        matrix.Cells.Where(cell => cell.Cell.Errors.Count == 0 && cell.Cell.Items != cell.Cell.Command.Items).Select(cell => $"{Name(cell)}: {cell.Cell.Items} objects instead of {cell.Cell.Command.Items}"));

    [Fact]
    public void No_secret_is_said() => Violations.None(
        matrix.Cells.SelectMany(cell => cell.Cell.Leaks.Select(leak => $"{Name(cell)}: {leak[..4]}...")));

    [Fact]
    public void No_connection_stays_behind() => Violations.None(
        matrix.Cells.Where(cell => cell.Cell.LeftOpen > 0).Select(cell => $"{Name(cell)}: {cell.Cell.LeftOpen} connections"));

    [Fact]
    public void The_table_in_the_document_is_that_of_this_run()
    {
        var document = new ReliabilityDocument();
        document.Put("faults", MatrixTable.Of(matrix));
        document.Put("paging", MatrixTable.OfPaging(matrix));
        document.KeepOrCompare();
    }

    private static string Name((Fault Fault, FaultCell Cell, bool IsOnce) cell) => $"{cell.Fault.Name} / {cell.Cell.Command.Name}{(cell.IsOnce ? " (once)" : "")}";

    private static string[] Expected(string? id) => id is null ? [] : [id];
}

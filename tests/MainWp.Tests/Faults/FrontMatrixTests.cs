using MainWp.Tests.Conventions;

namespace MainWp.Tests.Faults;

/// <summary>What every command keeps to, whatever stands in front of its dashboard; docs/reliability.md shows the same run.</summary>
public sealed class FrontMatrixTests(FrontMatrix matrix) : IClassFixture<FrontMatrix>
{
    [Fact]
    public void Nothing_hangs_and_nothing_but_our_exception_comes_out() =>
        Violations.None(matrix.Cells.Where(cell => cell.Cell.Crash is not null).Select(cell => $"{cell.Front} / {cell.Cell.Kind.Name}: {cell.Cell.Crash}"));

    [Fact]
    public void What_was_not_done_is_an_error() =>
        Violations.None(matrix.Cells.Where(cell => cell.Cell is { IsDone: false, Errors.Count: 0, Crash: null } && cell.Front != "phantom-update").Select(cell => $"{cell.Front} / {cell.Cell.Kind.Name}: no error, and nothing was done"));

    [Fact]
    public void No_secret_is_said() =>
        Violations.None(matrix.Cells.SelectMany(cell => cell.Cell.Leaks.Select(leak => $"{cell.Front} / {cell.Cell.Kind.Name}: {leak[..4]}...")));

    [Fact]
    public void The_table_in_the_document_is_that_of_this_run()
    {
        var document = new ReliabilityDocument();
        document.Put("fronts", matrix.Table());
        document.KeepOrCompare();
    }
}

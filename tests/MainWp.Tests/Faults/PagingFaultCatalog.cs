using System.Globalization;

namespace MainWp.Tests.Faults;

/// <summary>What goes wrong only where a list comes in pages: servers that count wrongly, and rows that move.</summary>
internal static class PagingFaultCatalog
{
    private const int Size = FaultCell.PageSize;

    public static IReadOnlyList<PagingFault> All { get; } =
    [
        new("rows of the first page again on the second", "ListIncomplete", FaultCell.Rows, (page, _) => page == 1 ? Ids(1, 100) : Ids(91, 50)) { Found = FaultCell.Rows - 10 },
        new("rows moved to the second page, once", null, FaultCell.Rows, (page, pass) => page == 1 ? Ids(1, 100) : pass == 1 ? Ids(91, 50) : Ids(101, 50)),
        new("rows removed between the pages", null, FaultCell.Rows - 5, (page, pass) => page == 1 && pass == 1 ? Ids(1, 100) : Ids(6 + ((page - 1) * Size), page == 1 ? 100 : 45)) { TotalOf = (page, pass) => page == 1 && pass == 1 ? FaultCell.Rows : FaultCell.Rows - 5 },
        new("a row added between the pages", null, FaultCell.Rows + 1, (page, pass) => page > 1 ? Ids(100, 51) : pass == 1 ? Ids(1, 100) : [999, .. Ids(1, 99)]) { Found = FaultCell.Rows + 1, TotalOf = (page, pass) => page == 1 && pass == 1 ? FaultCell.Rows : FaultCell.Rows + 1 },
        new("a total that is too low", null, 1, Whole),
        new("a total that is that of the first page", null, 100, Whole),
        new("a total that is too high", "ListIncomplete", 900, Whole),
        new("a total that is not a number", null, null, Whole),
        new("the same page for ever", "ListIncomplete", FaultCell.Rows, (_, _) => Ids(1, 100)) { Found = 100 },
        new("pages that never end", "ListIncomplete", null, (page, _) => Ids(1 + ((page - 1) * Size), Size)) { Found = FaultCell.MostPages * Size },
        new("pages that never end and a total that agrees", "ListIncomplete", int.MaxValue, (page, _) => Ids(1 + ((page - 1) * Size), Size)) { Found = FaultCell.MostPages * Size },
    ];

    private static IReadOnlyList<int> Whole(int page, int pass) => page switch
    {
        1 => Ids(1, 100),
        2 => Ids(101, 50),
        _ => [],
    };

    private static IReadOnlyList<int> Ids(int from, int count) => [.. Enumerable.Range(from, count)];

    /// <summary>A page of sites as the server sends it.</summary>
    public static string Body(IReadOnlyList<int> ids, string total) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"success":1,"total":{{total}},"data":[{{string.Join(",", ids.Select(id => $$"""{"id":"{{id}}","name":"Site {{id}}","url":"https://site{{id}}.example/","status":"connected"}"""))}}]}""");
}

using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Users;

/// <summary>users/import: ten columns, one user a line, the sites by address in the ninth.</summary>
internal sealed class UserImport(Dashboard dashboard)
{
    private const int SitesColumn = 8;

    public RestAnswer Run(RestRequest request)
    {
        if (!request.Files.TryGetValue("csv_file", out var text))
            throw new RestError("no_file_uploaded", "There is no csv_file.", 400);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        var first = request.Flag("has_header") ?? true ? 1 : 0;
        var results = lines
            .Select((line, index) => (Line: line, Number: index + 1))
            .Skip(first)
            .Where(row => row.Line.Length > 0)
            .Select(row => Import(row.Line.Split(','), row.Number))
            .ToList();
        if (results.Count == 0)
            throw new RestError("no_data", "There is nobody in the file.");

        var good = results.Where(result => PhpValue.Text(result["failed_count"]) == "0").ToList();
        return new JsonObject
        {
            ["total"] = results.Count,
            ["success_count"] = good.Count,
            ["failed_count"] = results.Count - good.Count,
            ["success_users"] = PhpValue.Array(good),
            ["failed_users"] = PhpValue.Array(results.Except(good)),
        };
    }

    /// <summary>The address is passed on under a name that the child does not read, so the user has none.</summary>
    private JsonObject Import(string[] columns, int number)
    {
        var sites = SitesIn(columns);
        var outcomes = sites.Select(site => (
            Site: site,
            Problem: NewUser.Add(dashboard, site, columns[0], "", columns.ElementAtOrDefault(7) ?? ""))).ToList();
        var failed = outcomes.Where(outcome => outcome.Problem is not null).ToList();
        return new JsonObject
        {
            ["line_number"] = number,
            ["username"] = columns[0],
            ["email"] = columns.ElementAtOrDefault(1) ?? "",
            ["success_sites"] = PhpValue.Array(outcomes.Where(outcome => outcome.Problem is null).Select(outcome => NewUser.SiteView(outcome.Site))),
            ["failed_sites"] = PhpValue.Array(failed.Select(outcome =>
            {
                var view = NewUser.SiteView(outcome.Site);
                view["message"] = outcome.Problem;
                return view;
            })),
            ["total_sites"] = sites.Count,
            ["success_count"] = outcomes.Count - failed.Count,
            ["failed_count"] = failed.Count,
        };
    }

    private IReadOnlyList<Site> SitesIn(string[] columns)
    {
        var addresses = (columns.ElementAtOrDefault(SitesColumn) ?? "").Split(';', StringSplitOptions.TrimEntries);
        return [.. dashboard.Sites.All.Where(site => addresses.Any(address => address.TrimEnd('/') == site.Url.TrimEnd('/')))];
    }
}

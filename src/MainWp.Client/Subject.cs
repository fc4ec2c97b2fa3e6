using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp;

/// <summary>What a request is about, in the user's words: "site 7".</summary>
internal sealed record Subject(Resource Resource, string Name)
{
    private static readonly Regex SiteRoute = new("^mainwp/v2/(?:sites|updates|posts|pages|users)/([0-9]+)(?:/|$)", RegexOptions.CultureInvariant);

    public static Subject Site(int id) => new(Resource.Site, $"site {id}");

    /// <summary>The site that a request's route names by number, or null.</summary>
    public static int? SiteOf(Request request) =>
        SiteRoute.Match(request.Route) is { Success: true } match && int.TryParse(match.Groups[1].Value, out var id) ? id : null;

    /// <summary>As a sentence begins with it.</summary>
    public override string ToString() => char.ToUpperInvariant(Name[0]) + Name.Substring(1);
}

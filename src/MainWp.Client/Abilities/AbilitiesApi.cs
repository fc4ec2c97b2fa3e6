using System.Globalization;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes of wp-abilities/v1, which WordPress has from 6.9 on.</summary>
internal sealed class AbilitiesApi(Transport transport)
{
    /// <summary>The most that WordPress gives per page.</summary>
    private const int LargestPage = 100;

    private const string Route = "wp-abilities/v1/abilities";

    private Task<IReadOnlyList<Ability>>? _known;

    /// <summary>All abilities that the server shows, read once per command.</summary>
    public Task<IReadOnlyList<Ability>> KnownAsync(CancellationToken stop) => _known ??= ListAsync(stop);

    /// <summary>One ability as it is described now.</summary>
    /// <exception cref="MainWpException">NotFound, also where the dashboard has no Abilities API.</exception>
    public async Task<Ability> GetAsync(string name, CancellationToken stop)
    {
        RequireAbilities();
        var request = new Request(HttpMethod.Get, $"{Route}/{string.Join("/", name.Split('/').Select(Uri.EscapeDataString))}") { Door = Door.ApplicationPassword, About = new Subject(Resource.Ability, $"Ability {name}") };
        var (ability, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.Ability, stop).ConfigureAwait(false);
        return ability is { Name.Length: > 0 } ? ability : throw Failure.NotFound(request, transport.Connection, request.About!);
    }

    /// <summary>Runs an ability; the answer as plain values.</summary>
    public Task<object?> RunAsync(AbilityInput input, CancellationToken stop) => transport.ValueAsync(input.ToRequest(), stop);

    private async Task<IReadOnlyList<Ability>> ListAsync(CancellationToken stop)
    {
        RequireAbilities();
        var abilities = new List<Ability>();
        await foreach (var ability in transport.PagesAsync(Page, LargestPage, ability => ability.Name, MainWpJson.Default.Ability, stop: stop).ConfigureAwait(false))
            abilities.Add(ability);
        return abilities;
    }

    private static Request Page(int page) => new(HttpMethod.Get, Route)
    {
        Door = Door.ApplicationPassword,
        Query = [("page", page.ToString(CultureInfo.InvariantCulture)), ("per_page", LargestPage.ToString(CultureInfo.InvariantCulture))],
    };

    private void RequireAbilities()
    {
        if (!transport.Connection.Facts.HasAbilities)
            throw new MainWpException(ErrorKind.NotFound, $"{transport.Connection.Address} has no Abilities API: WordPress has it from 6.9 on. The commands of this module and Invoke-MainWpRequest work without it. Nothing was sent.") { Resource = Resource.Route };
    }
}

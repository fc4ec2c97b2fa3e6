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

    /// <summary>One ability as it is described now, whatever the case of its name.</summary>
    /// <exception cref="MainWpException">NotFound, also where the dashboard has no Abilities API; Ambiguous for a name that several have in other cases.</exception>
    public async Task<Ability> GetAsync(string name, CancellationToken stop)
    {
        RequireAbilities();
        var request = new Request(HttpMethod.Get, $"{Route}/{string.Join("/", name.Split('/').Select(Uri.EscapeDataString))}") { RequiredCredential = RequiredCredential.ApplicationPassword, About = new Subject(Resource.Ability, $"Ability {name}") };
        if (!HasOwnRoute(name))
            return Named(name, await KnownAsync(stop).ConfigureAwait(false), transport.Connection) ?? throw Failure.NotFound(request, transport.Connection, request.About!);
        var (ability, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.Ability, stop).ConfigureAwait(false);
        return ability is { Name.Length: > 0 } ? ability : throw Failure.NotFound(request, transport.Connection, request.About!);
    }

    /// <summary>Runs an ability; the answer as plain values, with names in their case.</summary>
    /// <exception cref="MainWpException">InvalidArgument for an input that web servers or PHP would cut off; OutcomeUnknown for a change that failed while or after it ran.</exception>
    public async Task<object?> RunAsync(Ability ability, AbilityInput input, CancellationToken stop)
    {
        var request = input.ToRequest();
        var connection = transport.Connection;
        if (request.Query.Count > AbilityQuery.MostValues)
            throw TooLarge(Messages.InputTooMany(ability.Name, connection.Address, request.Query.Count, AbilityQuery.MostValues));
        if (AbilityQuery.LineLength(request, connection) is var length && length > AbilityQuery.LongestLine && ability.IsAskedByQuery)
            throw TooLarge(Messages.InputTooLong(ability.Name, connection.Address, length, AbilityQuery.LongestLine));
        try
        {
            return await transport.ValueAsync(request, stop).ConfigureAwait(false);
        }
        catch (MainWpException e)
        {
            throw AbilityFailure.Of(ability, input, connection, e);
        }
    }

    // The route /run matches every address that ends in it, and the other routes match these letters. Names are in lower case.
    private static bool HasOwnRoute(string name) =>
        name.Length > 0 && !name.EndsWith("/run", StringComparison.OrdinalIgnoreCase) && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '/');

    private static Ability? Named(string name, IReadOnlyList<Ability> known, Connection connection)
    {
        var named = known.Where(ability => ability.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.FirstOrDefault(ability => ability.Name == name) ?? (named.Count <= 1 ? named.FirstOrDefault()
            : throw new MainWpException(ErrorKind.Ambiguous, Messages.SeveralAbilities(name, connection.Address, named)) { Resource = Resource.Ability });
    }

    private static MainWpException TooLarge(string message) => new(ErrorKind.TooLarge, message) { Resource = Resource.Ability };

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
        RequiredCredential = RequiredCredential.ApplicationPassword,
        Query = [("page", page.ToString(CultureInfo.InvariantCulture)), ("per_page", LargestPage.ToString(CultureInfo.InvariantCulture))],
    };

    private void RequireAbilities()
    {
        if (!transport.Connection.Facts.HasAbilities)
            throw new MainWpException(ErrorKind.NotFound, Messages.NoAbilities(transport.Connection.Address)) { Resource = Resource.Route };
    }
}

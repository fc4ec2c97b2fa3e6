using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/clients, and those of tags, sites and costs that answer with clients.</summary>
internal sealed class ClientsApi(Transport transport)
{
    /// <summary>As many ids as one request names; the server has no limit of its own.</summary>
    public const int LargestPage = 100;

    private NameDirectory<Client>? _directory;
    private NameDirectory<ClientField>? _fieldDirectory;

    /// <summary>All clients by name and email address, read once per command.</summary>
    public NameDirectory<Client> Directory => _directory ??= new(
        transport, Resource.Client, "Client", "clients", async stop => await RowsAsync(Request.Get("clients"), stop).ConfigureAwait(false), client => [client.Name, client.Email]);

    /// <summary>All fields by name, read once per command.</summary>
    public NameDirectory<ClientField> FieldDirectory => _fieldDirectory ??= new(
        transport, Resource.ClientField, "Client field", "clients/fields", ReadFieldsAsync, entry => [entry.Name]);

    /// <summary>How many clients there are.</summary>
    public async Task<int> CountAsync(CancellationToken stop) =>
        (await transport.ObjectAsync(Request.Get("clients/count"), null, MainWpJson.Default.Count, stop).ConfigureAwait(false)).Value!.Value;

    /// <summary>Streams the clients by name, page by page.</summary>
    public IAsyncEnumerable<Client> ListAsync(ClientQuery query, Paging paging, CancellationToken stop) => paging.ReadAsync(
        LargestPage, (size, first, wanted) => transport.PagesAsync(
            page => Request.Page("clients", page, size, ("search", query.Search), ("status", StatusOf(query))),
            size, client => client.Id, MainWpJson.Default.Client, first, wanted, stop: stop));

    /// <summary>The clients with these ids, whole; GET clients/{id} would leave out the note and the networks.</summary>
    public async Task<IReadOnlyDictionary<int, Client>> GetAsync(IReadOnlyCollection<int> ids, CancellationToken stop) =>
        (await RowsAsync(Request.Get("clients", ("include", string.Join(",", ids))), stop).ConfigureAwait(false)).FirstByKey(client => client.Id);

    /// <summary>The clients whose sites have a tag.</summary>
    public Task<List<Client>> OfTagAsync(int id, CancellationToken stop) => RowsAsync(Request.Get($"tags/{id}/clients") with { About = new Subject(Resource.Tag, $"Tag {id}") }, stop);

    /// <summary>The clients that a cost is for.</summary>
    public Task<List<Client>> OfCostAsync(int id, CancellationToken stop) => RowsAsync(Request.Get($"costs/{id}/clients") with { About = new Subject(Resource.Cost, $"Cost {id}") }, stop);

    /// <summary>The client that a site belongs to; null for none.</summary>
    public async Task<Client?> OfSiteAsync(int id, CancellationToken stop) =>
        (await transport.ObjectAsync(Request.Get($"sites/{id}/client") with { About = Subject.Site(id), ReadsFailure = true }, "data", MainWpJson.Default.Client, stop).ConfigureAwait(false)).Value;

    /// <summary>How many sites belong to a client.</summary>
    public async Task<int> CountSitesAsync(int id, CancellationToken stop) =>
        (await transport.ObjectAsync(Request.Get($"clients/{id}/sites/count") with { About = About(id) }, null, MainWpJson.Default.Count, stop).ConfigureAwait(false)).Value!.Value;

    /// <summary>Makes a client.</summary>
    /// <exception cref="MainWpException">Conflict, where the email address belongs to another; NotDone.</exception>
    public async Task<Client> AddAsync(ClientPatch client, CancellationToken stop)
    {
        var request = Request.Post("clients/add", RequestBody.Json(client, MainWpJson.Default.ClientPatch)) with { About = new Subject(Resource.Client, $"Client '{client.Name}'"), ReadsFailure = true };
        var (made, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Client, stop).ConfigureAwait(false);
        if (made is not { Id: > 0 } && around.Success == true)
        {
            Directory.Forget();
            made = (await Directory.MatchesAsync(client.Email ?? client.Name!, stop).ConfigureAwait(false)).LastOrDefault();
        }
        if (made is not { Id: > 0 })
            throw await RefusedAsync(request, around, client.Email, except: null, stop).ConfigureAwait(false);
        Directory.Forget();
        return await WholeAsync(request, made.Id, stop).ConfigureAwait(false);
    }

    /// <summary>Changes what is given; the rest stays.</summary>
    /// <exception cref="MainWpException">Conflict, where the email address belongs to another; NotDone.</exception>
    public async Task ChangeAsync(int id, ClientPatch change, CancellationToken stop)
    {
        var request = Request.Put($"clients/{id}/edit", RequestBody.Json(change, MainWpJson.Default.ClientPatch)) with { About = About(id), ReadsFailure = true };
        var around = await transport.DoAsync(request, stop).ConfigureAwait(false);
        if (around.Success == false)
            throw await RefusedAsync(request, around, change.Email, except: id, stop).ConfigureAwait(false);
        Directory.Forget();
    }

    /// <summary>Suspends a client and its sites, or ends that.</summary>
    public Task SuspendAsync(int id, bool suspend, CancellationToken stop) =>
        transport.DoAsync(Request.Post($"clients/{id}/{(suspend ? "suspend" : "unsuspend")}") with { About = About(id) }, stop);

    /// <summary>Removes a client; its sites stay.</summary>
    public async Task RemoveAsync(int id, CancellationToken stop)
    {
        await transport.DoAsync(Request.Delete($"clients/{id}/remove") with { About = About(id) }, stop).ConfigureAwait(false);
        Directory.Forget();
    }

    /// <summary>Streams the fields that clients have; where there are none the server says success: 0.</summary>
    public IAsyncEnumerable<ClientField> ListFieldsAsync(string? search, Paging paging, CancellationToken stop) => paging.ReadAsync(
        LargestPage, (size, first, wanted) => transport.PagesAsync(
            page => Request.Page("clients/fields", page, size, ("search", search)) with { ReadsFailure = true },
            size, field => field.Id, MainWpJson.Default.ClientField, first, wanted, stop: stop));

    /// <summary>Makes a field; this route reads form bodies only.</summary>
    // docs/quirks.md, 20.
    public async Task<ClientField> AddFieldAsync(string name, string description, CancellationToken stop)
    {
        var request = Request.Post("clients/fields/add", RequestBody.Form(("name", Slashes.Doubled(name)), ("description", Slashes.Doubled(description)))) with { About = new Subject(Resource.ClientField, $"Client field '{name}'") };
        var (made, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.ClientField, stop).ConfigureAwait(false);
        FieldDirectory.Forget();
        if (made is not { Id: > 0 } && around.Success == true)
            made = (await FieldDirectory.MatchesAsync(name, stop).ConfigureAwait(false)).LastOrDefault();
        return made ?? throw Failure.FromEnvelope(request, transport.Connection, around, 200);
    }

    /// <summary>Changes a field; this route reads JSON only, and calls it a failure where nothing differs, so then nothing is sent.</summary>
    // docs/quirks.md, 21.
    public async Task<ClientField> ChangeFieldAsync(int id, ClientFieldPatch change, CancellationToken stop)
    {
        var current = await GetFieldAsync(id, stop).ConfigureAwait(false);
        if ((change.Name ?? current.Name) == current.Name && (change.Description ?? current.Description) == current.Description)
            return current;
        await transport.DoAsync(Request.Put($"clients/fields/{id}/edit", RequestBody.Json(change, MainWpJson.Default.ClientFieldPatch)) with { About = AboutField(id) }, stop).ConfigureAwait(false);
        FieldDirectory.Forget();
        return await GetFieldAsync(id, stop).ConfigureAwait(false);
    }

    /// <summary>Removes a field, with the values that clients have for it.</summary>
    public async Task RemoveFieldAsync(int id, CancellationToken stop)
    {
        await transport.DoAsync(Request.Delete($"clients/fields/{id}/delete") with { About = AboutField(id) }, stop).ConfigureAwait(false);
        FieldDirectory.Forget();
    }

    /// <summary>One field, from the list: no route gives one.</summary>
    public async Task<ClientField> GetFieldAsync(int id, CancellationToken stop) =>
        (await FieldDirectory.EntriesAsync(stop).ConfigureAwait(false)).FirstOrDefault(field => field.Id == id)
        ?? throw Failure.NotFound(Request.Get("clients/fields"), transport.Connection, AboutField(id));

    /// <summary>The error for a client that an answer does not hold.</summary>
    public MainWpException NotFound(int id) => Failure.NotFound(Request.Get("clients"), transport.Connection, About(id));

    private async Task<IReadOnlyList<ClientField>> ReadFieldsAsync(CancellationToken stop)
    {
        var fields = new List<ClientField>();
        await foreach (var field in ListFieldsAsync(null, Paging.All, stop).ConfigureAwait(false))
            fields.Add(field);
        return fields;
    }

    private async Task<Client> WholeAsync(Request request, int id, CancellationToken stop) =>
        (await GetAsync([id], stop).ConfigureAwait(false)).TryGetValue(id, out var client) ? client : throw Failure.NotFound(request, transport.Connection, About(id));

    // The server refuses without a code, so one more request finds out whether the address is taken.
    private async Task<MainWpException> RefusedAsync(Request request, Envelope around, string? email, int? except, CancellationToken stop)
    {
        if (email is not null && await OfEmailAsync(email, stop).ConfigureAwait(false) is { } taken && taken.Id != except)
            return new MainWpException(ErrorKind.Conflict, Messages.EmailTaken(request.About, email, taken.Name, taken.Id, transport.Connection.Address)) { Resource = Resource.Client, Endpoint = request.Endpoint, ServerMessage = around.Message };
        return Failure.NotDone(request, transport.Connection, around);
    }

    private async Task<Client?> OfEmailAsync(string email, CancellationToken stop)
    {
        try
        {
            return (await transport.ObjectAsync(Request.Get($"clients/{Uri.EscapeDataString(email).Replace("%40", "@")}"), "data", MainWpJson.Default.Client, stop).ConfigureAwait(false)).Value;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    private async Task<List<Client>> RowsAsync(Request request, CancellationToken stop) =>
        (await transport.RowsAsync(request, "data", MainWpJson.Default.Client, stop).ConfigureAwait(false)).Items;

    private static string? StatusOf(ClientQuery query) => query.Status.Length == 0 ? null : string.Join(",", query.Status.Select(status => status.ToString().ToLowerInvariant()));

    private static Subject About(int id) => new(Resource.Client, $"Client {id}");

    private static Subject AboutField(int id) => new(Resource.ClientField, $"Client field {id}");
}

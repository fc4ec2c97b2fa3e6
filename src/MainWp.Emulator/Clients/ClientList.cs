using System.Globalization;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Clients;

/// <summary>The clients of a dashboard and the fields they have.</summary>
internal sealed class ClientList
{
    private readonly SortedDictionary<int, Client> _clients = [];
    private int _lastId;
    private int _lastFieldId;

    public IReadOnlyCollection<Client> All => _clients.Values;

    public List<ClientField> Fields { get; } = [];

    public Client Add(string name, string email, DateTimeOffset created)
    {
        var client = new Client { Id = ++_lastId, Created = created };
        client["name"] = name;
        client["client_email"] = email;
        _clients[client.Id] = client;
        return client;
    }

    public Client? Find(int id) => _clients.GetValueOrDefault(id);

    public Client? Find(string idOrEmail) =>
        int.TryParse(idOrEmail, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Find(id)
            : All.FirstOrDefault(client => string.Equals(client.Email, idOrEmail, StringComparison.OrdinalIgnoreCase));

    public Client Required(string idOrEmail) => Find(idOrEmail)
        ?? throw (idOrEmail.All(char.IsAsciiDigit)
            ? new RestError("mainwp_rest_invalid_client_id", "No client has this id.", 404)
            : new RestError("mainwp_rest_invalid_client_data", "No client has this e-mail address.", 404));

    public void Remove(Client client) => _clients.Remove(client.Id);

    public ClientField AddField(string name, string description)
    {
        var field = new ClientField { Id = ++_lastFieldId, Name = name, Description = description };
        Fields.Add(field);
        return field;
    }

    public ClientField? FindField(string idOrName) => Fields.FirstOrDefault(field =>
        field.Name == idOrName || field.Id.ToString(CultureInfo.InvariantCulture) == idOrName);
}

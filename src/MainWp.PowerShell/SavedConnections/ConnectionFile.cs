using System.Text.Json;
using MainWp.Http;
using MainWp.Json;
using MainWp.PowerShell.Files;
using MainWp.PowerShell.Loading;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>
/// The file of saved connections. It contains no secret, only its owner can read it, and it is replaced as a whole, so that a reader in
/// another process sees it before or after a change. Writers take turns.
/// </summary>
/// <param name="folder">The folder that it is in.</param>
/// <param name="clock">Time for waiting for another writer.</param>
internal sealed class ConnectionFile(string folder, Clock? clock = null)
{
    private const int LargestFile = 4 * 1024 * 1024;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Clock _clock = clock ?? Clock.System;

    /// <summary>The file's path.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "connections.json");

    /// <summary>That of this user: in MAINWP_CONFIG_HOME, else in mainwp below the user's configuration folder.</summary>
    public static ConnectionFile OfUser(Func<string, string?> variable) => new(UserFolder.OfConfiguration(variable));

    /// <summary>The saved connections, by name; none where there is no file.</summary>
    /// <exception cref="MainWpException">FileUnusable.</exception>
    public ConnectionList Read() => Using(() =>
    {
        if (!File.Exists(Path))
            return new ConnectionList { Version = ConnectionList.CurrentVersion };
        // A pipe and a device have no length. Opening a pipe would wait for a writer, and reading a device would not end.
        var length = PrivateFile.LengthOf(Path);
        if (length == 0)
            throw Unusable(Messages.FileIsEmpty, null);
        if (length > LargestFile)
            throw Unusable(Messages.FileIsTooLarge(length), null);
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Checked(JsonSerializer.Deserialize(file, MainWpJson.Default.ConnectionList));
    });

    /// <summary>Reads, changes and writes while no other process does.</summary>
    /// <exception cref="MainWpException">FileUnusable; the file is then as it was.</exception>
    public async Task ChangeAsync(Action<ConnectionList> change, CancellationToken stop)
    {
        Using(() =>
        {
            PrivateFile.CreateFolder(folder);
            return true;
        });
        using var turn = await TakeTurnAsync(stop);
        var list = Read();
        change(list);
        list.Connections.Sort(ByName);
        list.WpAdmin.Sort(ByName);
        Using(() =>
        {
            Replace(list);
            return true;
        });
    }

    private void Replace(ConnectionList list) => WholeFile.Replace(Path, PrivateFile.Create, file =>
    {
        using var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        JsonSerializer.Serialize(writer, list, MainWpJson.Default.ConnectionList);
    });

    private async Task<IDisposable> TakeTurnAsync(CancellationToken stop)
    {
        var until = _clock.Now() + Turn;
        while (true)
        {
            try
            {
                return PrivateFile.Lock(Path + ".lock");
            }
            catch (IOException) when (_clock.Now() < until)
            {
                await _clock.Delay(Pause, stop);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Unusable(e.Message, e);
            }
        }
    }

    private ConnectionList Checked(ConnectionList? list)
    {
        if (list is null || list.Version < 1)
            throw Unusable("it is not a list of connections", null);
        if (list.Version > ConnectionList.CurrentVersion)
            throw Unusable($"it is of version {list.Version}, and this module knows version {ConnectionList.CurrentVersion}: it was written by a newer one", null);
        if (list.Connections is null || list.WpAdmin is null || list.Connections.Concat<StoredConnection>(list.WpAdmin).Any(saved => saved is not { Name.Length: > 0, Address.IsAbsoluteUri: true }))
            throw Unusable("an entry has no name or no address", null);
        if (list.Connections.Find(saved => saved.Server?.ApiRoot is { } root && !IsPath(root)) is { } edited)
            throw Unusable(Messages.ApiRootNotValid(edited.Name), null);
        return list;
    }

    private static bool IsPath(string text) => text.StartsWith("/", StringComparison.Ordinal) && !text.StartsWith("//", StringComparison.Ordinal) && text.IndexOf('\\') < 0;

    private static int ByName(StoredConnection left, StoredConnection right) => StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name);

    private T Using<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (JsonException e)
        {
            throw Unusable($"it is not valid JSON from line {e.LineNumber + 1} on", null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unusable(e.Message, e);
        }
    }

    private MainWpException Unusable(string reason, Exception? inner) =>
        new(ErrorKind.FileUnusable, Messages.FileUnusable(Path, reason.TrimEnd('.')), inner);
}

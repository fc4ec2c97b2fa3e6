using System.Runtime.CompilerServices;
using MainWp.Http;

namespace MainWp.PowerShell.Sessions;

/// <summary>Tries the values for connecting. An invalid value is a failed check, not an error.</summary>
/// <param name="open">Opens a client factory over a primary handler.</param>
/// <param name="clock">Time for waits.</param>
internal sealed class ConnectionTest(Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Clock? clock = null)
{
    /// <summary>Makes the checks and returns each as soon as it is done.</summary>
    public async IAsyncEnumerable<ConnectionCheck> RunAsync(ConnectionRequest request, TransportLog narration, [EnumeratorCancellation] CancellationToken stop)
    {
        var address = Try(request.Address, out var addressFault);
        if (address is null)
        {
            foreach (var check in WithoutAddress(addressFault!))
                yield return check;
            yield break;
        }
        var apiKey = Try(request.KeyAuthentication, out var keyFault);
        var password = Try(request.PasswordAuthentication, out var passwordFault);
        var legacyKey = Try(request.LegacyKey, out var legacyFault);
        using var connection = new Connection(request.Options(address, apiKey, password, legacyKey), open, clock);
        await foreach (var check in new Diagnosis(connection, narration, keyFault, passwordFault, legacyFault).RunAsync(stop))
            yield return check;
    }

    private static IEnumerable<ConnectionCheck> WithoutAddress(string fault)
    {
        yield return new ConnectionCheck(CheckNames.Address, Finding.Failed(fault, Messages.AddressFromBrowser), null);
        foreach (var name in CheckNames.All.Skip(1))
            yield return new ConnectionCheck(name, Finding.NotTried(CheckNames.Address), null);
    }

    private static T? Try<T>(Func<T?> make, out string? fault)
        where T : class
    {
        fault = null;
        try
        {
            return make();
        }
        catch (MainWpException e)
        {
            fault = e.Message;
            return null;
        }
    }
}

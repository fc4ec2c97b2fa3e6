namespace MainWp.Json;

/// <summary>1 OpenSSL, 2 phpseclib.</summary>
internal sealed class ConnectionMethodConverter() : NumberedOptionConverter<ConnectionMethod>(1, ConnectionMethod.OpenSsl, ConnectionMethod.PhpSecLib);

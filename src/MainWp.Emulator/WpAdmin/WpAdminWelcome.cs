namespace MainWp.Emulator.WpAdmin;

/// <summary>What somebody needs who wants to connect to the Wp Admin API.</summary>
internal static class WpAdminWelcome
{
    public static void Print(EmulatedWpAdmin service, TextWriter output)
    {
        var state = service.State;
        output.WriteLine($"""
            A Wp Admin API is emulated at {service.Address}
            {state.Sites.Count} sites, all in memory. Ctrl+C ends it.

            API keys (Authorization: Bearer ...)
              everything            {service.Key}
              reads sites           {service.ReadOnlyKey}
              makes backups         {service.BackupsKey}
              revoked               {service.RevokedKey}
              from 203.0.113.7 only {service.OfficeKey}

            OAuth 2.0: sign in as {WpAdminState.User} with the password {WpAdminState.Password}
              public client         {WpAdminState.PublicClient}
              confidential client   {WpAdminState.ConfidentialClient}, secret {WpAdminState.ConfidentialSecret}

            In PowerShell:
              Connect-WpAdmin -Uri {service.Address} -ApiKey '{service.Key}'
              Connect-WpAdmin -Uri {service.Address} -ClientId {WpAdminState.PublicClient} -Scope sites:read, backups:write, logs:read
            """);
    }
}

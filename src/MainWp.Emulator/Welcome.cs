using MainWp.Emulator.Hosting;

namespace MainWp.Emulator;

/// <summary>What somebody needs who wants to connect.</summary>
internal static class Welcome
{
    public static void Print(EmulatedDashboard dashboard, TextWriter output)
    {
        var key = dashboard.Version1Key;
        output.WriteLine($"""
            A MainWP dashboard is emulated at {dashboard.Address}
            MainWP {dashboard.State.Options.MainWp} on WordPress {dashboard.State.Options.WordPress}, {dashboard.Sites.Count} sites, all in memory. Ctrl+C ends it.

            API keys (mainwp/v2, Authorization: Bearer ...)
              read and write  {dashboard.ReadWriteToken}
              read only       {dashboard.ReadOnlyToken}
              write only      {dashboard.WriteOnlyToken}
              disabled        {dashboard.DisabledToken}

            Application password (wp-abilities/v1, wp/v2)
              {dashboard.User}           {dashboard.ApplicationPassword}
              {dashboard.Subscriber}          {dashboard.SubscriberPassword}

            In a browser: {dashboard.User}, {dashboard.AccountPassword}

            Key of the old interface (mainwp/v1)
              ck_{key.ConsumerKey}
              cs_{key.ConsumerSecret}

            In PowerShell:
              Connect-MainWp -Uri {dashboard.Address} -ApiKey '{dashboard.ReadWriteToken}'
            """);
    }
}

using System.Text.Json.Nodes;
using MainWp.Emulator.Posts;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Users;

/// <summary>Making a user on a child site.</summary>
internal static class NewUser
{
    /// <summary>The text says why it failed.</summary>
    public static string? Add(Dashboard dashboard, Site site, string login, string email, string role)
    {
        if (site.Connection != Connection.Answering)
            return Updates.UpdateRunner.ChildUnreachable;
        if (site.Content.Users.Any(user => user.Login == login))
            return dashboard.Say("ERROR: This user name is taken.");
        site.Content.Users.Add(new ChildUser
        {
            Id = site.Content.NextUserId,
            Login = login,
            Email = email,
            Role = role.Length > 0 ? role : "subscriber",
        });
        return null;
    }

    public static JsonObject SiteView(Site site) => new() { ["id"] = site.Id, ["name"] = site.Name, ["url"] = site.Url };
}

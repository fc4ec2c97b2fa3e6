using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Binding;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Binding;

/// <summary>What a changing command takes through the pipe: things that are surely of its noun, live and from every kind of file, and nothing else.</summary>
public sealed class ChangingCommandConventions
{
    // Results of a command stand for what it worked on; how a site is stands for the site.
    private static readonly Dictionary<Type, string[]> Taken = new()
    {
        [typeof(AbilityReference)] = ["Ability"],
        [typeof(ApiKeyReference)] = ["ApiKey", "NewApiKey"],
        [typeof(ApplicationPasswordReference)] = ["ApplicationPassword", "NewApplicationPassword"],
        [typeof(ClientFieldReference)] = ["ClientField"],
        [typeof(ClientReference)] = ["Client"],
        [typeof(CostPaymentMethodReference)] = ["CostPaymentMethod"],
        [typeof(CostProductTypeReference)] = ["CostProductType"],
        [typeof(CostReference)] = ["Cost", "CostDetail"],
        [typeof(DashboardUserReference)] = ["DashboardUser"],
        [typeof(IgnoredUpdateReference)] = ["IgnoredUpdate", "Update", "UpdateResult"],
        [typeof(MonitorReference)] = ["Monitor", "MonitorEntry", "MonitorDetail", "MonitorSetting", "MonitorCheck", "Site", "SiteDetail", "SiteSync", "SiteCheck", "SiteHealth"],
        [typeof(PluginReference)] = ["SitePlugin"],
        [typeof(SitePageReference)] = ["SitePage", "SitePageDetail"],
        [typeof(SitePostReference)] = ["SitePost", "SitePostDetail"],
        [typeof(SiteReference)] = ["Site", "SiteDetail", "SiteSync", "SiteCheck", "SiteHealth"],
        [typeof(SiteUserReference)] = ["SiteUser", "SiteUserResult", "SiteUserImport"],
        [typeof(TagReference)] = ["Tag"],
        [typeof(ThemeReference)] = ["SiteTheme"],
        [typeof(UpdateTarget)] = ["Update", "UpdateResult", "Site", "SiteDetail", "SiteSync", "SiteCheck", "SiteHealth", "SitePlugin", "SiteTheme", "Vulnerability"],
        [typeof(WpAdminSiteReference)] = ["WpAdminSite", "WpAdminBackup"],
    };

    // A failed line of an import and the count of a site have no id to name anything by.
    private static readonly string[] Nameless = ["SiteUserImport", "SiteUserResult", "MonitorSetting", "MonitorCheck"];

    private static readonly ConcurrentDictionary<Type, ConcurrentDictionary<object, string>> Unmade = [];

    private static readonly IReadOnlyList<(CommandType Command, Type Reference)> Inputs =
    [
        .. from command in CommandType.All
           where command.SupportsShouldProcess
           from parameter in command.Parameters
           let type = parameter.PropertyType.GetElementType() ?? parameter.PropertyType
           where type.IsSubclassOf(typeof(Reference)) && !type.IsAbstract && type != typeof(NewSiteReference)
           select (command, type),
    ];

    [Fact]
    public void Each_kind_of_reference_that_changing_commands_take_is_in_the_table() =>
        Violations.None(Inputs.Select(input => input.Reference).Distinct().Where(type => !Taken.ContainsKey(type)));

    [Fact]
    public void Refuses_objects_and_rows_of_every_other_noun() => Violations.None(
        from input in Inputs
        from sample in Samples.All
        where !Taken[input.Reference].Contains(sample.Type.Name) && Refusal(input, sample.Value) is null
        select $"{input.Command} takes a {sample.Type.Name} ({sample.Form}) as {input.Reference.Name}");

    [Fact]
    public void Takes_objects_and_rows_of_its_noun() => Violations.None(
        from input in Inputs
        from sample in Samples.All
        where Taken[input.Reference].Contains(sample.Type.Name) && !Nameless.Contains(sample.Type.Name)
        where sample.Form is not ("Old" or "Selected") || sample.Type.Name is not ("SiteSync" or "SiteCheck" or "UpdateResult" or "NewApiKey" or "NewApplicationPassword")
        let refusal = Refusal(input, sample.Value)
        where refusal is not null
        select $"{input.Command}: {sample.Type.Name} ({sample.Form}): {refusal}");

    [Fact]
    public void Names_the_command_that_would_be_right()
    {
        var plugin = new SitePlugin { SiteId = 4, Slug = "hello.php", Name = "Hello Dolly" };

        var refusal = Refusal((CommandType.All.Single(command => command.Name == "Remove-MainWpSite"), typeof(SiteReference)), plugin);

        Assert.Equal("This is a plugin of site 4. Use Remove-MainWpSitePlugin, or pass the site's id. Nothing was sent for it.", refusal);
    }

    // What cannot become a reference is refused before any command is asked: once for all of them.
    private static string? Refusal((CommandType Command, Type Reference) input, object value)
    {
        var unmade = Unmade.GetOrAdd(input.Reference, _ => new(ReferenceEqualityComparer.Instance));
        if (unmade.TryGetValue(value, out var known))
            return known;
        try
        {
            var reference = (Reference)input.Reference.GetConstructor([typeof(object)])!.Invoke(BindingFlags.DoNotWrapExceptions, null, [value], null);
            reference.Admit(input.Command.Type, isChange: true);
            return null;
        }
        catch (PSInvalidCastException e)
        {
            return unmade[value] = e.Message;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.NounMismatch)
        {
            return e.Message;
        }
    }
}

using System.Text;
using System.Text.Json;
using MainWp.Json;

namespace MainWp.Tests.Client.Abilities;

public sealed class AbilityInputTests
{
    [Theory]
    [InlineData("""{"type":["array","object"],"properties":{"confirm":{"type":"boolean"}}}""")]
    [InlineData("""{"type":["array","object"],"properties":{"dry_run":{"type":"boolean"}}}""")]
    public void A_list_never_gives_way_to_a_confirmation_or_a_dry_run(string schema)
    {
        var ability = JsonSerializer.Deserialize($$"""{"name":"plugin/delete","input_schema":{{schema}}}""", MainWpJson.Default.Ability)!;

        var input = AbilityInput.Read(ability, new object?[] { 1L, 2L }, isGiven: true);

        Assert.Equal("""{"input":[1,2]}""", Encoding.UTF8.GetString(input.Confirmed().ToRequest().Body!.Bytes.ToArray()));
        Assert.Null(input.Preview());
    }
}

using MainWp.PowerShell.Binding;

namespace MainWp.Tests.Binding;

public class DurationAttributeTests
{
    [Theory]
    [InlineData("90d", 90 * 24 * 60)]
    [InlineData("12H", 12 * 60)]
    [InlineData(" 30 m ", 30)]
    [InlineData("1.5h", 90)]
    [InlineData("120s", 2)]
    [InlineData("2w", 14 * 24 * 60)]
    [InlineData("1.12:00:00", 36 * 60)]
    [InlineData("00:45", 45)]
    public void Reads_what_people_write(string text, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), DurationAttribute.Parse(text));

    [Theory]
    [InlineData("90")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("90 years")]
    [InlineData("d90")]
    [InlineData("99999999999999d")]
    public void Reads_nothing_into_a_number_without_a_unit(string? text) => Assert.Null(DurationAttribute.Parse(text));
}

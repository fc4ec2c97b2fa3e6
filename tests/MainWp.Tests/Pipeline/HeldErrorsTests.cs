using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Pipeline;

/// <summary>Errors that would end the pipeline wait for the results beside them, and are lost nowhere.</summary>
public class HeldErrorsTests
{
    private readonly List<string> _written = [];

    [Fact]
    public async Task An_error_is_written_after_the_work_it_belongs_to()
    {
        var held = new HeldErrors(() => true, error => _written.Add((string)error.Target!));

        await held.AroundAsync(async () =>
        {
            held.Add(Of("failed"));
            await held.AroundAsync(() =>
            {
                held.Add(Of("failed inside"));
                return Task.CompletedTask;
            });
            _written.Add("result");
        });

        Assert.Equal(["result", "failed", "failed inside"], _written);
    }

    [Fact]
    public async Task An_error_is_written_before_the_one_that_ends_the_work()
    {
        var held = new HeldErrors(() => true, error => _written.Add((string)error.Target!));

        var end = await Assert.ThrowsAsync<MainWpException>(() => held.AroundAsync(() =>
        {
            held.Add(Of("failed"));
            throw new MainWpException(ErrorKind.SessionRequired, "the end");
        }));

        Assert.Equal("the end", end.Message);
        Assert.Equal(["failed"], _written);
    }

    [Fact]
    public void Errors_that_end_nothing_wait_for_nothing()
    {
        var held = new HeldErrors(() => false, error => _written.Add((string)error.Target!));

        _ = held.AroundAsync(() =>
        {
            held.Add(Of("failed"));
            _written.Add("result");
            return Task.CompletedTask;
        });

        Assert.Equal(["failed", "result"], _written);
    }

    private static CommandError Of(string target) => CommandError.From(new MainWpException(ErrorKind.NotDone, target), target);
}

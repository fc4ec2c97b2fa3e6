using System.Diagnostics;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.Tests.SavedConnections;

public sealed class ConnectionFileTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("mainwp-").FullName, "new");

    [Fact]
    public async Task Many_writers_lose_nothing_and_readers_see_whole_files()
    {
        var writers = Enumerable.Range(0, 20).Select(number => Task.Run(() => new ConnectionFile(_folder).ChangeAsync(list => list.Connections.Add(Named($"c{number:00}")), default))).ToList();
        var readers = Enumerable.Range(0, 20).Select(_ => Task.Run(() => new ConnectionFile(_folder).Read())).ToList();
        await Task.WhenAll([.. writers, .. readers]);

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"c{number:00}"), new ConnectionFile(_folder).Read().Connections.Select(saved => saved.Name));
        Assert.Equal(["connections.json", "connections.json.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_change_that_fails_leaves_the_file_as_it_was()
    {
        var file = new ConnectionFile(_folder);
        await file.ChangeAsync(list => list.Connections.Add(Named("a")), default);
        var before = File.ReadAllText(file.Path);

        await Assert.ThrowsAsync<InvalidOperationException>(() => file.ChangeAsync(_ => throw new InvalidOperationException(), default));

        Assert.Equal(before, File.ReadAllText(file.Path));
    }

    [Fact]
    public void A_file_of_20_MB_is_refused_unread()
    {
        Directory.CreateDirectory(_folder);
        var file = new ConnectionFile(_folder);
        using (var large = File.Create(file.Path))
            large.SetLength(20 * 1024 * 1024);

        var failure = Assert.Throws<MainWpException>(file.Read);

        Assert.Equal(ErrorKind.FileUnusable, failure.Kind);
        Assert.Contains("20 MB", failure.Message);
    }

    [SkippableTheory]
    [InlineData("mkfifo", "{path}")]
    [InlineData("ln", "-s /dev/zero {path}")]
    [InlineData("touch", "{path}")]
    public async Task A_pipe_a_device_or_nothing_in_the_file_s_place_is_refused_at_once(string program, string arguments)
    {
        Needs.Of(!OperatingSystem.IsWindows(), "Windows has no pipes and devices among its files. To run them: Linux or macOS");
        Directory.CreateDirectory(_folder);
        var file = new ConnectionFile(_folder);
        using (var made = Process.Start(program, arguments.Replace("{path}", file.Path)))
            await made.WaitForExitAsync();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => Task.Run(file.Read).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal(ErrorKind.FileUnusable, failure.Kind);
    }

    [SkippableFact]
    public async Task A_pipe_in_the_place_of_the_lock_holds_nobody_up()
    {
        Needs.Of(OperatingSystem.IsLinux(), "Elsewhere a pipe is no file that can be locked. To run it: Linux");
        Directory.CreateDirectory(_folder);
        var file = new ConnectionFile(_folder);
        using (var made = Process.Start("mkfifo", file.Path + ".lock"))
            await made.WaitForExitAsync();

        await Task.Run(() => file.ChangeAsync(list => list.Connections.Add(Named("a")), default)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Single(file.Read().Connections);
    }

    [Theory]
    [InlineData("MAINWP_CONFIG_HOME", "/own", "/own")]
    [InlineData("XDG_CONFIG_HOME", "/config", "/config/mainwp")]
    public void Is_where_the_variable_says(string name, string value, string folder)
    {
        if (OperatingSystem.IsWindows() && name[0] == 'X')
            return;
        Assert.Equal(Path.Combine(folder, "connections.json"), ConnectionFile.OfUser(asked => asked == name ? value : null).Path);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private static SavedConnection Named(string name) => new() { Name = name, Address = new Uri("https://dashboard.example/") };
}

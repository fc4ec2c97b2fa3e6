using System.ComponentModel;
using System.Diagnostics;

namespace MainWp.Tests.Client.Versions;

/// <summary>The php of this machine, where there is one: what it says of versions is what counts.</summary>
internal static class PhpProgram
{
    /// <summary>Runs code, which gets a text on its standard input, and gives what it wrote; skips the test where there is no php.</summary>
    public static string Run(string code, string input)
    {
        try
        {
            using var php = Process.Start(new ProcessStartInfo("php", $"-r \"{code}\"") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            php.StandardInput.Write(input);
            php.StandardInput.Close();
            return php.StandardOutput.ReadToEnd();
        }
        catch (Win32Exception)
        {
            Needs.Of(false, "no php was found on PATH to compare versions with. To run them: apt-get install php-cli");
            return "";
        }
    }
}

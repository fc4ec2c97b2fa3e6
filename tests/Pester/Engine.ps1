# How another engine like this one is started. MAINWP_ENGINE has its program and what comes before an engine's own arguments, a line each, set by
# whatever started this one: the path of the process would not do, since under the .NET tool that is the dotnet host.

# What another engine writes.
function Invoke-Engine {
    $program, $first = $env:MAINWP_ENGINE -split '\n'
    $all = @($first | Where-Object { $_ }) + $args
    & $program @all
}

# All that another engine writes, as one text, where its input is no terminal and has ended and its output is no terminal either.
function Get-EngineText([string[]] $Argument, [hashtable] $Environment = @{}) {
    $program, $first = $env:MAINWP_ENGINE -split '\n'
    $quoted = @($first | Where-Object { $_ }) + $Argument | ForEach-Object { '"' + $_.Replace('"', '\"') + '"' }
    $start = [System.Diagnostics.ProcessStartInfo]::new($program, $quoted -join ' ')
    $start.UseShellExecute, $start.RedirectStandardInput, $start.RedirectStandardOutput, $start.RedirectStandardError = $false, $true, $true, $true
    $Environment.GetEnumerator() | ForEach-Object { $start.EnvironmentVariables[$_.Key] = $_.Value }
    $process = [System.Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    $wrong = $process.StandardError.ReadToEndAsync()
    $process.StandardOutput.ReadToEnd() + $wrong.Result
    $process.WaitForExit()
}

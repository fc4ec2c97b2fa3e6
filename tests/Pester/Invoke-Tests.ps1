# Runs the Pester tests, once for each run that MAINWP_TEST_RUNS describes, and leaves their results as JSON. Started by the xunit test
# PesterTests, which gives the dashboards to test against: a run is the paths of its files and of its result, and variables of the environment.
param(
    [Parameter(Mandatory)]
    [string] $PesterPath
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$env:DOTNET_TieredCompilation = $null # was for this engine, which runs for long; those that it starts do not
$runs = $env:MAINWP_TEST_RUNS | ConvertFrom-Json
Import-Module $PesterPath

foreach ($run in $runs) {
    foreach ($variable in $run.Variables.PSObject.Properties) { [Environment]::SetEnvironmentVariable($variable.Name, $variable.Value) }
    $configuration = New-PesterConfiguration @{
        Run    = @{ Path = $run.Path; PassThru = $true }
        Output = @{ Verbosity = 'Normal'; RenderMode = 'PlainText' }
    }
    $result = Invoke-Pester -Configuration $configuration
    $failures = @(
        foreach ($test in $result.Failed) { @{ Name = $test.ExpandedPath; Message = ($test.ErrorRecord | Out-String).Trim() } }
        foreach ($file in $result.FailedContainers) { @{ Name = "$($file.Item)"; Message = ($file.ErrorRecord | Out-String).Trim() } }
        foreach ($block in $result.FailedBlocks) { @{ Name = "$($block.ExpandedPath) (set-up)"; Message = ($block.ErrorRecord | Out-String).Trim() } }
    )
    # A test that is left out by -Skip does not belong to this system or edition; any other says why.
    $skipped = @(
        foreach ($test in @($result.Skipped) + @($result.NotRun) + @($result.Inconclusive)) {
            $said = if ($test.ErrorRecord) { "$($test.ErrorRecord[0])" -replace '^.*?because ' } else { 'not for this operating system or edition of PowerShell. To run them: dotnet test on the others' }
            @{ Name = $test.ExpandedPath; Reason = $said }
        }
    )
    @{
        Passed   = $result.PassedCount
        Failed   = [Math]::Max($result.FailedCount, $failures.Count)
        Skipped  = $skipped
        Failures = $failures
    } | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $run.ResultPath -Encoding utf8
}
exit 0

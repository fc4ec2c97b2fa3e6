# Runs the Pester tests and leaves their result as JSON. Started by the xunit test PesterTests, which gives the dashboards to test against.
# MAINWP_TEST_FILE names one file of this folder to run alone.
param(
    [Parameter(Mandatory)]
    [string] $ResultPath,

    [Parameter(Mandatory)]
    [string] $PesterPath,

    [string] $Path = $(if ($env:MAINWP_TEST_FILE) { Join-Path $PSScriptRoot $env:MAINWP_TEST_FILE } else { $PSScriptRoot })
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$env:DOTNET_TieredCompilation = $null # was for this engine, which runs for long; those that it starts do not
Import-Module $PesterPath

$configuration = New-PesterConfiguration @{
    Run    = @{ Path = $Path; PassThru = $true }
    Output = @{ Verbosity = 'Normal'; RenderMode = 'PlainText' }
}
$run = Invoke-Pester -Configuration $configuration
$failures = @(
    foreach ($test in $run.Failed) { @{ Name = $test.ExpandedPath; Message = ($test.ErrorRecord | Out-String).Trim() } }
    foreach ($file in $run.FailedContainers) { @{ Name = "$($file.Item)"; Message = ($file.ErrorRecord | Out-String).Trim() } }
    foreach ($block in $run.FailedBlocks) { @{ Name = "$($block.ExpandedPath) (set-up)"; Message = ($block.ErrorRecord | Out-String).Trim() } }
)
# A test that is left out by -Skip does not belong to this system or edition; any other says why.
$skipped = @(
    foreach ($test in @($run.Skipped) + @($run.NotRun) + @($run.Inconclusive)) {
        $said = if ($test.ErrorRecord) { "$($test.ErrorRecord[0])" -replace '^.*?because ' } else { 'not for this operating system or edition of PowerShell. To run them: dotnet test on the others' }
        @{ Name = $test.ExpandedPath; Reason = $said }
    }
)
@{
    Passed   = $run.PassedCount
    Failed   = [Math]::Max($run.FailedCount, $failures.Count)
    Skipped  = $skipped
    Failures = $failures
} | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $ResultPath -Encoding utf8
exit 0

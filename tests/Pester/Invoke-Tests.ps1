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
@{
    Passed   = $run.PassedCount
    Failed   = [Math]::Max($run.FailedCount, $failures.Count)
    Skipped  = $run.SkippedCount + $run.NotRunCount + $run.InconclusiveCount
    Failures = $failures
} | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $ResultPath -Encoding utf8
exit 0

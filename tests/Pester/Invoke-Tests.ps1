# Runs the Pester tests and leaves their result as JSON. Started by the xunit test PesterTests, which gives the dashboards to test against.
param(
    [Parameter(Mandatory)]
    [string] $ResultPath,

    [string] $Path = $PSScriptRoot
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$wanted = @{ Name = 'Pester'; MinimumVersion = '5.5.0'; MaximumVersion = '5.99.99' }
$gallerySeconds = 60

function Import-Pester {
    if (Get-Module -ListAvailable -FullyQualifiedName @{ ModuleName = 'Pester'; ModuleVersion = '5.5.0'; MaximumVersion = '5.99.99' }) {
        return Import-Module @wanted
    }
    $tools = Join-Path $PSScriptRoot '../../out/tools'
    $env:PSModulePath = $tools, $env:PSModulePath -join [System.IO.Path]::PathSeparator
    if (-not (Test-Path (Join-Path $tools 'Pester'))) {
        $null = New-Item -ItemType Directory -Path $tools -Force
        $download = Start-Job { Save-PSResource -Name Pester -Version '[5.5.0,6.0.0)' -Repository PSGallery -TrustRepository -Path $using:tools }
        try {
            if (-not (Wait-Job $download -Timeout $gallerySeconds)) { throw "the Gallery did not answer within $gallerySeconds s" }
            Receive-Job $download -ErrorAction Stop
        }
        finally { Remove-Job $download -Force }
    }
    Import-Module @wanted
}

try { Import-Pester }
catch {
    @{ Passed = 0; Failed = 0; Skipped = 0; Failures = @(); Missing = "Pester 5 is not installed and cannot be had from the Gallery ($($_.Exception.Message))" } |
        ConvertTo-Json | Set-Content -LiteralPath $ResultPath -Encoding utf8
    exit 0
}

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

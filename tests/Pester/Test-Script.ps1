# Runs PSScriptAnalyzer over all scripts: its default rules, and whether Windows PowerShell 5.1 can read them. Started by the xunit test ScriptTests.
$ErrorActionPreference = 'Stop'
if (-not (Get-Module -ListAvailable PSScriptAnalyzer)) {
    'PSScriptAnalyzer is not installed.'
    exit 0
}
$root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
& (Join-Path $root build.ps1) Analyze

$syntax = @{ IncludeRules = @('PSUseCompatibleSyntax'); Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('5.1', '7.4') } } }
$scripts = Get-Item (Join-Path $root build.ps1), (Join-Path $root src/MainWp.PowerShell/MainWp.psm1), (Join-Path $root MainWp.psd1)
$scripts += Get-ChildItem (Join-Path $root docs), $PSScriptRoot -Recurse -File | Where-Object Name -Match '\.ps[dm]?1$'
$found = $scripts | ForEach-Object { Invoke-ScriptAnalyzer $_.FullName -Settings $syntax }
$found | ForEach-Object { "$($_.ScriptName):$($_.Line): $($_.Message)" }
exit [int][bool]$found

<#
.SYNOPSIS
The main job of the module, as one would type it.

.DESCRIPTION
Started by "dotnet run --project src/MainWp.Emulator -- tour", which emulates a dashboard and sets MAINWP_URI, MAINWP_API_KEY, MAINWP_USER
and MAINWP_APPLICATION_PASSWORD. It makes and removes an API key and updates sites: point it at no dashboard that matters.
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingWriteHost', '', Justification = 'A tour is for reading.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingPositionalParameters', '', Justification = 'Title, command and check are told apart by their looks.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'What one step sets a later one uses.')]
param()

$ErrorActionPreference = 'Stop'

# Says a step and its command, runs it where the caller stands, shows what came out, and ends the tour where the check fails.
function Step([string] $Title, [scriptblock] $Command, [scriptblock] $Check) {
    Write-Host "`n# $Title"
    Write-Host "PS> $("$Command".Trim())"
    $result = @(. $Command)
    $result | Out-Host
    if (-not (. $Check)) { throw "This step did not do what it says: $Title." }
}

try {
    Import-Module (Join-Path $PSScriptRoot '../out/MainWp/MainWp.psd1')

    . Step 'Connect; address and credentials come from the environment here' { Connect-MainWp } { $result.HasApiKey -and $result.HasApplicationPassword }
    . Step 'List the first sites' { Get-MainWpSite -First 5 } { $result.Count -eq 5 }
    . Step 'Sync two sites' { Sync-MainWpSite 1, 2 -PassThru } { $result.Count -eq 2 -and $result.Succeeded -notcontains $false }
    . Step 'List the API keys' { Get-MainWpApiKey } { $result.IsCurrent -contains $true }
    . Step 'Make a key that may only read' { ($key = New-MainWpApiKey Read 'A tour') } { $key.Permission -eq 'Read' }
    . Step 'Connect with it' { ($reader = $key | Connect-MainWp) } { $reader.ProvedScope -eq 'Read' }
    . Step 'Use it' { Get-MainWpSite -Status Disconnected -Session $reader } { $result.Count -gt 0 }
    . Step 'Put it away' { Disconnect-MainWp $reader } { @(Get-MainWpSession -All).Count -eq 1 }
    . Step 'Disable the key' { Set-MainWpApiKey $key -Disable -PassThru } { -not $result.IsActive }
    . Step 'Remove the key' { Remove-MainWpApiKey $key -Force } { (Get-MainWpApiKey).Id -notcontains $key.Id }
    . Step 'See what is pending on three sites' { Get-MainWpUpdate 1, 2, 3 } { $result.Count -gt 0 }
    . Step 'Start updating their plugins' { ($job = Start-MainWpBatchUpdate 1, 2, 3 -Type Plugin -Force) } { $job.UpdateCount -gt 0 }
    . Step 'Wait until the updates are installed' { Wait-MainWpBatchUpdate $job } { $result.Count -eq $job.UpdateCount -and @($result.Outcome -ne 'Updated').Count -eq 0 }
    . Step 'See that no plugin is left' { Get-MainWpUpdate 1, 2, 3 -Type Plugin } { $result.Count -eq 0 }
    . Step 'Disconnect' { Disconnect-MainWp } { -not (Get-MainWpSession) }
}
catch {
    Write-Host "`nThe tour ended early. $_"
    exit 1
}
Write-Host "`nEvery step did what it says."

<#
.SYNOPSIS
The second part of the tour: updates in rings, two of which break sites.

.DESCRIPTION
Started by "dotnet run --project src/MainWp.Emulator -- tour rollout", which emulates a dashboard whose sites have front pages, with an update
that breaks site 2 at once and one that breaks site 3 two seconds later, and sets MAINWP_URI and MAINWP_API_KEY. It updates sites: point it at no
dashboard that matters.
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingWriteHost', '', Justification = 'A tour is for reading.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingPositionalParameters', '', Justification = 'Title, command and check are told apart by their looks.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'What one step sets a later one uses.')]
param()

$ErrorActionPreference = 'Stop'
$folder = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "mainwp-tour-$([guid]::NewGuid())")

# Says a step and its command, runs it where the caller stands, shows what came out, and ends the tour where the check fails.
function Step([string] $Title, [scriptblock] $Command, [scriptblock] $Check) {
    Write-Host "`n# $Title"
    Write-Host "PS> $("$Command".Trim())"
    $halt, $result = $null, @()
    try { $result = @(. $Command) }
    catch {
        if ($_.FullyQualifiedErrorId -notlike 'RolloutHalted,*') { throw }
        $halt = $_
        Write-Host "$halt"
    }
    $result | Out-Host
    if (-not (. $Check)) { throw "This step did not do what it says: $Title." }
}

try {
    Import-Module (Join-Path $PSScriptRoot '../out/MainWp/MainWp.psd1')
    Push-Location $folder

    . Step 'Connect; address and key come from the environment here' { $null = Connect-MainWp -Uri $env:MAINWP_URI; Get-MainWpSession } { $result.HasApiKey }
    . Step 'Choose two canaries' { $tag = New-MainWpTag canary; 1, 2 | Set-MainWpSite -AddTag canary; $tag } { $result.Name -eq 'canary' }
    . Step 'See the plan before it is written' { New-MainWpRollout fleet.json -Ring canary, 'client:University', 3 -Type Plugin, Theme -WhatIf } { $result.Count -gt 8 -and -not (Test-Path fleet.json) }
    . Step 'Write it: a file to review and to keep' { New-MainWpRollout fleet.json -Ring canary, 'client:University', 3 -Type Plugin, Theme -Soak 5s } { $result.State -eq 'Planned' -and (Test-Path fleet.json) }
    . Step 'Begin: an update breaks a canary, and the rollout halts' { Invoke-MainWpRollout fleet.json -ProbePauseSec 1 } { $halt }
    . Step 'See which site, and why' { (Get-MainWpRollout fleet.json).Site | Where-Object Verdict -EQ Broken } { $result.SiteId -eq 2 }
    . Step 'Have the plugin switched off that did it' { Invoke-MainWpRollout fleet.json -Mitigate -ProbePauseSec 1 } { (Get-MainWpRollout fleet.json).Site[1].Mitigation -like '*works again*' }
    . Step 'Accept that, by hand' { Approve-MainWpRollout fleet.json -Ring canary } { $result.State -eq 'Running' }
    . Step 'Go on with the next ring' { Invoke-MainWpRollout fleet.json -ProbePauseSec 1 } { $result.State -eq 'Soaking' -and $result.CurrentRing -eq 'client:University' }
    . Step 'Run it when it is due, for the last ring too: what breaks a site later is seen at the end of its soak' {
        do {
            $next = (Get-MainWpRollout fleet.json).NextAt
            Start-Sleep -Milliseconds ([math]::Max(0, ($next - (Get-Date)).TotalMilliseconds))
            $rollout = Invoke-MainWpRollout fleet.json -ProbePauseSec 1
        } while ($rollout.State -eq 'Soaking')
    } { $halt -and "$halt" -like '*site 3*' }
    . Step 'Enough: end it' { Stop-MainWpRollout fleet.json } { $result.State -eq 'Stopped' }
    . Step 'Write what happened as a page' { Export-MainWpReport fleet.html -Rollout (Get-MainWpRollout fleet.json) -PassThru } { $result[0].Length -gt 10000 }
    . Step 'Disconnect' { Disconnect-MainWp } { -not (Get-MainWpSession) }
}
catch {
    Write-Host "`nThe tour ended early. $_"
    exit 1
}
finally {
    Pop-Location
    Remove-Item $folder -Recurse
}
Write-Host "`nEvery step did what it says."

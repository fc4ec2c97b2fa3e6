#Requires -Version 5.1

<#
.SYNOPSIS
Installs the approved updates of a MainWP dashboard and writes a report.

.DESCRIPTION
Syncs all sites, compares the pending updates with a list of approved plugins, themes and WordPress versions, installs only the updates on
the list, and shows which updates wait for approval. If the list is empty, it installs nothing.

An error on one site does not stop the others. The job fails at the end if an update failed, and its message names the update. If you run
it again, it installs only the updates that are still pending.

In Azure Automation, it needs a connection of the type MainWP, and a variable with the approved list, one entry per line, such as

    akismet/akismet.php
    astra
    woocommerce/woocommerce.php 9.*
    wordpress 6.8.*

A name alone approves every version. A pattern after the name approves only matching versions. For translations, use the name of the plugin or theme.

.PARAMETER ConnectionName
The Automation connection of the type MainWP.

.PARAMETER ApprovalVariable
The Automation variable with the approved list.

.PARAMETER Type
The types of updates to check.

.PARAMETER ReportPath
The path of the report, an HTML file. Default: no report.

.PARAMETER TimeoutSec
The seconds to wait for the updates to finish.

.PARAMETER Preview
Shows what would be installed and installs nothing. Use it like -WhatIf when a runbook is started with parameters.

.EXAMPLE
Start-AzAutomationRunbook -Name Install-ApprovedUpdate -Parameters @{ Preview = $true } -ResourceGroupName web -AutomationAccountName fleet

Shows in the job's output what would be installed.

.OUTPUTS
An object for each update: Site, Update, Version, Outcome (Updated, Failed ..., Preview or NotApproved) and Error.

.NOTES
Modules: MainWp. Secrets: an Automation connection. No prompt, no state outside the dashboard and the report.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $ConnectionName = 'MainWP',
    [string] $ApprovalVariable = 'MainWpApprovedUpdates',
    [ValidateSet('Core', 'Plugin', 'Theme', 'Translation')]
    [string[]] $Type = @('Core', 'Plugin', 'Theme'),
    [string] $ReportPath,
    [ValidateRange(60, 10800)]
    [int] $TimeoutSec = 5400,
    [bool] $Preview
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$problems = [System.Collections.Generic.List[string]]::new()

function ConvertFrom-ApprovalList([string] $Text) {
    foreach ($line in $Text -split '[\r\n,;]+' | ForEach-Object { $_.Trim() } | Where-Object { $_ -and $_ -notlike '#*' }) {
        $name, $version = $line -split '\s+', 2
        [pscustomobject]@{ Name = $name; Version = if ($version) { $version } else { '*' } }
    }
}

function Test-Approval($Update, $Approved) {
    [bool]($Approved | Where-Object { $Update.Slug -eq $_.Name -and "$($Update.NewVersion)" -like $_.Version })
}

filter ConvertTo-Row([string] $Outcome) {
    [pscustomobject]@{ Site = $_.SiteName; Update = $_.Name; Version = $_.NewVersion; Outcome = if ($Outcome) { $Outcome } else { $_.Outcome }; Error = $_.Error }
}

$approved = @(ConvertFrom-ApprovalList (Get-AutomationVariable -Name $ApprovalVariable))
if (-not $approved) { Write-Warning "The variable $ApprovalVariable approves nothing: nothing is installed." }

$session = Connect-MainWp -Connection (Get-AutomationConnection -Name $ConnectionName)
try {
    $sites = @(Get-MainWpSite -Session $session)
    if (-not $sites) { throw "$($session.Dashboard) has no sites." }
    if (-not $Preview) {
        $sites | Sync-MainWpSite -Session $session -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable unsynced
        $unsynced | ForEach-Object { $problems.Add("Sync: $_") }
    }

    $pending = @(Get-MainWpUpdate -Type $Type -Session $session)
    $chosen = @($pending | Where-Object { Test-Approval $_ $approved })
    $pending | Where-Object { -not (Test-Approval $_ $approved) } | ConvertTo-Row -Outcome NotApproved

    if ($Preview -or -not $chosen -or -not $PSCmdlet.ShouldProcess("$($session.Dashboard)", "Install $($chosen.Count) updates")) {
        $chosen | ConvertTo-Row -Outcome Preview
    }
    else {
        $chosen | Start-MainWpBatchUpdate -Wait -TimeoutSec $TimeoutSec -Force -Session $session -ErrorAction SilentlyContinue -ErrorVariable failed |
            ConvertTo-Row
        $failed | ForEach-Object { $problems.Add("$_") }
    }

    if ($ReportPath) {
        Get-MainWpHealth -Session $session | Export-MainWpReport -Path $ReportPath -Title 'Updates of the week' -Confirm:$false -WhatIf:$false
    }
}
finally { Disconnect-MainWp $session }

if ($problems.Count -gt 0) { throw "$($problems.Count) problems on $($session.Dashboard): $($problems -join ' | ')" }

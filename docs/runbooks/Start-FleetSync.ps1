#Requires -Version 5.1

<#
.SYNOPSIS
Syncs many MainWP dashboards at once, each in a separate job.

.DESCRIPTION
The parent of Sync-Dashboard: it starts one job of that runbook for each dashboard, a few at a time, waits for the jobs, and returns their
results. Each job has its own sandbox, so more dashboards do not need more memory or time in one sandbox. This runbook does not handle
secrets: each job gets the name of the secret of its dashboard.

An error on one dashboard does not stop the others. The job fails at the end, and its message names the dashboard. If the list is empty, it
starts nothing.

.PARAMETER DashboardVariable
The Automation variable with the dashboards, as JSON: [{"Uri": "https://dashboard.example", "Secret": "dashboard-example"}].

.PARAMETER ResourceGroupName
The resource group of the Automation account.

.PARAMETER AutomationAccountName
The Automation account.

.PARAMETER VaultName
The key vault with the secrets.

.PARAMETER SubscriptionId
The subscription of the vault.

.PARAMETER Runbook
The name of the child runbook.

.PARAMETER MaximumJobCount
The most jobs that run at once.

.PARAMETER TimeoutMinutes
The minutes to wait for a job. A job that takes longer is reported, but not stopped.

.PARAMETER PollSec
The seconds between two checks of the jobs.

.PARAMETER Preview
Shows which jobs would be started and starts none. Use it like -WhatIf when a runbook is started with parameters.

.EXAMPLE
Start-AzAutomationRunbook -Name Start-FleetSync -Parameters @{ ResourceGroupName = 'web'; AutomationAccountName = 'fleet'; VaultName = 'fleet' } -ResourceGroupName web -AutomationAccountName fleet

Syncs the dashboards in the variable MainWpDashboards.

.OUTPUTS
An object for each dashboard: Dashboard, Status, Sites, Failed, JobId.

.NOTES
Modules: Az.Accounts, Az.Automation. Secrets: none. The managed identity can start runbooks and read jobs (role Automation Operator).
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $ResourceGroupName,
    [Parameter(Mandatory)]
    [string] $AutomationAccountName,
    [Parameter(Mandatory)]
    [string] $VaultName,
    [string] $SubscriptionId = '',
    [string] $DashboardVariable = 'MainWpDashboards',
    [string] $Runbook = 'Sync-Dashboard',
    [ValidateRange(1, 50)]
    [int] $MaximumJobCount = 5,
    [ValidateRange(1, 180)]
    [int] $TimeoutMinutes = 120,
    [ValidateRange(0, 600)]
    [double] $PollSec = 15,
    [bool] $Preview
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$ended = 'Completed', 'Failed', 'Stopped', 'Suspended'
$shared = @{ VaultName = $VaultName; SubscriptionId = $SubscriptionId }
$account = @{ ResourceGroupName = $ResourceGroupName; AutomationAccountName = $AutomationAccountName }

function Invoke-Child($Dashboard) {
    try {
        $job = Start-AzAutomationRunbook @account -Name $Runbook -Parameters ($shared + @{ Uri = $Dashboard.Uri; SecretName = $Dashboard.Secret })
        [pscustomobject]@{ Uri = $Dashboard.Uri; JobId = $job.JobId; Status = 'Running'; Until = [datetime]::UtcNow.AddMinutes($TimeoutMinutes) }
    }
    catch { [pscustomobject]@{ Uri = $Dashboard.Uri; JobId = $null; Status = "Not started: $_"; Until = [datetime]::UtcNow } }
}

# The child's last line is JSON: an output record holds an object's text only.
function Read-Child($Child) {
    $summary = $null
    if ($Child.JobId -and $Child.Status -eq 'Completed') {
        $text = Get-AzAutomationJobOutput @account -Id $Child.JobId -Stream Output | Select-Object -Last 1 -ExpandProperty Summary
        if ($text -like '{*}') { $summary = $text | ConvertFrom-Json }
    }
    [pscustomobject]@{ Dashboard = $Child.Uri; Status = $Child.Status; Sites = $summary.Sites; Failed = $summary.Failed; JobId = $Child.JobId }
}

# Not through the pipeline: Windows PowerShell gives an array as one object.
$list = Get-AutomationVariable -Name $DashboardVariable
try { $dashboards = ConvertFrom-Json $list }
catch { throw "The variable $DashboardVariable is no JSON list of Uri and Secret. Nothing was started." }
$waiting = [System.Collections.Generic.Queue[object]]::new()
foreach ($dashboard in $dashboards) {
    if (-not $dashboard.Uri -or -not $dashboard.Secret) { throw "An entry of $DashboardVariable lacks Uri or Secret. Nothing was started." }
    $waiting.Enqueue($dashboard)
}
if ($waiting.Count -eq 0) {
    Write-Warning "The variable $DashboardVariable has no dashboards: nothing is started."
    return
}
if ($Preview -or -not $PSCmdlet.ShouldProcess("$($waiting.Count) dashboards", "Start $Runbook")) {
    $waiting | ForEach-Object { [pscustomobject]@{ Dashboard = $_.Uri; Status = 'Preview'; Sites = $null; Failed = $null; JobId = $null } }
    return
}

$null = Connect-AzAccount -Identity -WhatIf:$false
$running = [System.Collections.Generic.List[object]]::new()
$rows = while ($waiting.Count -gt 0 -or $running.Count -gt 0) {
    while ($waiting.Count -gt 0 -and $running.Count -lt $MaximumJobCount) { $running.Add((Invoke-Child $waiting.Dequeue())) }
    foreach ($child in @($running)) {
        if ($child.Status -eq 'Running') {
            try { $status = "$((Get-AzAutomationJob @account -Id $child.JobId).Status)" }
            catch { $status = 'Running' } # not to be had just now: asked again in the next round
            if ($status -in $ended) { $child.Status = $status }
            elseif ([datetime]::UtcNow -gt $child.Until) { $child.Status = "Not ended after $TimeoutMinutes minutes" }
        }
        if ($child.Status -ne 'Running') {
            $null = $running.Remove($child)
            Read-Child $child
        }
    }
    if ($running.Count -gt 0) { Start-Sleep -Milliseconds ($PollSec * 1000) }
}

$rows
$wrong = @($rows | Where-Object { $_.Status -ne 'Completed' -or $_.Failed -gt 0 })
if ($wrong) { throw "$($wrong.Count) of $(@($rows).Count) dashboards were not synced whole: $(($wrong | ForEach-Object { "$($_.Dashboard) ($($_.Status), $([int]$_.Failed) sites failed)" }) -join ', ')" }

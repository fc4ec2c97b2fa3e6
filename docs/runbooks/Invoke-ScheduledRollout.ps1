#Requires -Version 5.1

<#
.SYNOPSIS
Continues a rollout of updates, ring by ring, each time it runs.

.DESCRIPTION
Schedule it every hour. It reads the plan from an Automation variable, runs the steps that are due, and saves the plan before and after each
step. It installs a ring, compares its sites with their earlier state, watches them, and continues with the next ring when it is due. If too
many sites break, the rollout halts and the job fails with the reason, every hour, until somebody approves the ring or stops the rollout.

With -StartNew, it creates a new plan if there is none or the last one is done. Schedule that once a month. It never replaces a plan that is
in progress.

.PARAMETER ConnectionName
The Automation connection of the type MainWP.

.PARAMETER PlanVariable
The Automation variable with the plan, an unencrypted string. It can hold a million characters, which is about 2,000 updates.

.PARAMETER StartNew
Creates a new plan if none is in progress.

.PARAMETER Ring
The rings of a new plan: tags, clients or sites, and * for all others.

.PARAMETER Type
The types of updates of a new plan.

.PARAMETER ExcludeSlug
Plugins and themes that a new plan leaves out.

.PARAMETER SoakHours
The hours to watch the sites of a ring, for a new plan.

.PARAMETER MaximumFailure
The number of sites of a ring that may break, or a percentage such as 5%, for a new plan.

.PARAMETER Mitigate
Deactivates updated plugins on a site that broke.

.PARAMETER NoProbe
Does not request front pages. Use it if the network of the account cannot reach the sites.

.PARAMETER Preview
Shows the next steps and does nothing. Use it like -WhatIf when a runbook is started with parameters.

.EXAMPLE
Start-AzAutomationRunbook -Name Invoke-ScheduledRollout -Parameters @{ StartNew = $true; Ring = @('canary', '*') } -ResourceGroupName web -AutomationAccountName fleet

Creates the plan of the month and starts with the first ring.

.OUTPUTS
An object for each update that was processed: Ring, Site, Update, Version, State, Verdict and Problem.

.NOTES
Modules: MainWp. Secrets: an Automation connection. No prompt. Runs must not overlap, because an Automation variable cannot be locked.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $ConnectionName = 'MainWP',
    [string] $PlanVariable = 'MainWpRollout',
    [bool] $StartNew,
    [string[]] $Ring = @('canary', '*'),
    [ValidateSet('Core', 'Plugin', 'Theme', 'Translation')]
    [string[]] $Type = @('Plugin', 'Theme'),
    [string[]] $ExcludeSlug = @(),
    [ValidateRange(0, 720)]
    [int] $SoakHours = 24,
    [string] $MaximumFailure = '0',
    [bool] $Mitigate,
    [bool] $NoProbe,
    [bool] $Preview
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$isShown = $Preview -or $WhatIfPreference
$text = Get-AutomationVariable -Name $PlanVariable
$plan = if ($text) { Get-MainWpRollout -Rollout $text }

if (-not $plan -and -not $StartNew) {
    Write-Warning "The variable $PlanVariable has no plan, and StartNew is off: nothing is done."
    return
}
if ($plan -and $plan.State -in 'Completed', 'Stopped' -and -not $StartNew) {
    Write-Verbose "The rollout in $PlanVariable is $($plan.State)."
    return
}

$session = Connect-MainWp -Connection (Get-AutomationConnection -Name $ConnectionName)
try {
    if (-not $plan -or ($plan.State -in 'Completed', 'Stopped')) {
        $chosen = @{ Ring = $Ring; Type = $Type; Soak = [timespan]::FromHours($SoakHours); MaximumFailure = $MaximumFailure; Session = $session }
        if ($ExcludeSlug) { $chosen.ExcludeSlug = $ExcludeSlug }
        $plan = New-MainWpRollout @chosen
    }
    $before = @{}
    $plan.Update | ForEach-Object { $before["$($_.SiteId) $($_.Type) $($_.Slug)"] = "$($_.State) $($_.Verdict)" }

    $problems = @()
    $halt = $null
    if ($isShown) {
        $plan = Invoke-MainWpRollout -Rollout $plan -Save { } -Session $session -WhatIf
    }
    else {
        $keep = @{ Rollout = $plan; Session = $session; Mitigate = $Mitigate; NoProbe = $NoProbe; ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems' }
        try { $plan = Invoke-MainWpRollout @keep -Save { param($rollout) Set-AutomationVariable -Name $PlanVariable -Value $rollout.ToJson() } }
        catch {
            $halt = $_
            $text = Get-AutomationVariable -Name $PlanVariable
            $kept = if ($text) { Get-MainWpRollout -Rollout $text }
            # A new plan that could not be kept leaves the last one in the variable: its results are not those of this run.
            if ($kept -and $kept.CreatedAt -eq $plan.CreatedAt) { $plan = $kept }
        }
    }

    $plan.Update | Where-Object { $before["$($_.SiteId) $($_.Type) $($_.Slug)"] -ne "$($_.State) $($_.Verdict)" } | ForEach-Object {
        [pscustomobject]@{ Ring = $_.Ring; Site = $_.SiteName; Update = $_.Name; Version = $_.ToVersion; State = $_.State; Verdict = $_.Verdict; Problem = if ($_.Error) { $_.Error } else { $_.Problem } }
    }
    if ($plan.NextAt) { Write-Verbose "The next step is due at $($plan.NextAt)." }
}
finally { Disconnect-MainWp $session }

if ($halt) { throw "$halt" }
$failed = @($problems | Where-Object { $_.FullyQualifiedErrorId -like 'UpdateFailed,*' })
if ($failed) { throw "$($failed.Count) updates were not installed on $($plan.Dashboard): $($failed -join ' | ')" }

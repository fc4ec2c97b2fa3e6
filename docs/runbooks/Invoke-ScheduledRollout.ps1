#Requires -Version 5.1

<#
.SYNOPSIS
Carries a rollout of updates on, ring by ring, each time that it is started.

.DESCRIPTION
Schedule it every hour. It reads the plan from an Automation variable, does what is due, and keeps the plan there before and after each step: a
ring is installed, its sites are compared with how they were and watched, and the next ring follows when its time has come. If too many sites
break, the rollout halts and the job fails with the reason, every hour until somebody approves the ring or stops the rollout.

With -StartNew it makes a new plan where there is none or the last one is done: schedule that once a month. A plan that is under way
is never replaced.

.PARAMETER ConnectionName
The Automation connection of the type MainWP.

.PARAMETER PlanVariable
The Automation variable that keeps the plan, a string that is not encrypted. It holds a million characters: about 2,000 updates.

.PARAMETER StartNew
Makes a new plan where none is under way.

.PARAMETER Ring
The rings of a new plan: tags, clients or sites, and * for all others.

.PARAMETER Type
The types of updates of a new plan.

.PARAMETER ExcludeSlug
Plugins and themes that a new plan leaves out.

.PARAMETER SoakHours
How many hours the sites of a ring are watched, for a new plan.

.PARAMETER MaximumFailure
How many sites of a ring may break, for a new plan: a number, or a part such as 5%.

.PARAMETER Mitigate
Switches updated plugins off on a site that broke.

.PARAMETER NoProbe
Asks no front page from here: for an account whose network does not reach the sites.

.PARAMETER Preview
Says what would be done next and does nothing, as -WhatIf does where a runbook is started with switches.

.EXAMPLE
Start-AzAutomationRunbook -Name Invoke-ScheduledRollout -Parameters @{ StartNew = $true; Ring = @('canary', '*') } -ResourceGroupName web -AutomationAccountName fleet

Makes the plan of the month and begins with the first ring.

.OUTPUTS
An object for each update that was worked on: Ring, Site, Update, Version, State, Verdict and Problem.

.NOTES
Modules: MainWp. Secrets: an Automation connection. No prompt. Give the schedule no overlapping runs: an Automation variable has no lock.
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

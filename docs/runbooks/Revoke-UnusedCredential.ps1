#Requires -Version 5.1

<#
.SYNOPSIS
Revokes what nobody has used for a while: API keys and application passwords of a MainWP dashboard.

.DESCRIPTION
Disables API keys, which can be undone, and revokes application passwords, which cannot, that were last used longer ago than
-UnusedDays, or were made longer ago and never used. Those that this runbook itself uses, and those on -Keep, stay. Never-used API keys
stay too, since the dashboard does not say when a key was made.

It stops, and revokes nothing, where there is more to revoke than -MaximumCount: that is a mistake more often than a clean-up. What fails
for one leaves the others alone; then the job fails at the end. Running it again finds nothing more.

.PARAMETER Uri
The dashboard's address.

.PARAMETER VaultName
The key vault.

.PARAMETER KeySecretName
The secret with the token of an API key that may read and write.

.PARAMETER UserName
The WordPress user whose application password is in the vault. It sees the passwords of the users whom it may edit.

.PARAMETER LoginSecretName
The secret with that application password.

.PARAMETER UnusedDays
Days without use after which a credential is revoked.

.PARAMETER Keep
Descriptions of keys and names of passwords to keep, with * and ?.

.PARAMETER MaximumCount
Where more than so many would be revoked, none is.

.PARAMETER Preview
Says what would be revoked and revokes nothing, as -WhatIf does where a runbook is started with switches.

.EXAMPLE
Start-AzAutomationRunbook -Name Revoke-UnusedCredential -Parameters @{ Uri = 'https://dashboard.example'; VaultName = 'fleet'; UserName = 'fleet-robot'; Preview = $true } -ResourceGroupName web -AutomationAccountName fleet

Shows in the job's output what would be revoked.

.OUTPUTS
An object for each: Kind (ApiKey or ApplicationPassword), Name, Owner, LastUsed, Outcome (Revoked, Failed or Preview).

.NOTES
Modules: MainWp, Az.Accounts, Az.KeyVault. Secrets: the managed identity of the Automation account reads secrets of the vault (role Key
Vault Secrets User).
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Uri,
    [Parameter(Mandatory)]
    [string] $VaultName,
    [Parameter(Mandatory)]
    [string] $UserName,
    [string] $KeySecretName = 'mainwp-api-key',
    [string] $LoginSecretName = 'mainwp-application-password',
    [ValidateRange(1, 3650)]
    [int] $UnusedDays = 90,
    [string[]] $Keep = @(),
    [ValidateRange(1, 1000)]
    [int] $MaximumCount = 10,
    [bool] $Preview
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$problems = [System.Collections.Generic.List[string]]::new()

$null = Connect-AzAccount -Identity -WhatIf:$false
$token = (Get-AzKeyVaultSecret -VaultName $VaultName -Name $KeySecretName).SecretValue
$password = (Get-AzKeyVaultSecret -VaultName $VaultName -Name $LoginSecretName).SecretValue
$session = Connect-MainWp -Uri $Uri -ApiKey $token -Credential ([pscredential]::new($UserName, $password))
try {
    $limit = [timespan]::FromDays($UnusedDays)
    $since = (Get-Date) - $limit
    $unused = @(
        Get-MainWpApiKey -UnusedFor $limit -Session $session | Where-Object { $_.IsActive -and -not $_.IsCurrent } |
            ForEach-Object { [pscustomobject]@{ Kind = 'ApiKey'; Name = $_.Description; Owner = $_.UserId; LastUsed = $_.LastAccess; Outcome = 'Preview'; Target = $_ } }
        Get-MainWpApplicationPassword -AllUsers -UnusedFor $limit -NeverUsed -Session $session | Where-Object { -not $_.IsCurrent -and $_.Created -lt $since } |
            ForEach-Object { [pscustomobject]@{ Kind = 'ApplicationPassword'; Name = $_.Name; Owner = $_.DashboardUserName; LastUsed = $_.LastUsed; Outcome = 'Preview'; Target = $_ } }
    )
    foreach ($pattern in $Keep) { $unused = @($unused | Where-Object Name -NotLike $pattern) }

    $number = $unused.Count
    if ($number -gt $MaximumCount) { throw "$number credentials of $Uri are unused for $UnusedDays days, more than -MaximumCount $MaximumCount. Nothing was revoked." }
    if (-not $Preview -and $number -gt 0 -and $PSCmdlet.ShouldProcess($Uri, "Revoke $number credentials")) {
        foreach ($one in $unused) {
            try {
                if ($one.Kind -eq 'ApiKey') { $one.Target | Set-MainWpApiKey -Disable -Confirm:$false -Session $session }
                else { $one.Target | Remove-MainWpApplicationPassword -ExceptCurrent -Force -Session $session }
                $one.Outcome = 'Revoked'
            }
            catch {
                $one.Outcome = 'Failed'
                $problems.Add("$($one.Kind) '$($one.Name)': $_")
            }
        }
    }
    $unused | Select-Object Kind, Name, Owner, LastUsed, Outcome
}
finally { Disconnect-MainWp $session }

if ($problems.Count -gt 0) { throw "$($problems.Count) credentials of $Uri could not be revoked: $($problems -join ' | ')" }

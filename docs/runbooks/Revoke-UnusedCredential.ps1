#Requires -Version 5.1

<#
.SYNOPSIS
Revokes unused API keys and application passwords of a MainWP dashboard.

.DESCRIPTION
Disables API keys and revokes application passwords that were not used for -UnusedDays. You can enable an API key again, but a revoked
password is lost. It also revokes passwords that are older and were never used. It keeps the credentials that it uses itself and those in
-Keep. It also keeps API keys that were never used, because the dashboard does not show when a key was created.

If there are more than -MaximumCount credentials to revoke, it stops and revokes nothing, because that is usually a mistake. An error on
one credential does not stop the others, and the job fails at the end.

.PARAMETER Uri
The address of the dashboard.

.PARAMETER VaultName
The key vault.

.PARAMETER KeySecretName
The secret with the token of an API key that has the permissions Read and Write.

.PARAMETER UserName
The WordPress user whose application password is in the vault. This user sees the passwords of the users that it can edit.

.PARAMETER LoginSecretName
The secret with that application password.

.PARAMETER UnusedDays
The days without use after which a credential is revoked.

.PARAMETER Keep
Descriptions of keys and names of passwords to keep, with * and ?.

.PARAMETER MaximumCount
The most credentials to revoke. If there are more, none is revoked.

.PARAMETER Preview
Shows what would be revoked and revokes nothing. Use it like -WhatIf when a runbook is started with parameters.

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

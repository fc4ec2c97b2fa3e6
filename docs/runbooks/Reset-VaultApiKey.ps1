#Requires -Version 5.1

<#
.SYNOPSIS
Replaces the API key of a MainWP dashboard in Azure Key Vault without an interruption.

.DESCRIPTION
Reads the token from the vault, creates a new key with the same permission, writes its token to the vault as a new version, and disables the
old key only after that. If a step fails before, the old key still works and the new key is removed again. At the end, it connects with
the token that is now in the vault.

It does not replace a secret that is younger than -MinimumAgeDays, so a job that starts twice replaces the key once.

.PARAMETER Uri
The address of the dashboard.

.PARAMETER VaultName
The key vault.

.PARAMETER SecretName
The secret with the token.

.PARAMETER MinimumAgeDays
The minimum age of the secret in days. A younger secret is not replaced.

.PARAMETER RemoveOldKey
Deletes the old key. Default: the old key is disabled, and you can enable it again.

.PARAMETER Preview
Shows what would be replaced and replaces nothing. Use it like -WhatIf when a runbook is started with parameters.

.EXAMPLE
Start-AzAutomationRunbook -Name Reset-VaultApiKey -Parameters @{ Uri = 'https://dashboard.example'; VaultName = 'fleet' } -ResourceGroupName web -AutomationAccountName fleet

Replaces the key in the secret mainwp-api-key of the vault fleet.

.OUTPUTS
An object: Dashboard, Secret, Outcome (Replaced, TooYoung or Preview), OldKey, NewKey. It contains no token.

.NOTES
Modules: MainWp, Az.Accounts, Az.KeyVault. Secrets: the managed identity of the Automation account reads and sets secrets of the vault
(role Key Vault Secrets Officer). The key needs both permissions, Read and Write.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Uri,
    [Parameter(Mandatory)]
    [string] $VaultName,
    [string] $SecretName = 'mainwp-api-key',
    [ValidateRange(0, 3650)]
    [int] $MinimumAgeDays = 25,
    [bool] $RemoveOldKey,
    [bool] $Preview
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$row = [pscustomobject]@{ Dashboard = $Uri; Secret = "$VaultName/$SecretName"; Outcome = 'Preview'; OldKey = $null; NewKey = $null }
$null = Connect-AzAccount -Identity -WhatIf:$false
$secret = Get-AzKeyVaultSecret -VaultName $VaultName -Name $SecretName
if (-not $secret) { throw "The vault $VaultName has no secret $SecretName." }
if ($secret.Updated -and $secret.Updated.ToUniversalTime() -gt [datetime]::UtcNow.AddDays(-$MinimumAgeDays)) {
    $row.Outcome = 'TooYoung'
    return $row
}

$session = Connect-MainWp -Uri $Uri -ApiKey $secret.SecretValue
try {
    $old = Get-MainWpApiKey -Session $session | Where-Object IsCurrent
    if (@($old).Count -ne 1) { throw "$Uri does not say which of its keys the vault holds. Nothing was replaced." }
    $row.OldKey = $old.Id
    if ($Preview -or -not $PSCmdlet.ShouldProcess("key $($old.Id) of $Uri", 'Replace it, in the dashboard and the vault')) {
        return $row
    }
    # What fails in here keeps the old key: it is disabled when the pipeline behind has taken the new one.
    $row.NewKey = $old | Reset-MainWpApiKey -Remove:$RemoveOldKey -Force -Session $session -WarningAction SilentlyContinue | ForEach-Object {
        $null = Set-AzKeyVaultSecret -VaultName $VaultName -Name $SecretName -SecretValue $_.Token -ContentType 'MainWP API key' -Tag @{ Dashboard = $Uri; Key = "$($_.Id)" }
        $_.Id
    }
}
finally { Disconnect-MainWp $session }

$proof = Connect-MainWp -Uri $Uri -ApiKey (Get-AzKeyVaultSecret -VaultName $VaultName -Name $SecretName).SecretValue
Disconnect-MainWp $proof
$row.Outcome = 'Replaced'
$row

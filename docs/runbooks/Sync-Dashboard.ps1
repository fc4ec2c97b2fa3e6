#Requires -Version 5.1

<#
.SYNOPSIS
Syncs the sites of one MainWP dashboard. It is the child runbook of Start-FleetSync.

.DESCRIPTION
Connects with an API key from SecretManagement, syncs every site, and returns the result as one line of JSON for the parent. A site that
fails does not stop the others and causes a warning. You can safely run it again.

.PARAMETER Uri
The address of the dashboard.

.PARAMETER SecretName
The secret with the token of an API key that has the permissions Read and Write.

.PARAMETER VaultName
The name of a registered vault of SecretManagement. If there is no vault with this name, it is the name of an Azure key vault, and the
runbook registers it.

.PARAMETER SubscriptionId
The subscription of the Azure key vault.

.PARAMETER Preview
Shows how many sites would be synced and syncs none. Use it like -WhatIf when a runbook is started with parameters.

.EXAMPLE
./Sync-Dashboard.ps1 -Uri https://dashboard.example -SecretName dashboard-example -VaultName fleet

This also works outside Azure, with any vault of SecretManagement.

.OUTPUTS
One line of JSON: Dashboard, Sites, Failed.

.NOTES
Modules: MainWp, Microsoft.PowerShell.SecretManagement; for Azure Key Vault also Az.Accounts and Az.KeyVault, whose managed identity reads
secrets of the vault (role Key Vault Secrets User).
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Uri,
    [Parameter(Mandatory)]
    [string] $SecretName,
    [Parameter(Mandatory)]
    [string] $VaultName,
    [string] $SubscriptionId = '',
    [bool] $Preview
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

if (-not (Get-SecretVault -Name $VaultName -ErrorAction SilentlyContinue)) {
    $null = Connect-AzAccount -Identity -WhatIf:$false
    Register-SecretVault -Name $VaultName -ModuleName Az.KeyVault -VaultParameters @{ AZKVaultName = $VaultName; SubscriptionId = $SubscriptionId } -WhatIf:$false -Confirm:$false
}
$session = Connect-MainWp -Uri $Uri -ApiKey (Get-Secret -Name $SecretName -Vault $VaultName)
try {
    $sites = @(Get-MainWpSite -Session $session)
    $failed = @()
    if ($sites -and -not $Preview -and $PSCmdlet.ShouldProcess("$Uri", "Sync $($sites.Count) sites")) {
        $sites | Sync-MainWpSite -Session $session -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed | ForEach-Object { Write-Warning "$_" }
    }
}
finally { Disconnect-MainWp $session }

[pscustomobject]@{ Dashboard = $Uri; Sites = $sites.Count; Failed = @($failed).Count } | ConvertTo-Json -Compress

#Requires -Version 5.1

<#
.SYNOPSIS
Syncs the sites of one MainWP dashboard; the child of Start-FleetSync.

.DESCRIPTION
Connects with the API key that SecretManagement gives, syncs every site, and outputs what became of it as one line of JSON, which the
parent reads. A site that fails leaves the others alone and is a warning. Running it again does no harm.

.PARAMETER Uri
The dashboard's address.

.PARAMETER SecretName
The secret with the token of an API key that may read and write.

.PARAMETER VaultName
The vault: the name of a registered vault of SecretManagement; where there is none of that name, the Azure key vault, which is registered
under its name.

.PARAMETER SubscriptionId
The subscription of the Azure key vault.

.PARAMETER Preview
Says how many sites would be synced and syncs none, as -WhatIf does where a runbook is started with switches.

.EXAMPLE
./Sync-Dashboard.ps1 -Uri https://dashboard.example -SecretName dashboard-example -VaultName fleet

Works also outside Azure, with any vault of SecretManagement.

.OUTPUTS
A line of JSON: Dashboard, Sites, Failed.

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

@{
    RootModule             = 'MainWp.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '6c1a6f0e-5d0c-4f0e-9b7d-2f6a6f5a8c31'
    Author                 = 'MainWP for PowerShell contributors'
    CompanyName            = 'MainWP for PowerShell contributors'
    Copyright              = '(c) MainWP for PowerShell contributors. MIT license.'
    Description            = 'The client for the REST APIs of the MainWP Dashboard: sites, updates, API keys and more for people who run fleets of WordPress sites.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    TypesToProcess         = @('MainWp.Types.ps1xml')
    FormatsToProcess       = @('MainWp.Format.ps1xml')
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    CmdletsToExport        = @(
        'Connect-MainWp'
        'Disconnect-MainWp'
        'Get-MainWpApiKey'
        'New-MainWpApiKey'
        'Remove-MainWpApiKey'
        'Set-MainWpApiKey'
        'Get-MainWpSession'
        'Get-MainWpSite'
        'Sync-MainWpSite'
        'Test-MainWpConnection'
        'Invoke-MainWpRequest'
    )
    PrivateData            = @{
        PSData = @{
            Tags = @('MainWP', 'WordPress', 'REST', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
        }
    }
}

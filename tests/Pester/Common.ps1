# What every test file starts with: BeforeAll { . $PSScriptRoot/Common.ps1 }
# Imports the built module and knows two emulated dashboards of the same generation, which no other file has:
#   MAINWP_TEST_WORDPRESS                        6.8 or 7.1, the generation
#   MAINWP_TEST_URI, _TOKEN, _USER, _PASSWORD    the first; TOKEN may read and write, PASSWORD is USER's application password
#   MAINWP_TEST_TOKEN_READ, _WRITE, _DISABLED    other keys of the first
#   MAINWP_TEST_CONSUMER_KEY, _CONSUMER_SECRET   a key of the first that only mainwp/v1 knows
#   the same names with _2 at the end            the second
#   MAINWP_TEST_WPADMIN_URI, _KEY, _KEY_READ     an emulated Wp Admin API; _CLIENT, _CLIENT_SECRET a client of it that has a secret
#   MAINWP_TEST_ECHO                             fails whatever it is asked once one is connected, and repeats all that it was sent
#   MAINWP_TEST_DISPENSER                        hands out another, untouched, at each GET; see New-TestVisitor too

. $PSScriptRoot/Engine.ps1
if (-not $env:MAINWP_TEST_DISPENSER) { throw 'These tests need an emulated dashboard: run them by "dotnet test", or by "./build.ps1 Test".' }
Import-Module (Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1') -Force
(Invoke-RestMethod "$($env:MAINWP_TEST_DISPENSER)?bench").PSObject.Properties | ForEach-Object { [Environment]::SetEnvironmentVariable($_.Name, $_.Value) }

function Get-TestCredential([switch] $Second) {
    $name, $password = if ($Second) { $env:MAINWP_TEST_USER_2, $env:MAINWP_TEST_PASSWORD_2 } else { $env:MAINWP_TEST_USER, $env:MAINWP_TEST_PASSWORD }
    [pscredential]::new($name, (ConvertTo-TestSecret $password))
}

function ConvertTo-TestSecret([string] $Text) {
    $secret = [securestring]::new()
    foreach ($character in $Text.ToCharArray()) { $secret.AppendChar($character) }
    $secret
}

# A session with both credentials, current afterwards.
function Connect-TestDashboard([switch] $Second) {
    if ($Second) { Connect-MainWp -Uri $env:MAINWP_TEST_URI_2 -ApiKey $env:MAINWP_TEST_TOKEN_2 -Credential (Get-TestCredential -Second) }
    else { Connect-MainWp -Uri $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN -Credential (Get-TestCredential) }
}

function Get-TestLegacyCredential {
    $secret = [securestring]::new()
    foreach ($character in $env:MAINWP_TEST_CONSUMER_SECRET.ToCharArray()) { $secret.AppendChar($character) }
    [pscredential]::new($env:MAINWP_TEST_CONSUMER_KEY, $secret)
}

function Disconnect-TestDashboard {
    Get-MainWpSession -All | Disconnect-MainWp
}

# True on WordPress 6.9 and later, where the Abilities API answers.
function Test-AbilitySupport {
    [version]$env:MAINWP_TEST_WORDPRESS -ge [version]'6.9'
}

# A program for $env:BROWSER. It hands the address to the tests' own process, which does there what a person does in a browser who signs in to
# the emulated Wp Admin API or to a dashboard, and gives consent.
function New-TestVisitor {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It writes a script of the tests.')]
    param([string] $Path)
    Set-Content $Path @'
#!/usr/bin/env bash
exec 3<>/dev/tcp/127.0.0.1/PORT
printf 'GET / HTTP/1.0\r\nHost: 127.0.0.1:PORT\r\nX-Address: %s\r\n\r\n' "$1" >&3
cat <&3 >/dev/null
'@.Replace('PORT', ([uri] $env:MAINWP_TEST_DISPENSER).Port)
    chmod +x $Path
    $Path
}

# A stand-in for SecretManagement in the folder modules: the same commands and parameters, secrets as files in the vaults Main and Other, whose
# folder comes out. $env:MAINWP_TEST_VAULTS tells the commands of it.
function New-TestVault {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It writes files of the tests.')]
    param([string] $Root)
    $name = 'Microsoft.PowerShell.SecretManagement'
    $vaults = Join-Path $Root vaults
    $null = New-Item -ItemType Directory -Path (Join-Path $Root "modules/$name"), (Join-Path $vaults Main), (Join-Path $vaults Other)
    $module = Join-Path $Root "modules/$name/$name"
    Set-Content "$module.psm1" @'
function Get-SecretVault { [CmdletBinding()] param() Get-ChildItem $env:MAINWP_TEST_VAULTS -Directory | ForEach-Object { [pscustomobject]@{ Name = $_.Name; IsDefault = $_.Name -eq 'Main' } } }
function Get-Secret { [CmdletBinding()] param($Name, $Vault)
    $file = "$env:MAINWP_TEST_VAULTS/$Vault/$Name"
    if (-not (Test-Path $file)) { Write-Error "The secret $Name was not found."; return }
    $secure = [securestring]::new(); [IO.File]::ReadAllText($file).ToCharArray() | ForEach-Object { $secure.AppendChar($_) }; $secure }
function Set-Secret { [CmdletBinding(SupportsShouldProcess)] param($Name, $Vault, $Secret)
    if ($Secret -isnot [securestring]) { throw 'plain' }
    [IO.File]::WriteAllText("$env:MAINWP_TEST_VAULTS/$Vault/$Name", [pscredential]::new('x', $Secret).GetNetworkCredential().Password) }
function Remove-Secret { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param($Name, $Vault)
    if ($PSCmdlet.ShouldProcess($Name)) { Remove-Item "$env:MAINWP_TEST_VAULTS/$Vault/$Name" -ErrorAction Stop } }
'@
    New-ModuleManifest "$module.psd1" -RootModule "$name.psm1" -FunctionsToExport Get-SecretVault, Get-Secret, Set-Secret, Remove-Secret
    $vaults
}

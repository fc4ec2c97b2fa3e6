# Installs the package from a folder repository into an empty folder, loads it by name in a new engine, and says as JSON what it found.
# Started by the xunit test PackageTests.
param([Parameter(Mandatory)] [string] $Folder)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
. $PSScriptRoot/Engine.ps1
$installed = Join-Path ([System.IO.Path]::GetTempPath()) "mainwp-$([guid]::NewGuid())"
$repository = "MainWp-$([guid]::NewGuid())"
$null = New-Item -ItemType Directory $installed
Register-PSResourceRepository -Name $repository -Uri $Folder -Trusted
try {
    Save-PSResource MainWp -Repository $repository -Path $installed -Prerelease
    $manifest = Test-ModuleManifest (Get-Item "$installed/MainWp/*/MainWp.psd1").FullName
    $loaded = Invoke-Engine -NoProfile -NonInteractive -Command "
        `$env:PSModulePath = '$installed', `$env:PSModulePath -join [System.IO.Path]::PathSeparator
        Import-Module MainWp
        (Get-Module MainWp).ModuleBase
        (Get-Help Get-MainWpSite).Synopsis
        Get-Command -Module MainWp | ForEach-Object Name"
    @{
        Version    = "$($manifest.Version)"
        Folder     = $installed
        LoadedFrom = $loaded[0]
        Synopsis   = $loaded[1]
        Commands   = $loaded[2..$loaded.Count]
    } | ConvertTo-Json -Compress
}
finally {
    Unregister-PSResourceRepository -Name $repository
    Remove-Item $installed -Recurse -Force
}

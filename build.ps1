<#
.SYNOPSIS
Builds, tests, documents, packages and publishes the module. Runs on Windows PowerShell 5.1 and later; needs the .NET SDK.

.EXAMPLE
./build.ps1 Package, Publish -VersionSuffix beta1
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The functions use them.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseSingularNouns', '', Justification = 'Docs is the name of the task.')]
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(ValueFromRemainingArguments)]
    [ValidateSet('Build', 'Test', 'Docs', 'Analyze', 'Package', 'Publish')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',
    [string] $VersionSuffix, # makes a prerelease: letters and digits
    [string] $Repository = 'PSGallery' # its key is $env:MAINWP_PUBLISH_KEY; a folder needs none
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$root = $PSScriptRoot
$module = Join-Path $root 'out/MainWp'
$pages = Join-Path $root 'docs/en-US'

function Invoke-DotNet([string] $Verb, [string] $Project) {
    & dotnet $Verb (Join-Path $root $Project) --configuration $Configuration "-property:VersionSuffix=$VersionSuffix"
    if ($LASTEXITCODE -ne 0) { throw "dotnet $Verb failed." }
}

function Import-Tool([string] $Name, [string] $Version) {
    if (-not (Get-Module -ListAvailable $Name | Where-Object Version -GE $Version)) {
        Write-Verbose -Message "Installing $Name from the PowerShell Gallery." -Verbose
        Install-Module $Name -MinimumVersion $Version -Scope CurrentUser -Force
    }
    Import-Module $Name -MinimumVersion $Version
}

function Invoke-Build { Invoke-DotNet -Verb build -Project src/MainWp.PowerShell }
function Invoke-Test { Invoke-DotNet -Verb test -Project MainWp.PowerShell.sln }

# Pages of new commands are begun, those of changed ones brought up to date: what is left to fill in is for a person.
function Sync-Page {
    foreach ($command in Get-Command -Module MainWp | Where-Object { -not (Test-Path (Join-Path $pages "$($_.Name).md")) }) {
        $null = New-MarkdownCommandHelp -CommandInfo $command -OutputFolder $scratch -Locale en-US
        Get-ChildItem $scratch -Recurse -Filter *.md | Move-Item -Destination $pages
        Complete-Page $command
    }
    $null = Get-PagePath | Update-MarkdownCommandHelp -NoBackup
    Get-Command -Module MainWp | ForEach-Object { Complete-Page $_ }
}

# The one-sentence summaries in the source are good enough for synopsis, parameters, inputs and outputs.
function Get-Summary([string] $Member) {
    if (-not $script:summaries) {
        $script:summaries = @{}
        foreach ($file in 'MainWp.PowerShell', 'MainWp.Client' | ForEach-Object { Get-ChildItem (Join-Path $root "src/$_/bin/*/net8.0/$_.xml") | Sort-Object LastWriteTime | Select-Object -Last 1 }) {
            foreach ($item in ([xml](Get-Content $file -Raw -Encoding UTF8)).doc.members.member) { $script:summaries[$item.name] = "$($item['summary'].InnerText)".Trim() -replace '\s+', ' ' }
        }
    }
    $script:summaries[$Member]
}

function Complete-Page($Command) {
    $type = $Command.ImplementingType
    $fixed = @{ First = 'Gets only this many.'; Skip = 'Leaves this many out at the start.'; IncludeTotalCount = 'Says first how many there are in all.' }
    $path = Join-Path $pages "$($Command.Name).md"
    $text = [System.IO.File]::ReadAllText($path) -replace '{{ Fill in the Notes }}\s+' -replace '(?m)^ms\.date:.*\n'
    $text = $text -replace '### Example 1\n\n(?={{ Add)', ('### Example 1: {{ Add title }}', '', '```powershell', '{{ Add code }}', '```', '', '' -join "`n")
    $text = $text.Replace('{{ Fill in the Synopsis }}', (Get-Summary "T:$($type.FullName)"))
    $text = [regex]::Replace($text, '{{ Fill (\w+) Description }}', {
            param($found)
            $name = $found.Groups[1].Value
            if ($fixed[$name]) { return $fixed[$name] }
            $summary = Get-Summary "P:$($type.GetProperty($name).DeclaringType.FullName).$name"
            if ($summary) { $summary } else { $found.Value }
        })
    $text = [regex]::Replace($text, '(?m)^(### ([\w.]+)(?:\[\])?\s+){{ Fill in the Description }}', {
            param($found)
            $summary = Get-Summary "T:$($found.Groups[2].Value)"
            if (-not $summary) { $summary = if ($found.Groups[2].Value -eq 'System.Void') { 'Nothing.' } else { 'By property name.' } }
            $found.Groups[1].Value + $summary
        })
    $links = @(Get-Command -Module MainWp -Noun $Command.Noun | Where-Object Name -NE $Command.Name | ForEach-Object { "- [$($_.Name)]($($_.Name).md)" })
    $text = $text.Substring(0, $text.IndexOf('## RELATED LINKS')) + "## RELATED LINKS`n`n" + ($links + '- [about_MainWp](about_MainWp.help.txt)' -join "`n") + "`n"
    [System.IO.File]::WriteAllText($path, $text)
}

function Get-PagePath { (Get-ChildItem $pages -Filter '*-*.md').FullName }

# PlatyPS leaves an example's code in its introduction, as Markdown; help shows it best where the schema wants it.
function Repair-Example([string] $Path) {
    $example = '(?s)<maml:title>-+ (.*?) -+</maml:title>\s*<maml:introduction>\s*<maml:para>```powershell\n(.*?)\n```</maml:para>\s*<maml:para>&#x80;</maml:para>\s*(.*?)\s*</maml:introduction>\s*<dev:code />\s*<dev:remarks />'
    $repaired = "<maml:title>`$1</maml:title>`n        <dev:code>`$2</dev:code>`n        <dev:remarks>`n          `$3`n        </dev:remarks>"
    [System.IO.File]::WriteAllText($Path, [regex]::Replace([System.IO.File]::ReadAllText($Path), $example, $repaired).Replace('<maml:para>&#x80;</maml:para>', '') -replace '\s*<maml:navigationLink>\s*<maml:linkText>Online Version</maml:linkText>\s*<maml:uri />\s*</maml:navigationLink>')
}

# Trailing blanks and line ends as the repository has them, whichever system made the file.
function Repair-Text([string[]] $Path) {
    foreach ($file in $Path) {
        $lines = [System.IO.File]::ReadAllLines($file) | ForEach-Object { $_ -replace '\s+$' }
        [System.IO.File]::WriteAllText($file, (($lines -join "`n").TrimEnd() + "`n"))
    }
}

function Invoke-Docs {
    Import-Tool Microsoft.PowerShell.PlatyPS 1.0.0
    Remove-Item (Join-Path $module 'en-US/*') -ErrorAction Ignore # PlatyPS would mix the old help into the new pages
    Import-Module (Join-Path $module 'MainWp.psd1') -Force
    $scratch = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
    try {
        Sync-Page
        $null = Import-MarkdownCommandHelp -Path (Get-PagePath) | Sort-Object Title | Export-MamlCommandHelp -OutputFolder $scratch
        Get-ChildItem $scratch -Recurse -Filter *.xml | Move-Item -Destination $pages -Force
    }
    finally { Remove-Item $scratch -Recurse -ErrorAction Ignore }
    Repair-Text ((Get-PagePath) + (Join-Path $pages 'MainWp.PowerShell.dll-Help.xml'))
    Repair-Example (Join-Path $pages 'MainWp.PowerShell.dll-Help.xml')
    Select-String -Path (Get-PagePath) -Pattern '{{ ?(Fill|Add)' | ForEach-Object { Write-Warning "$($_.Filename):$($_.LineNumber): $($_.Line)" }
    $null = New-Item -ItemType Directory -Path (Join-Path $module 'en-US') -Force
    Get-ChildItem $pages -Include *.xml, *.help.txt -Recurse | Copy-Item -Destination (Join-Path $module 'en-US')
}

function Invoke-Analyze {
    Import-Tool PSScriptAnalyzer 1.20.0
    # not for Pester: these rules do not see that its blocks share variables
    $exceptions = @{ ExcludeRule = 'PSUseDeclaredVarsMoreThanAssignments', 'PSUseShouldProcessForStateChangingFunctions', 'PSAvoidGlobalVars' }
    $scripts = Get-ChildItem $PSCommandPath, $module, (Join-Path $root docs), (Join-Path $root tests) -Recurse -File | Where-Object FullName -Match '(?<!(bin|obj)[\\/].*)\.ps[dm]?1$'
    $found = foreach ($file in $scripts) { if ($file.Name -like '*.Tests.ps1') { Invoke-ScriptAnalyzer $file.FullName @exceptions } else { Invoke-ScriptAnalyzer $file.FullName } }
    $found | Format-Table -AutoSize | Out-Host
    if ($found) { throw "PSScriptAnalyzer found $(@($found).Count)." }
}

function Invoke-Package {
    Remove-Item (Join-Path $root 'out/MainWp.*.nupkg') -ErrorAction Ignore
    Invoke-DotNet -Verb pack -Project src/MainWp.PowerShell
}

function Invoke-Publish {
    $key = if ($env:MAINWP_PUBLISH_KEY) { @{ ApiKey = $env:MAINWP_PUBLISH_KEY } } else { @{} }; Remove-Item env:MAINWP_PUBLISH_KEY -ErrorAction Ignore # the tool must not find it
    Import-Tool Microsoft.PowerShell.PSResourceGet 1.1.0
    Publish-PSResource -NupkgPath (Get-Item (Join-Path $root 'out/MainWp.*.nupkg')).FullName -Repository $Repository @key
}

foreach ($name in $Task) {
    & "Invoke-$name"
}

# Every example of every help page, of every topic and of the README, word for word, each on a dashboard of its own; only addresses and
# prompts are answered.

BeforeDiscovery {
    $unverified = 'Get-MainWpSslCertificate', 'Test-MainWpSslCertificate', 'Get-MainWpProReport'
    $needsAbilities = 'Get-MainWpAbility', 'Invoke-MainWpAbility'
    $examples = foreach ($page in Get-ChildItem (Join-Path $PSScriptRoot '../../docs/en-US') -Filter *-*.md) {
        if ($page.BaseName -in $unverified -or ($page.BaseName -in $needsAbilities -and [version]$env:MAINWP_TEST_WORDPRESS -lt [version]'6.9')) { continue }
        foreach ($found in [regex]::Matches((Get-Content $page -Raw), '(?s)### (Example \d+[^\n]*)\n+```powershell\n(.*?)\n```')) {
            @{ Page = $page.BaseName; Title = $found.Groups[1].Value; Code = $found.Groups[2].Value }
        }
    }
    # In a topic, code is what stands by itself and deeper than text, unless it is for another shell or a list of variables.
    $inTopic = '(?m)(?<=^(?:\S.*)?\n) {8}(?!dotnet |[A-Z]+_).*(?:\n(?: {8}.*|(?=\n {8}\S)))*'
    $inReadme = '(?<=```powershell\n)(?s:.*?)(?=\n```)'
    $examples += foreach ($file in @(Get-ChildItem (Join-Path $PSScriptRoot '../../docs/en-US') -Filter about_*.help.txt) + (Get-Item (Join-Path $PSScriptRoot '../../README.md'))) {
        $page = $file.Name -replace '\.(help\.txt|md)$'
        $found = [regex]::Matches(((Get-Content $file.FullName -Raw) -replace '\r'), $(if ($page -eq 'README') { $inReadme } else { $inTopic }))
        if ($found.Count -eq 0) { throw "$page has no example, or they are not found." }
        foreach ($code in $found.Value) { @{ Page = $page; Title = $code.Trim().Split("`n")[0]; Code = $code } }
    }
    # What asks a person at the console is for Prompt.Tests.ps1; WordPress gives a password to a program from 7.0 on.
    $examples = $examples | Where-Object { $_.Code -notmatch '-DeviceOnly' -and ($_.Code -notmatch '-Interactive' -or [version]$env:MAINWP_TEST_WORDPRESS -ge [version]'7.0') }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1

    # What a person or another module would answer.
    function global:Read-Host { $MainWpTestAnswer.Token }
    function global:Get-Credential { $MainWpTestAnswer.Credential }
    function global:Get-AutomationConnection { $MainWpTestAnswer.Connection }
    function global:Install-Module { }
    function global:Register-SecretVault { }

    $script:vaults = New-TestVault $TestDrive
    if ($PSVersionTable.Platform -eq 'Unix') { $script:visitor = New-TestVisitor (Join-Path $TestDrive visitor) }
    # Installed, as far as other runspaces see.
    $script:pathBefore = $env:PSModulePath
    $env:PSModulePath = $script:modulePath = (Split-Path (Get-Module MainWp).ModuleBase), $pathBefore -join [IO.Path]::PathSeparator

    # A feed of vulnerabilities beside the example, and another that was just downloaded.
    function Start-Feed {
        $env:MAINWP_CACHE_HOME = Join-Path $TestDrive ([guid]::NewGuid())
        $null = New-Item $env:MAINWP_CACHE_HOME -ItemType Directory
        $feed = '{"11111111-2222-3333-4444-555555555555":{"title":"SEO Compass <= 22.3 - Missing Authorization","software":[{"type":"plugin","name":"SEO Compass","slug":"seo-compass","affected_versions":{"* - 22.3":{"from_version":"*","from_inclusive":true,"to_version":"22.3","to_inclusive":true}},"patched":true,"patched_versions":["22.4"],"remediation":"Update to version 22.4."}],"cvss":{"score":9.8,"rating":"Critical"},"copyrights":[]}}'
        Set-Content (Join-Path $TestDrive vulnerabilities.json), (Join-Path $env:MAINWP_CACHE_HOME vulnerabilities.json) $feed
    }

    # A vault, and a connection saved as prod.
    function Start-Saving {
        $env:MAINWP_CONFIG_HOME = Join-Path $TestDrive ([guid]::NewGuid())
        $env:MAINWP_TEST_VAULTS = $vaults
        $env:PSModulePath = (Join-Path $TestDrive modules), $modulePath -join [IO.Path]::PathSeparator
        Save-MainWpConnection prod
        if (Get-WpAdminSession) { Save-WpAdminConnection prod }
    }

    function Stop-Saving {
        $env:PSModulePath = $modulePath
        Remove-Module Microsoft.PowerShell.SecretManagement -ErrorAction Ignore
        Remove-Item env:MAINWP_CONFIG_HOME, env:MAINWP_TEST_VAULTS -ErrorAction Ignore
    }
}

AfterAll {
    $env:PSModulePath = $pathBefore
    'Read-Host', 'Get-Credential', 'Get-AutomationConnection', 'Install-Module', 'Register-SecretVault' | ForEach-Object { Remove-Item "function:global:$_" -ErrorAction Ignore }
}

Describe 'The examples of <Page>' -ForEach ($examples | Group-Object { $_.Page } | ForEach-Object { @{ Page = $_.Name; Example = $_.Group } }) {
    BeforeEach {
        $dashboard = Invoke-RestMethod $env:MAINWP_TEST_DISPENSER
        $credential = [pscredential]::new($dashboard.User, (ConvertTo-TestSecret $dashboard.Password))
        $global:MainWpTestAnswer = @{ Token = ConvertTo-TestSecret $dashboard.Token; Credential = $credential; Connection = @{ Uri = $dashboard.Uri; ApiKey = $dashboard.Token } }
        $env:MAINWP_URI, $env:MAINWP_API_KEY = $dashboard.Uri, $dashboard.Token
        $env:WPADMIN_URI, $env:WPADMIN_API_KEY = $env:MAINWP_TEST_WPADMIN_URI, $env:MAINWP_TEST_WPADMIN_KEY
        if ($Page -like '*WpAdmin*') { $global:MainWpTestAnswer.Token = ConvertTo-TestSecret $env:MAINWP_TEST_WPADMIN_KEY }
        if ($PSVersionTable.Platform -eq 'Unix') { $env:BROWSER = $visitor }
        $null = Connect-MainWp -Uri $dashboard.Uri -ApiKey $dashboard.Token -Credential $credential
        if ($Page -eq 'Update-WpAdminToken' -and $PSVersionTable.Platform -eq 'Unix') { $null = Connect-WpAdmin -ClientId powershell }
        elseif ($Page -like '*WpAdmin*') { $null = Connect-WpAdmin }
        if ($Page -match '^(Save|Get|Remove)-(MainWp|WpAdmin)Connection$|^Connect-(MainWp|WpAdmin)$|^about_MainWp_Sessions$|^about_WpAdmin$') { Start-Saving }
        if ($Page -match 'Vulnerabilit|MainWpHealth') { Start-Feed }
        Push-Location $TestDrive
    }

    AfterEach {
        Stop-Saving
        Pop-Location
        Disconnect-TestDashboard
        Remove-Variable MainWpTestAnswer -Scope Global
        Get-WpAdminSession -All | Disconnect-WpAdmin
        Remove-Item env:MAINWP_URI, env:MAINWP_API_KEY, env:WPADMIN_URI, env:WPADMIN_API_KEY
        Remove-Item env:BROWSER, env:MAINWP_CACHE_HOME -ErrorAction Ignore
    }

    It '<Title>' -ForEach $Example {
        if ($Code -match '-ClientId|WpAdminToken|-Interactive' -and $PSVersionTable.Platform -ne 'Unix') {
            Set-ItResult -Skipped -Because 'a test can play the browser only on Linux and macOS. To run them: dotnet test there'
            return
        }
        if ($Code -match '-LegacyCredential') { $global:MainWpTestAnswer.Credential = [pscredential]::new($dashboard.ConsumerKey, (ConvertTo-TestSecret $dashboard.ConsumerSecret)) }

        $text = $Code -replace '(https://)?\b(dashboard|a|b)\.example\b', $dashboard.Uri.TrimEnd('/') -replace '\./out/MainWp\b', (Get-Module MainWp).ModuleBase
        # Topics and the README stand by themselves; a page's examples may take $key for granted.
        $given = if ($Page -like '*-*') { @{ key = $dashboard.Token; keyOfA = $dashboard.Token; keyOfB = $dashboard.Token } } else { @{} }
        $said = & (New-Module { }) {
            param($text, $given)
            $given.GetEnumerator() | ForEach-Object { Set-Variable $_.Key $_.Value }
            Set-StrictMode -Version 1
            # The looks at a front page follow each other at once. A module sees no default values but its own.
            $PSDefaultParameterValues = @{ 'Invoke-MainWpRollout:ProbePauseSec' = 0 }
            $ConfirmPreference = 'None'
            $ErrorActionPreference = 'Continue'
            . ([scriptblock]::Create($text))
        } $text $given *>&1
        # Two of the sample sites do not answer, and the batches of earlier examples belong to dashboards that are no longer connected.
        $foreseen = @{ SiteUnreachable = 'Sync-MainWpSite|Start-MainWpBatchUpdate'; UpdateFailed = 'Start-MainWpBatchUpdate'; SessionMismatch = 'Get-MainWpBatchUpdate' }
        $said | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object {
            $where = $foreseen[$_.FullyQualifiedErrorId.Split(',')[0]]
            $where -and $Code -match $where | Should -BeTrue -Because "it said: $_"
        }
    }
}

# What asks where nobody can answer: in a console without interaction, and in one whose input has ended.

BeforeDiscovery {
    $questions = @(
        @{ Question = 'a change of high impact'; Name = 'HighImpact'; Id = 'PromptUnavailable,MainWp.PowerShell.Commands.RemoveTagCommand' }
        @{ Question = '-Confirm'; Name = 'Confirm'; Id = 'PromptUnavailable,MainWp.PowerShell.Commands.NewTagCommand' }
        @{ Question = '-Confirm for the first of several'; Name = 'Several'; Id = 'PromptUnavailable,MainWp.PowerShell.Commands.NewTagCommand' }
        @{ Question = 'a site of which the impact is decided at run time'; Name = 'Batch'; Id = 'PromptUnavailable,MainWp.PowerShell.Commands.StartBatchUpdateCommand' }
        @{ Question = 'the address that a browser ended at'; Name = 'Address'; Id = 'PromptUnavailable,MainWp.PowerShell.Commands.ConnectWpAdminCommand' }
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard
    $script:made = New-MainWpTag 'asked about'
    $script:asking = Join-Path $TestDrive 'asking.ps1'
    Set-Content $asking @'
param($Module)
Import-Module $Module
$null = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN
$questions = [ordered]@{
    HighImpact = { Remove-MainWpTag 'asked about' }
    Confirm    = { New-MainWpTag 'never made' -Confirm }
    Several    = { 'never made', 'never made either' | New-MainWpTag -Confirm }
    Batch      = { Start-MainWpBatchUpdate 1 }
    Address    = { Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ClientId powershell -DeviceOnly }
    Answered   = { Remove-MainWpTag 'answered for' -Confirm:$false }
    Password   = { Connect-MainWp $env:MAINWP_TEST_URI -Interactive -Paste -SignInTimeoutSec 5 }
}
foreach ($name in $questions.Keys) {
    $id, $message = 'nothing', ''
    try { $null = & $questions[$name] } catch { $id, $message = $_.FullyQualifiedErrorId, "$_" }
    "`nresult $name $id $message"
}
'@

    # What a console said to each question: its input is no terminal, and ends at once.
    function Get-Said([string[]] $Argument) {
        $null = New-MainWpTag 'answered for'
        $text = Get-EngineText ($Argument + '-NoProfile', '-File', $asking, '-Module', (Join-Path (Get-Module MainWp).ModuleBase 'MainWp.psd1')) @{ BROWSER = '/bin/true' }
        $said = @{}
        foreach ($line in $text -split '\r?\n') {
            if ($line -match '^result (\w+) (\S+) ?(.*)') { $said[$Matches[1]] = @{ Id = $Matches[2]; Message = $Matches[3] } }
        }
        $said
    }
}

AfterAll {
    $made | Remove-MainWpTag -Force
    Disconnect-TestDashboard
}

Describe 'A command that has to ask, <Where>' -ForEach @(@{ Where = 'in a console that is not interactive'; Argument = '-NonInteractive' }, @{ Where = 'in a console whose input has ended'; Argument = @() }) {
    BeforeAll {
        $said = Get-Said $Argument
    }

    It 'ends in an error of its own about <Question>' -ForEach $questions {
        $said[$Name].Id | Should -Be $Id
    }

    It 'says how to answer without a prompt' {
        $said.HighImpact.Message | Should -Match 'cannot ask.*-Confirm:\$false or -Force'
        $said.Confirm.Message | Should -Not -Match '-Force'
    }

    It 'ends in an error of its own about a password' {
        $said.Password.Id | Should -Match '^(PromptUnavailable|SignInRefused),'
    }

    It 'did nothing of what was not answered' {
        (Get-MainWpTag).Name | Should -Contain 'asked about'
        (Get-MainWpTag).Name | Should -Not -Contain 'never made'
        (Get-MainWpTag).Name | Should -Not -Contain 'never made either'
    }

    It 'does what was answered by -Confirm:$false' {
        $said.Answered.Id | Should -Be 'nothing'
        (Get-MainWpTag).Name | Should -Not -Contain 'answered for'
    }
}

Describe 'The module at work' {
    BeforeAll {
        # Everything that a host is asked to show, by what showed it.
        function Get-Shown([string] $Script) {
            # Elsewhere an engine remembers which assemblies it needed before.
            Get-EngineText '-NoProfile', '-NonInteractive', '-Command', "Import-Module '$((Get-Module MainWp).ModuleBase)/MainWp.psd1'; $Script" @{ XDG_CACHE_HOME = Join-Path $TestDrive cache }
        }
    }

    It 'imports without a banner, and asks nobody for an update or anything else' {
        # Whatever asked a server would go through this proxy, and fail there.
        $before = $env:HTTPS_PROXY, $env:HTTP_PROXY, $env:ALL_PROXY
        $proxy = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $proxy.Start()
        try {
            $env:HTTPS_PROXY = $env:HTTP_PROXY = $env:ALL_PROXY = "http://127.0.0.1:$($proxy.LocalEndpoint.Port)"
            Get-Shown 'Get-MainWpSession; Get-MainWpSession -All; Get-MainWpBatchUpdate | Out-Null; [System.AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -match ''^(System\.Net\.Http|MainWp\.Http|Microsoft\.Extensions\..*)$''' |
                Should -Match '^\s*$'
            $proxy.Pending() | Should -BeFalse
        }
        finally {
            $env:HTTPS_PROXY, $env:HTTP_PROXY, $env:ALL_PROXY = $before
            $proxy.Stop()
        }
    }

    It 'shows no progress where the output is no terminal' {
        Get-Shown "`$null = Connect-MainWp '$env:MAINWP_TEST_URI' -ApiKey '$env:MAINWP_TEST_TOKEN'; `$null = Get-MainWpSite -First 3 | Sync-MainWpSite; Start-MainWpBatchUpdate 2 -Type Plugin -Force -Wait -ErrorAction Ignore | Out-Null" |
            Should -Match '^\s*$'
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:module = Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1'
    $script:session = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'A command in the engine' {
    It 'ends upstream and downstream when the pipeline has enough' {
        # More than are ever gathered or queued.
        $reached = [System.Collections.Generic.List[int]]::new()
        1..2000 | ForEach-Object { $reached.Add($_); $_ } | Get-MainWpSite -ErrorAction SilentlyContinue | Select-Object -First 1 | Should -HaveCount 1
        $reached.Count | Should -BeLessThan 2000
        Get-MainWpSite | Select-Object -First 1 | Should -HaveCount 1
    }

    It 'goes on under -ErrorAction <Action>, and the error is <Where>' -ForEach @(
        @{ Action = 'SilentlyContinue'; Where = 'kept in $Error'; Kept = 1 }
        @{ Action = 'Ignore'; Where = 'kept nowhere'; Kept = 0 }
    ) {
        $global:Error.Clear()
        $ids = 1, 999999, 2 | Get-MainWpSite -ErrorAction $Action | ForEach-Object Id
        $ids | Should -Be 1, 2
        @($global:Error | Where-Object FullyQualifiedErrorId -Like 'SiteNotFound,*') | Should -HaveCount $Kept
    }

    It 'hands its errors to -ErrorVariable, and adds them with +' {
        $null = 999999, 1 | Get-MainWpSite -ErrorAction SilentlyContinue -ErrorVariable failed
        $null = 999998 | Get-MainWpSite -ErrorAction SilentlyContinue -ErrorVariable +failed
        $failed.FullyQualifiedErrorId | Should -Be (@('SiteNotFound,MainWp.PowerShell.Commands.GetSiteCommand') * 2)
        "$($failed.TargetObject)" | Should -Be '999999 999998'
    }

    It 'hands its output to -OutVariable while it flows' {
        $seen = Get-MainWpSite -First 3 -OutVariable kept | ForEach-Object { $_.Id }
        $kept.Id | Should -Be $seen
        $kept | Should -HaveCount 3
    }

    It 'gives each item to -PipelineVariable as it flows' {
        $pairs = Get-MainWpSite -First 3 -PipelineVariable site | ForEach-Object { Get-MainWpSitePlugin $_ } | ForEach-Object { "$($site.Id) $($_.SiteId)" }
        $pairs | Should -Not -BeNullOrEmpty
        $pairs | Where-Object { $_ -notmatch '^(\d+) \1$' } | Should -BeNullOrEmpty
    }

    It 'takes its defaults from $PSDefaultParameterValues' {
        $PSDefaultParameterValues = @{ 'Get-MainWp*:Session' = $session; 'Get-MainWpSite:First' = 2; 'Sync-MainWpSite:WhatIf' = $true }
        Get-MainWpSite | Should -HaveCount 2
        Sync-MainWpSite 1 -PassThru | Should -BeNullOrEmpty
        $PSDefaultParameterValues = @{}
        Get-MainWpSite | Should -Not -HaveCount 2
    }

    It 'acts on objects that were serialised, in a file or by a job' {
        $path = Join-Path $TestDrive 'sites.xml'
        Get-MainWpSite 1, 3 | Export-Clixml $path
        (Import-Clixml $path | Get-MainWpSite).Id | Should -Be 1, 3
        $received = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-MainWpSite 2)))
        ($received | Sync-MainWpSite -PassThru).SiteId | Should -Be 2
        "$($received.Dashboard)" | Should -Be $env:MAINWP_TEST_URI
        $received.Dashboard = [uri]'https://elsewhere.example/'
        { $received | Sync-MainWpSite -ErrorAction Stop } | Should -Throw -ErrorId 'SessionMismatch,*'
    }

    It 'takes the site of whatever is piped in that has one for reading, and for a change what is a site' {
        (Get-MainWpSite 1 | Sync-MainWpSite -PassThru).SiteId | Should -Be 1
        Get-MainWpSitePlugin 1 | Select-Object -First 1 | Sync-MainWpSite -PassThru -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'NounMismatch,*'
        (Get-MainWpSiteTheme 2 | Select-Object -First 1 | Get-MainWpSite).Id | Should -Be 2
        (Get-MainWpTag production | Get-MainWpSite).Id | Should -Be (Get-MainWpSite -Tag production).Id
        Get-MainWpTag | Select-Object -First 1 | Suspend-MainWpSite -PassThru -WhatIf -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'NounMismatch,*'
    }

    It 'writes results before the first error under -ErrorAction Stop' {
        $got = [System.Collections.Generic.List[object]]::new()
        { 1, 999999, 2 | Get-MainWpSite -ErrorAction Stop | ForEach-Object { $got.Add($_) } } | Should -Throw -ErrorId 'SiteNotFound,*'
        $got.Id | Should -Be 1, 2
    }

    It 'lets a downstream exception through' {
        { Get-MainWpSite | ForEach-Object { throw 'downstream' } } | Should -Throw 'downstream'
    }

    It 'runs inside another one''s pipeline' {
        $pairs = Get-MainWpSite -First 3 | ForEach-Object { [pscustomobject]@{ Outer = $_.Id; Inner = (Get-MainWpSite $_.Id).Id } }
        $pairs.Inner | Should -Be $pairs.Outer
        (Get-MainWpSite -First 3 | Get-MainWpSite | Get-MainWpSite).Count | Should -Be 3
    }

    It 'asks nothing and does nothing under -WhatIf, as parameter and as preference' {
        Sync-MainWpSite 1 -WhatIf -PassThru | Should -BeNullOrEmpty
        & { $WhatIfPreference = $true; Sync-MainWpSite 1 -PassThru } | Should -BeNullOrEmpty
    }

    It 'leaves the caller''s preferences as they are' {
        $names = 'ConfirmPreference', 'WhatIfPreference', 'VerbosePreference', 'DebugPreference', 'WarningPreference', 'ErrorActionPreference', 'ProgressPreference', 'InformationPreference'
        $before = ($names | ForEach-Object { "$_=$(Get-Variable $_ -ValueOnly)" }) -join ';'
        Invoke-MainWpRequest sites/999999/remove DELETE -Force -Confirm:$false -ErrorAction SilentlyContinue -Verbose 4>$null -ErrorVariable ignored -WhatIf
        Sync-MainWpSite 1 -Confirm:$false
        try { Invoke-MainWpRequest sites/999999/remove DELETE -Force } catch { $null = $_ }
        ($names | ForEach-Object { "$_=$(Get-Variable $_ -ValueOnly)" }) -join ';' | Should -Be $before
    }

    It 'keeps the sessions of two runspaces apart' {
        $shell = [powershell]::Create()
        try {
            $shell.AddScript({ param($module) Import-Module $module; @(Get-MainWpSession -All).Count; try { Get-MainWpSite } catch { $_.FullyQualifiedErrorId } }).AddArgument($module).Invoke() |
                Should -Be 0, 'SessionRequired,MainWp.PowerShell.Commands.GetSiteCommand'
        }
        finally { $shell.Dispose() }
    }

    It 'shares a session with parallel runspaces' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $ids = 1..4 | ForEach-Object -Parallel { Import-Module $using:module; (Get-MainWpSite $_ -Session $using:session).Id } -ThrottleLimit 4
        $ids | Sort-Object | Should -Be 1, 2, 3, 4
    }

    It 'shares a session with thread jobs' {
        if (-not (Get-Command Start-ThreadJob -ErrorAction Ignore)) {
            Set-ItResult -Skipped -Because 'the module ThreadJob is not installed'
            return
        }
        $jobs = foreach ($id in 1..3) { Start-ThreadJob { Import-Module $using:module; (Get-MainWpSite $using:id -Session $using:session).Id; @(Get-MainWpSession -All).Count } }
        ($jobs | Wait-Job | Receive-Job | Sort-Object) -join ' ' | Should -Be '0 0 0 1 2 3'
        $jobs | Remove-Job
    }

    It 'connects in two runspaces at once, each with a dashboard of its own' {
        $shells = '', '_2' | ForEach-Object {
            [powershell]::Create().AddScript({
                    param($module, $suffix)
                    Import-Module $module
                    $null = Connect-MainWp ([Environment]::GetEnvironmentVariable("MAINWP_TEST_URI$suffix")) -ApiKey ([Environment]::GetEnvironmentVariable("MAINWP_TEST_TOKEN$suffix"))
                    Start-MainWpBatchUpdate 1 -Type Translation -Force -ErrorAction Ignore | Out-Null
                    "$(Get-MainWpSession -All) $((Get-MainWpSite -First 1).Dashboard) $(@(Get-MainWpBatchUpdate | Where-Object Dashboard -NE (Get-MainWpSession).Dashboard).Count)"
                }).AddArgument($module).AddArgument($_)
        }
        try {
            $running = $shells | ForEach-Object { @{ Shell = $_; Work = $_.BeginInvoke() } }
            $said = $running | ForEach-Object { $_.Shell.EndInvoke($_.Work) }
            $said | Should -Be "$env:MAINWP_TEST_URI $env:MAINWP_TEST_URI 0", "$env:MAINWP_TEST_URI_2 $env:MAINWP_TEST_URI_2 0"
        }
        finally { $shells | ForEach-Object Dispose }
    }

    # What takes longer than the limit would end by itself in a minute or more.
    It 'ends when it is stopped <Phase>' -ForEach @(
        @{ Phase = 'while it waits for an answer'; Script = { Connect-MainWp $address -ApiKey $token }; IsReached = { $listener.Pending() } }
        @{ Phase = 'while it waits before a repeat'; Script = { Connect-MainWp http://127.0.0.1:9 -ApiKey $token -RetryIntervalSec 120 -Verbose }; IsReached = { $shell.Streams.Verbose.ReadAll() -match 'Attempt 2' } }
        @{ Phase = 'while input is still coming'; Script = { & { 1; $null = $reached.Set(); Start-Sleep 120; 2 } | Get-MainWpSite }; IsReached = { $reached.IsSet } }
    ) {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $reached = [System.Threading.ManualResetEventSlim]::new()
        $shell = [powershell]::Create()
        $null = $shell.AddScript({
                param($module, $uri, $token, $address, $reached, $script)
                Import-Module $module
                $null = Connect-MainWp $uri -ApiKey $token
                . ([scriptblock]::Create($script))
            }).AddParameters(@($module, $env:MAINWP_TEST_URI, $env:MAINWP_TEST_TOKEN, "http://$($listener.LocalEndpoint)", $reached, "$Script"))
        $null = $shell.BeginInvoke()
        [System.Threading.SpinWait]::SpinUntil({ & $IsReached }, 60000) | Should -BeTrue -Because 'it is stopped in that phase'
        $shell.BeginStop($null, $null).AsyncWaitHandle.WaitOne(60000) | Should -BeTrue
        $shell.InvocationStateInfo.State | Should -Be Stopped
        $listener.Stop()
        $shell.Dispose()
    }
}

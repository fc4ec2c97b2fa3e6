BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:module = Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1'
    $script:session = Connect-TestDashboard
    $script:sites = @(Get-MainWpSite).Id
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Sessions and runspaces' {
    It 'uses one session from 16 runspaces at once' {
        $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
        $state.ImportPSModule($module)
        $pool = [runspacefactory]::CreateRunspacePool(1, 16, $state, $Host)
        $pool.Open()
        try {
            $running = foreach ($number in 1..16) {
                $shell = [powershell]::Create()
                $shell.RunspacePool = $pool
                $null = $shell.AddScript({ param($session, $number) (Get-MainWpSite -Session $session).Id -join ','; (Get-MainWpSite ($number % 3 + 1) -Session $session).Id }).AddArgument($session).AddArgument($number)
                @{ Shell = $shell; Number = $number; Result = $shell.BeginInvoke() }
            }
            foreach ($one in $running) {
                $got = $one.Shell.EndInvoke($one.Result)
                $one.Shell.Streams.Error | Should -BeNullOrEmpty
                $got[0] | Should -Be ($sites -join ',')
                $got[1] | Should -Be ($one.Number % 3 + 1)
                $one.Shell.Dispose()
            }
        }
        finally { $pool.Dispose() }
    }

    It 'keeps 20 sessions in one runspace apart' {
        $all = foreach ($number in 1..20) { if ($number % 2) { Connect-TestDashboard } else { Connect-TestDashboard -Second } }
        $counts = @{ $env:MAINWP_TEST_URI = @(Get-MainWpSite -Session $all[0]).Count; $env:MAINWP_TEST_URI_2 = @(Get-MainWpSite -Session $all[1]).Count }
        foreach ($one in $all) {
            $rows = @(Get-MainWpSite -Session $one)
            $rows.Count | Should -Be $counts[$one.Dashboard.OriginalString]
            $rows.Dashboard | Sort-Object -Unique | Should -Be $one.Dashboard
        }
        @(Get-MainWpSite -Session $all).Count | Should -Be (($all | ForEach-Object { $counts[$_.Dashboard.OriginalString] } | Measure-Object -Sum).Sum)
        $all[2..19] | Disconnect-MainWp
        { Get-MainWpSite -Session $all[5] } | Should -Throw -ErrorId 'SessionRequired,*'
        @(Get-MainWpSite -Session $all[0]).Count | Should -Be $counts[$env:MAINWP_TEST_URI]
    }

    It 'ends wherever it is stopped, and leaves no open files behind' {
        $seed = 20261125
        $random = [random]::new($seed)
        $scripts = { Get-MainWpSite }, { Get-MainWpSite -Detailed }, { 1..9 | Get-MainWpSitePlugin }, { 1..9 | Sync-MainWpSite }, { Get-MainWpUpdate }
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript({ param($module, $uri, $token) Import-Module $module; $null = Connect-MainWp $uri -ApiKey $token; $null = Get-MainWpSite }).AddArgument($module).AddArgument($env:MAINWP_TEST_URI).AddArgument($env:MAINWP_TEST_TOKEN).Invoke()
            $before = if ($IsLinux) { (Get-ChildItem /proc/self/fd).Count } else { 0 }
            foreach ($round in 1..40) {
                $shell.Commands.Clear()
                $running = $shell.AddScript($scripts[$random.Next($scripts.Count)]).BeginInvoke()
                $null = $running.AsyncWaitHandle.WaitOne($random.Next(30))
                $shell.BeginStop($null, $null).AsyncWaitHandle.WaitOne(60000) | Should -BeTrue -Because "round $round of seed $seed"
            }
            $shell.Commands.Clear()
            @($shell.AddScript({ Get-MainWpSite }).Invoke()).Count | Should -Be $sites.Count
            if ($IsLinux) { (Get-ChildItem /proc/self/fd).Count | Should -BeLessThan ($before + 40) }
        }
        finally { $shell.Dispose() }
    }
}

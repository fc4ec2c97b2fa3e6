BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard
    $script:site = Get-MainWpMonitor -First 1 | ForEach-Object SiteId
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Get-MainWpMonitor' {
    It 'lists monitors with their sites' {
        $monitors = Get-MainWpMonitor
        $monitors.Count | Should -BeGreaterThan 1
        $monitors | ForEach-Object { $_.SiteId | Should -BeGreaterThan 0; $_.SiteName | Should -Not -BeNullOrEmpty }
        (Get-MainWpMonitor -Count) | Should -Be $monitors.Count
    }

    It 'finds the monitor of a site by id, name and object' {
        $name = (Get-MainWpSite $site).Name
        (Get-MainWpMonitor $site).SiteName | Should -Be $name
        (Get-MainWpMonitor $name -Basic).SiteId | Should -Be $site
        (Get-MainWpSite $site | Get-MainWpMonitor).SiteId | Should -Be $site
    }

    It 'pages' {
        @(Get-MainWpMonitor -First 1).Count | Should -Be 1
        (Get-MainWpMonitor -Skip 1 -First 1).MonitorId | Should -Be (Get-MainWpMonitor)[1].MonitorId
    }

    It 'has no Id that could be taken for that of a site' {
        (Get-MainWpMonitor -First 1).PSObject.Properties.Name | Should -Not -Contain 'Id'
    }

    It 'reports a site that does not exist, and goes on' {
        $found = Get-MainWpMonitor 999999, $site -ErrorAction SilentlyContinue -ErrorVariable failed
        $found.SiteId | Should -Be $site
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'SiteNotFound,*'
    }

    It 'is a table of at most six columns' {
        (Get-MainWpMonitor -First 1 | Out-String) | Should -Match 'SiteId\s+SiteName\s+Status'
    }
}

Describe 'Get-MainWpMonitorIncident and Get-MainWpMonitorHeartbeat' {
    It 'take monitors from the pipeline' {
        $counts = Get-MainWpMonitor | Get-MainWpMonitorIncident -Count
        $counts.SiteId | Should -Be (Get-MainWpMonitor).SiteId
        Get-MainWpMonitor | Get-MainWpMonitorIncident | ForEach-Object { $_ | Should -BeOfType MainWp.MonitorIncident }
    }

    It 'take monitors that went through a file' {
        $file = Join-Path $TestDrive 'monitor.xml'
        Get-MainWpMonitor -First 1 | Export-Clixml $file
        (Import-Clixml $file | Get-MainWpMonitorIncident -Count).SiteId | Should -Be $site
    }

    It 'read checks since a time' {
        $checks = Get-MainWpMonitorHeartbeat $site -Since (Get-Date).AddDays(-2) -Newest 3
        @($checks).Count | Should -BeLessOrEqual 3
        $checks | ForEach-Object { $_.SiteId | Should -Be $site; $_.Time | Should -BeOfType DateTime }
    }

    It 'ask for nothing where nothing is piped' {
        $null | Where-Object { $_ } | Get-MainWpMonitorIncident | Should -BeNullOrEmpty
    }
}

Describe 'Set-MainWpMonitor' {
    It 'takes times with a unit, which PowerShell takes for numbers' {
        $setting = Set-MainWpMonitor $site -Interval 15m -Timeout 30s -PassThru
        $setting.Interval | Should -Be '15m'
        $setting.Timeout | Should -Be '30s'
        (Get-MainWpMonitor $site).Interval | Should -Be ([timespan]'00:15:00')
        (Set-MainWpMonitor $site -Interval ([timespan]'01:00:00') -PassThru).Interval | Should -Be '1h'
    }

    It 'refuses a time that monitors do not know' {
        { Set-MainWpMonitor $site -Interval 7m } | Should -Throw -ErrorId 'InvalidArgument,*' -ExpectedMessage '*one of 5m, 10m*'
        { Set-MainWpMonitor $site -Interval 5 } | Should -Throw -ExpectedMessage '*with a unit*'
    }

    It 'changes nothing under -WhatIf' {
        $before = (Get-MainWpMonitor $site).Interval
        Set-MainWpMonitor $site -Interval 24h -WhatIf
        (Get-MainWpMonitor $site).Interval | Should -Be $before
    }

    It 'completes intervals' {
        (TabExpansion2 'Set-MainWpMonitor 1 -Interval 1' 31).CompletionMatches.CompletionText | Should -Contain "'10m'"
    }
}

Describe 'Set-MainWpMonitorDefault' {
    It 'changes the defaults of all' {
        (Set-MainWpMonitorDefault -Timeout 2m -PassThru).Timeout | Should -Be '2m'
        (Get-MainWpSetting Monitoring).Timeout | Should -Be ([timespan]'00:02:00')
    }
}

Describe 'Test-MainWpMonitor' {
    It 'checks a site' {
        $check = Get-MainWpMonitor $site | Test-MainWpMonitor
        $check.SiteId | Should -Be $site
        $check.IsUp | Should -BeOfType bool
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Get-MainWpHealth' {
    It 'judges every site with a typed verdict' {
        $health = Get-MainWpHealth
        $health.SiteId | Should -Be (Get-MainWpSite).Id
        $health | ForEach-Object {
            $_ | Should -BeOfType MainWp.SiteHealth
            $_.Health -eq 'Good' | Should -Be ($_.Problem.Count -eq 0)
        }
        "$($health[0])" | Should -Be $health[0].SiteName
    }

    It 'takes sites by id, name and object, tags and clients' {
        $site = Get-MainWpSite -First 1
        (Get-MainWpHealth $site.Id).SiteName | Should -Be $site.Name
        (Get-MainWpHealth $site.Name).SiteId | Should -Be $site.Id
        ($site | Get-MainWpHealth).SiteId | Should -Be $site.Id
        (Get-MainWpHealth -Tag production).SiteId | Should -Be (Get-MainWpSite -Tag production).Id
        (Get-MainWpClient | Select-Object -First 1 | Get-MainWpHealth).Count | Should -BeGreaterThan 0
    }

    It 'means nothing by an empty pipeline' {
        @() | Get-MainWpHealth | Should -BeNullOrEmpty
        Get-MainWpSite | Where-Object Name -EQ 'no such site' | Get-MainWpHealth -Summary | Should -BeNullOrEmpty
    }

    It 'reports a site that does not exist, and goes on' {
        $found = Get-MainWpHealth 999999, 1 -ErrorAction SilentlyContinue -ErrorVariable failed
        $found.SiteId | Should -Be 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'SiteNotFound,*'
    }

    It 'takes limits as lengths of time and refuses what is none' {
        $old = Get-MainWpHealth 1 -MaximumSyncAge 1m
        $old.Problem.Kind | Should -Contain 'Sync'
        (Get-MainWpHealth 1 -MaximumSyncAge 30d).Problem.Kind | Should -Not -Contain 'Sync'
        { Get-MainWpHealth -MaximumSyncAge 5 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
        { Get-MainWpHealth -MinimumUptime 101 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'keeps a site of which a part could not be asked' {
        $health = Get-MainWpHealth 1, 10 -Include Security, Abandoned, Monitor -ErrorAction SilentlyContinue -ErrorVariable failed
        $health.SiteId | Should -Be 1, 10
        $health[0].SecurityIssues | Should -BeGreaterThan 0
        $health[0].Uptime30Days | Should -BeGreaterThan 0
        $health[1].SecurityIssues | Should -BeNullOrEmpty
        ($health[1].Problem | Where-Object Kind -EQ Security).Severity | Should -Be 'Unknown'
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'SiteUnreachable,*'
    }

    It 'counts the fleet in one object' {
        $fleet = Get-MainWpHealth -Summary
        $fleet | Should -BeOfType MainWp.FleetHealth
        $fleet.Sites | Should -Be (Get-MainWpSite -Count)
        $fleet.Good + $fleet.Attention + $fleet.Critical + $fleet.Unknown | Should -Be $fleet.Sites
    }

    It 'pipes on to updates, syncs and monitors' {
        $output = & { Get-MainWpHealth | Where-Object Health -EQ Critical | Start-MainWpBatchUpdate -WhatIf } 6>&1
        $output | Should -BeNullOrEmpty
        Get-MainWpHealth 1 | Sync-MainWpSite -WhatIf
        (Get-MainWpHealth 1 | Get-MainWpSite).Id | Should -Be 1
        (Get-MainWpHealth 1 | Get-MainWpMonitor).SiteId | Should -Be 1
    }

    It 'pipes on from a file' {
        $file = Join-Path $TestDrive 'health.xml'
        Get-MainWpHealth 1 | Export-Clixml $file
        (Import-Clixml $file | Get-MainWpSite).Id | Should -Be 1
    }
}

Describe 'The command lines in Problem' {
    It 'can be parsed and run, whatever is wrong' {
        $problems = (Get-MainWpHealth -Include Security, Abandoned, Monitor -MaximumBackupAge 1s -MaximumSyncAge 1s -MinimumUptime 100 -ErrorAction SilentlyContinue).Problem
        $commands = $problems | Sort-Object Kind, { $_.Command -replace '\d+' } -Unique
        @($problems.Kind | Select-Object -Unique).Count | Should -BeGreaterThan 8
        foreach ($problem in $commands) {
            $errors = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($problem.Command, [ref]$null, [ref]$errors)
            $errors | Should -BeNullOrEmpty -Because $problem.Command
            $changes = $problem.Command -notmatch '^(Get|Test)-'
            # The commands act on real sites: what they say of one that does not answer is no fault of the line.
            try { $null = & ([scriptblock]::Create($problem.Command + $(if ($changes) { ' -WhatIf' }) + ' -ErrorAction Stop')) 6>&1 }
            catch { $_.FullyQualifiedErrorId | Should -Match '^(SiteUnreachable|NotDone),' -Because "$($problem.Command): $_" }
        }
    }

    It 'go to the right dashboard where several are connected' {
        $null = Connect-TestDashboard -Second
        try {
            $health = Get-MainWpHealth 8 -Session $session
            $command = ($health.Problem | Where-Object Kind -EQ Connection).Command
            $command | Should -BeLike "Repair-MainWpSiteConnection -Site 8 -Session (*'$($session.Dashboard.OriginalString)'*)"
            (& ([scriptblock]::Create(($command -replace '^Repair-MainWpSiteConnection', 'Get-MainWpSite')))).Dashboard | Should -Be $session.Dashboard
            { Get-MainWpHealth 1 -Session $script:session | Get-MainWpSite -Session (Get-MainWpSession) -ErrorAction Stop } | Should -Throw -ErrorId 'SessionMismatch,*'
            (Get-MainWpHealth -Session (Get-MainWpSession -All) -Summary).Dashboard.Count | Should -Be 2
        }
        finally { Get-MainWpSession | Disconnect-MainWp }
    }
}

Describe 'The views of health' {
    It 'is a table of six columns, plain where no colour is wanted' {
        $text = Get-MainWpHealth 2 | Out-String -Width 200
        $text | Should -Match 'Health\s+SiteId\s+SiteName\s+Updates\s+Synced\s+Problem'
        $text | Should -Match '(?m)^Critical\s+2 '
        $text | Should -Not -Match "`e"
    }

    It 'is coloured where the engine has styles' -Skip:(-not (Get-Variable PSStyle -ErrorAction Ignore)) {
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            (Get-MainWpHealth 2 | Out-String -Width 200).Contains("$($PSStyle.Formatting.Error)Critical$($PSStyle.Reset)") | Should -BeTrue
        }
        finally { $PSStyle.OutputRendering = $before }
        [MainWp.PowerShell.Formatting.HealthDisplay]::State('Critical', $null) | Should -Be 'Critical'
    }

    It 'shows all of a site as a list, with the commands' {
        $text = Get-MainWpHealth 2, 1 | Select-Object -First 1 | Format-List | Out-String -Width 200
        $text | Should -Match 'Php\s+: 8\.1\.2 \(newest here 8\.3\.14, no fixes since 2025-12-31\)'
        $text | Should -Match 'Get-MainWpSite -Site 2 -Detailed'
    }

    It 'shows the fleet as a list' {
        Get-MainWpHealth -Summary | Out-String -Width 200 | Should -Match 'Php\s+: 8\.3\.14: 10, 8\.1\.2: 1'
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Get-MainWpSite' {
    It 'stops asking when the pipeline has enough' {
        @(Get-MainWpSite | Select-Object -First 2).Count | Should -Be 2
    }

    It 'pages by the engine''s parameters' {
        $all = Get-MainWpSite
        (Get-MainWpSite -Skip 1 -First 2).Id | Should -Be $all[1, 2].Id
    }

    It 'binds ids, texts, addresses and objects from the pipeline' {
        $site = Get-MainWpSite 1
        (1, '1', $site.Url, $site.Name, $site | Get-MainWpSite).Id | Should -Be (1, 1, 1, 1, 1)
    }

    It 'goes on after a site that does not exist' {
        $found = 1, 999999, 2 | Get-MainWpSite -ErrorAction SilentlyContinue -ErrorVariable failed
        $found.Id | Should -Be 1, 2
        $failed.FullyQualifiedErrorId | Should -BeLike 'SiteNotFound,*'
    }

    It 'takes an empty pipeline for nothing' {
        @() | Get-MainWpSite | Should -BeNullOrEmpty
    }

    It 'refuses null' {
        { Get-MainWpSite -Site $null } | Should -Throw -ErrorId 'ParameterArgument*'
    }

    It 'shows a table of four columns' {
        $text = Get-MainWpSite 1 | Out-String -Width 160
        $text | Should -Match 'Id\s+Name\s+Status\s+Url'
    }

    It 'comes back from Export-Clixml and is known again' {
        $file = Join-Path $TestDrive 'site.xml'
        Get-MainWpSite 1 | Export-Clixml $file
        (Import-Clixml $file | Get-MainWpSite).Id | Should -Be 1
    }
}

Describe 'Sync-MainWpSite' {
    It 'asks nothing of the server under -WhatIf' {
        Sync-MainWpSite 1 -PassThru -WhatIf | Should -BeNullOrEmpty
    }

    It 'is silent without -PassThru' {
        Sync-MainWpSite 1 | Should -BeNullOrEmpty
    }

    It 'gives a result per site' {
        $done = Get-MainWpSite -First 2 | Sync-MainWpSite -PassThru
        $done.SiteId | Should -Be (Get-MainWpSite -First 2).Id
        $done.Succeeded | Should -Not -Contain $false
    }
}

Describe 'Get-MainWpSite by what sites belong to' {
    It 'gives the sites of tags, clients and costs' {
        (Get-MainWpSite -Tag staging).Id | Should -Be 6
        (Get-MainWpSite -Client 'Acme Ltd').Id | Sort-Object | Should -Be 1, 6, 12
        (Get-MainWpSite -Cost Hosting).Id | Should -Be 1
    }

    It 'gives a site of two tags once' {
        @('staging', 'staging' | ForEach-Object { Get-MainWpTag $_ } | Get-MainWpSite).Count | Should -Be 1
    }

    It 'counts' {
        Get-MainWpSite -Count | Should -Be @(Get-MainWpSite).Count
    }

    It 'refuses an empty list, which is not all sites' {
        { Get-MainWpSite -Site @() } | Should -Throw -ErrorId 'ParameterArgument*'
    }
}

Describe 'Plugins and themes of sites' {
    It 'are whole on every generation' {
        $plugin = Get-MainWpSite 1 | Get-MainWpSitePlugin | Where-Object Slug -EQ 'seo-compass/seo-compass.php'
        $plugin.SiteName, $plugin.IsActive, $plugin.IsMustUse | Should -Be 'Acme Shop', $true, $false
        $plugin.UpdateVersion | Should -Be '22.4'
        $plugin.Description | Should -Not -BeNullOrEmpty
    }

    It 'are narrowed by state, text and kind' {
        (Get-MainWpSitePlugin 1 -Status Inactive).IsActive | Sort-Object -Unique | Should -Be $false
        (Get-MainWpSitePlugin 1 -Search calendar).Slug | Should -Be 'event-calendar/event-calendar.php'
        (Get-MainWpSitePlugin 1 -MustUse).Slug | Should -Be 'host-tuning.php'
        (Get-MainWpSiteTheme 1 -Status Active).Slug | Should -Be 'plain-page'
    }

    It 'are switched on and off' {
        (Get-MainWpSitePlugin 2 -Search calendar | Enable-MainWpSitePlugin -PassThru).IsActive | Should -Be $true
        (Disable-MainWpSitePlugin 2 event-calendar/event-calendar.php -PassThru).IsActive | Should -Be $false
        (Enable-MainWpSiteTheme 2 wide-screen -PassThru).IsActive | Should -Be $true
        Enable-MainWpSiteTheme 2 plain-page
    }

    It 'that do not exist are an error' {
        { Enable-MainWpSitePlugin 1 nope/nope.php -ErrorAction Stop } | Should -Throw -ErrorId 'PluginNotFound,*'
        { Enable-MainWpSiteTheme 1 nope -ErrorAction Stop } | Should -Throw -ErrorId 'ThemeNotFound,*'
    }

    It 'are not taken for one another' {
        { Get-MainWpSiteTheme 1 | Remove-MainWpSitePlugin -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
        { Get-MainWpSitePlugin 1 | Remove-MainWpSiteTheme -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
    }

    It 'are removed' {
        Remove-MainWpSitePlugin 3 event-calendar/event-calendar.php -Force
        Get-MainWpSitePlugin 3 | Where-Object Slug -EQ event-calendar/event-calendar.php | Should -BeNullOrEmpty
    }

    It 'know their site after Export-Clixml' {
        $file = Join-Path $TestDrive 'plugin.xml'
        Get-MainWpSitePlugin 2 -Search calendar | Export-Clixml $file
        (Import-Clixml $file | Enable-MainWpSitePlugin -PassThru).SiteId | Should -Be 2
        Import-Clixml $file | Disable-MainWpSitePlugin
    }
}

Describe 'Changing sites' {
    It 'keeps the client of a site' {
        (Set-MainWpSite 1 -Name 'Acme Shop' -PassThru).ClientId | Should -Be (Get-MainWpClient 'Acme Ltd').Id
    }

    It 'takes a client, and takes it away where that is said' {
        (Set-MainWpSite 7 -Client University -PassThru).ClientId | Should -Be (Get-MainWpClient University).Id
        (Set-MainWpSite 7 -NoClient -PassThru).ClientId | Should -BeNullOrEmpty
        { Set-MainWpSite 7 -Client University -NoClient } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'suspends and resumes' {
        (Suspend-MainWpSite 7 -PassThru).Status | Should -Be 'Suspended'
        (Resume-MainWpSite 7 -PassThru).Status | Should -Be 'Connected'
    }

    It 'adds the rows of a file under -WhatIf without sending' {
        { "url,adminname,name,tag,client,adminpassword`nhttps://new.test,admin,New,production,Acme Ltd,x`nhttps://two.test,admin,,,,`n" | ConvertFrom-Csv | Add-MainWpSite -WhatIf -ErrorAction Stop } | Should -Not -Throw
    }

    It 'tells a site that is there already' {
        { Add-MainWpSite (Get-MainWpSite 1).Url admin -ErrorAction Stop } | Should -Throw -ErrorId 'Conflict,*'
    }

    It 'removes nothing under -WhatIf' {
        Get-MainWpSite | Remove-MainWpSite -WhatIf
        Remove-MainWpSiteConnection -All -WhatIf
        Get-MainWpSite -Count | Should -BeGreaterThan 10
    }
}

Describe 'Looking after sites' {
    It 'tells sites that are up from those that are down' {
        $check = Test-MainWpSite 1, 10
        $check.IsUp | Should -Be $true, $false
    }

    It 'runs security checks' {
        (Get-MainWpSiteSecurity 1).IssueCount | Should -BeOfType int
        { Get-MainWpSiteSecurity 10 -ErrorAction Stop } | Should -Throw -ErrorId 'SiteUnreachable,*'
    }

    It 'gets changes' {
        Get-MainWpSiteChange 1 -Source All -Count | Should -BeOfType int
        { Get-MainWpSiteChange 1 -First 3 -ErrorAction Stop } | Should -Not -Throw
    }
}

Describe 'Completion' {
    It 'gives names, quoted where needed' {
        (TabExpansion2 'Get-MainWpSite Acme').CompletionMatches.CompletionText | Should -Contain "'Acme Shop'"
        (TabExpansion2 'Get-MainWpTag prod').CompletionMatches.CompletionText | Should -Be 'production'
    }

    It 'gives slugs of the given site' {
        (TabExpansion2 'Enable-MainWpSitePlugin -Site 1 -Slug event').CompletionMatches.CompletionText | Should -Be 'event-calendar/event-calendar.php'
    }

    It 'can be turned off' {
        $env:MAINWP_COMPLETION = 'off'
        try { (TabExpansion2 'Get-MainWpTag prod').CompletionMatches.CompletionText | Should -Not -Contain 'production' }
        finally { Remove-Item Env:MAINWP_COMPLETION }
    }
}

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

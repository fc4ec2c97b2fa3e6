BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'A session with a legacy key' {
    BeforeAll { $script:session = Connect-MainWp $env:MAINWP_TEST_URI -LegacyCredential (Get-TestLegacyCredential) }
    AfterAll { Disconnect-TestDashboard }

    It 'says what it has' {
        $session.HasLegacyKey | Should -BeTrue
        $session.HasApiKey | Should -BeFalse
        $session | ConvertTo-Json -Depth 5 | Should -Not -Match ([regex]::Escape($env:MAINWP_TEST_CONSUMER_SECRET.Substring(3)))
    }

    It 'connects by <Way>' -ForEach @(@{ Way = 'Header' }, @{ Way = 'Body' }) {
        $with = @{ Uri = $env:MAINWP_TEST_URI; LegacyCredential = Get-TestLegacyCredential; LegacyAuthentication = $Way }
        $other = Connect-MainWp @with -Debug 5>&1 4>&1 -Verbose | Tee-Object -Variable said | Where-Object { $_ -is [MainWp.PowerShell.Sessions.MainWpSession] }
        "$said" | Should -Not -Match ([regex]::Escape($env:MAINWP_TEST_CONSUMER_SECRET.Substring(3)))
        (Get-MainWpSite -Session $other).Count | Should -BeGreaterThan 3
        $other | Disconnect-MainWp
    }

    It 'does not put the key in the address unless asked, and then explains why it is refused' {
        { Connect-MainWp $env:MAINWP_TEST_URI -LegacyCredential (Get-TestLegacyCredential) -LegacyAuthentication Query } | Should -Throw -ErrorId 'Unauthorized,*'
    }

    It 'takes the key from a table and refuses half of one' {
        (Connect-MainWp -Connection @{ Uri = $env:MAINWP_TEST_URI; ConsumerKey = $env:MAINWP_TEST_CONSUMER_KEY; ConsumerSecret = $env:MAINWP_TEST_CONSUMER_SECRET }).HasLegacyKey | Should -BeTrue
        Get-MainWpSession | Disconnect-MainWp
        { Connect-MainWp -Connection @{ Uri = $env:MAINWP_TEST_URI; ConsumerKey = $env:MAINWP_TEST_CONSUMER_KEY } } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'lists the same <Command> as a session with an API key' -ForEach @(
        @{ Command = 'Get-MainWpSite'; By = 'Id', 'Name', 'Url', 'Status' }
        @{ Command = 'Get-MainWpTag'; By = 'Id', 'Name', 'SiteCount' }
        @{ Command = 'Get-MainWpClient'; By = 'Id', 'Name', 'Email' }
        @{ Command = 'Get-MainWpCost'; By = 'Id', 'Name', 'Price' }
        @{ Command = 'Get-MainWpUpdate'; By = 'SiteId', 'Type', 'Slug', 'NewVersion' }
    ) {
        $new = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN
        try {
            $expected = & $Command -Session $new | Sort-Object $By | Select-Object $By | ConvertTo-Json
            & $Command -Session $session | Sort-Object $By | Select-Object $By | ConvertTo-Json | Should -Be $expected
        }
        finally { $new | Disconnect-MainWp }
    }

    It 'reads plugins, themes, security and one site' {
        (Get-MainWpSitePlugin 1 -Session $session).Count | Should -BeGreaterThan 1
        @(Get-MainWpSiteTheme 1 -Session $session | Where-Object IsActive).Count | Should -Be 1
        (Get-MainWpSiteSecurity 1 -Session $session).SiteName | Should -Not -BeNullOrEmpty
        $site = Get-MainWpSite 1 -Session $session -Detailed
        $site.WordPressVersion | Should -Not -BeNullOrEmpty
        $site.Tags | Should -Contain 'production'
        $site.AdditionalProperties.Count | Should -Be 0
    }

    It 'syncs, changes, suspends and removes, and proves each' {
        $url = "https://legacy-$(Get-Random).example.test/"
        $made = Add-MainWpSite -Url $url -Name 'Legacy made' -AdminName admin -Session $session -PassThru -Confirm:$false
        $made.Name | Should -Be 'Legacy made'
        (Sync-MainWpSite $made.Id -Session $session -PassThru).Succeeded | Should -BeTrue
        (Set-MainWpSite $made.Id -Name 'Legacy & changed' -Session $session -PassThru).Name | Should -Be 'Legacy & changed'
        (Suspend-MainWpSite $made.Id -Session $session -PassThru -Confirm:$false).Status | Should -Be 'Suspended'
        Resume-MainWpSite $made.Id -Session $session
        Remove-MainWpSite $made.Id -Session $session -Force
        { Get-MainWpSite $made.Id -Session $session -ErrorAction Stop } | Should -Throw -ErrorId 'SiteNotFound,*'
    }

    It 'installs updates and says what became of each' {
        $pending = Get-MainWpUpdate 2 -Session $session | Where-Object Type -EQ Plugin | Select-Object -First 1
        $pending | Should -Not -BeNullOrEmpty
        $pending | Start-MainWpBatchUpdate -Session $session -Force | Out-Null
        Get-MainWpUpdate 2 -Session $session | Where-Object Slug -EQ $pending.Slug | Should -BeNullOrEmpty
    }

    It 'ends in <Id> for <Name>' -ForEach @(
        @{ Name = 'a site that does not exist'; Id = 'SiteNotFound'; Do = { Get-MainWpSite 99999 -Session $session -ErrorAction Stop } }
        @{ Name = 'syncing one that does not exist'; Id = 'SiteNotFound'; Do = { Sync-MainWpSite 99999 -Session $session -ErrorAction Stop } }
        @{ Name = 'monitors'; Id = 'CredentialRequired'; Do = { Get-MainWpMonitor -Session $session -ErrorAction Stop } }
        @{ Name = 'a new tag'; Id = 'CredentialRequired'; Do = { New-MainWpTag legacy -Session $session -ErrorAction Stop } }
        @{ Name = 'a raw route of v2'; Id = 'CredentialRequired'; Do = { Invoke-MainWpRequest sites -Session $session -ErrorAction Stop } }
    ) { $Do | Should -Throw -ErrorId "$Id,*" }

    It 'sends raw requests to the old interface' {
        (Invoke-MainWpRequest sites/all-sites-count -ApiVersion v1 -Session $session).count | Should -Be @(Get-MainWpSite -Session $session).Count
        (Invoke-MainWpRequest mainwp/v1/site/site -Query @{ site_id = 1 } -Session $session).id | Should -Be 1
    }

    It 'is checked by Test-MainWpConnection' {
        $checks = Test-MainWpConnection $env:MAINWP_TEST_URI -LegacyCredential (Get-TestLegacyCredential)
        ($checks | Where-Object Name -EQ LegacyKey).Result | Should -Be 'Passed'
    }
}

BeforeDiscovery {
    $script:sets = @(
        @{ Name = 'an API key'; Has = 'ApiKey' }
        @{ Name = 'an application password'; Has = 'Password' }
        @{ Name = 'a legacy key'; Has = 'Legacy' }
        @{ Name = 'an API key and an application password'; Has = 'ApiKey', 'Password' }
        @{ Name = 'an API key and a legacy key'; Has = 'ApiKey', 'Legacy' }
        @{ Name = 'an application password and a legacy key'; Has = 'Password', 'Legacy' }
        @{ Name = 'all three'; Has = 'ApiKey', 'Password', 'Legacy' }
    )

    # What can be done, and with which credential: with one of those named.
    $script:parts = @(
        @{ Part = 'sites are listed'; Needs = 'ApiKey', 'Legacy'; Do = { @(Get-MainWpSite -Session $session).Count | Should -BeGreaterThan 3 } }
        @{ Part = 'updates are listed'; Needs = 'ApiKey', 'Legacy'; Do = { @(Get-MainWpUpdate -Session $session).Count | Should -BeGreaterThan 0 } }
        @{ Part = 'a site is synced'; Needs = 'ApiKey', 'Legacy'; Do = { (Sync-MainWpSite 2 -Session $session -PassThru).Succeeded | Should -BeTrue } }
        @{ Part = 'clients, tags and costs are listed'; Needs = 'ApiKey', 'Legacy'; Do = { (Get-MainWpClient -Session $session), (Get-MainWpTag -Session $session), (Get-MainWpCost -Session $session) | Should -Not -BeNullOrEmpty } }
        @{ Part = 'a tag is made and removed'; Needs = 'ApiKey'; Do = { New-MainWpTag "matrix $(Get-Random)" -Session $session | Remove-MainWpTag -Session $session -Force } }
        @{ Part = 'monitors are listed'; Needs = 'ApiKey'; Do = { @(Get-MainWpMonitor -Session $session).Count | Should -BeGreaterThan 0 } }
        @{ Part = 'API keys are listed'; Needs = 'ApiKey'; Do = { @(Get-MainWpApiKey -Session $session).Count | Should -BeGreaterThan 0 } }
        @{ Part = 'a route of mainwp/v2 is asked'; Needs = 'ApiKey'; Do = { (Invoke-MainWpRequest sites/count -Session $session).count | Should -BeGreaterThan 3 } }
        @{ Part = 'a route of mainwp/v1 is asked'; Needs = 'Legacy'; Do = { (Invoke-MainWpRequest sites/all-sites-count -ApiVersion v1 -Session $session).count | Should -BeGreaterThan 3 } }
        @{ Part = 'a route of WordPress is asked'; Needs = 'Password'; Do = { (Invoke-MainWpRequest wp/v2/users/me -Session $session).name | Should -Be $env:MAINWP_TEST_USER } }
        @{ Part = 'application passwords are listed'; Needs = 'Password'; Do = { @(Get-MainWpApplicationPassword -Session $session).Count | Should -BeGreaterThan 0 } }
        @{ Part = 'the dashboard''s users are listed'; Needs = 'Password'; Do = { (Get-MainWpUser -Session $session).Name | Should -Contain $env:MAINWP_TEST_USER } }
        @{ Part = 'an ability is run'; Needs = 'Password'; From = '6.9'; Do = { (Invoke-MainWpAbility mainwp/count-sites-v1 -Session $session).total | Should -BeGreaterThan 3 } }
    )
}

BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'With <Name>' -ForEach $sets {
    BeforeAll {
        $with = @{ Uri = $env:MAINWP_TEST_URI }
        if ($Has -contains 'ApiKey') { $with.ApiKey = $env:MAINWP_TEST_TOKEN }
        if ($Has -contains 'Password') { $with.Credential = Get-TestCredential }
        if ($Has -contains 'Legacy') { $with.LegacyCredential = Get-TestLegacyCredential }
        $script:session = Connect-MainWp @with
    }
    AfterAll { Disconnect-TestDashboard }

    It 'the session says what it has' {
        $session.HasApiKey, $session.HasApplicationPassword, $session.HasLegacyKey | Should -Be ($Has -contains 'ApiKey'), ($Has -contains 'Password'), ($Has -contains 'Legacy')
    }

    It '<Part>, or the error says which credential that needs' -ForEach $parts {
        $ErrorActionPreference = 'Stop'
        if ($From -and [version]$env:MAINWP_TEST_WORDPRESS -lt [version]$From) {
            $Do | Should -Throw "*$From*"
        }
        elseif ($Needs | Where-Object { $Has -contains $_ }) {
            & $Do
        }
        else {
            $failure = $Do | Should -Throw -ErrorId 'CredentialRequired,*' -PassThru
            "$failure" | Should -BeLike "*$(@{ ApiKey = '-ApiKey'; Legacy = '-LegacyCredential'; Password = '-Credential' }[$Needs[0]])*"
        }
    }
}

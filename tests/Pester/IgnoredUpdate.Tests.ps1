BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Ignored updates' {
    It 'come and go for a whole type, and the site keeps its client' {
        $client = (Get-MainWpSite 1 -Detailed).ClientId
        Add-MainWpIgnoredUpdate -Site 1 -Type Theme -All
        (Get-MainWpIgnoredUpdate 1 -Type Theme | Where-Object Slug -EQ '*').SiteId | Should -Be 1
        Get-MainWpIgnoredUpdate 1 -Type Theme | Where-Object Slug -EQ '*' | Remove-MainWpIgnoredUpdate -Force
        Get-MainWpIgnoredUpdate 1 -Type Theme | Where-Object Slug -EQ '*' | Should -BeNullOrEmpty
        (Get-MainWpSite 1 -Detailed).ClientId | Should -Be $client
    }

    It 'come from pending updates, and one by one go back where the server can' {
        $update = Get-MainWpUpdate -Site 2 -Type Plugin | Select-Object -First 1
        $update | Add-MainWpIgnoredUpdate
        $ignored = Get-MainWpIgnoredUpdate 2 -Type Plugin | Where-Object Slug -EQ $update.Slug
        $ignored.Name | Should -Be $update.Name
        $ignored | Remove-MainWpIgnoredUpdate -Force -ErrorAction SilentlyContinue -ErrorVariable failed
        if (Test-AbilitySupport) {
            $failed | Should -BeNullOrEmpty
            Get-MainWpIgnoredUpdate 2 -Type Plugin | Where-Object Slug -EQ $update.Slug | Should -BeNullOrEmpty
        }
        else {
            $failed.FullyQualifiedErrorId | Should -BeLike 'NotDone,*'
        }
    }

    # Before 6.9 the route works with a key.
    if ([version]$env:MAINWP_TEST_WORDPRESS -ge [version]'6.9') {
        It 'say which credential is missing' {
            $keyOnly = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN
            { Get-MainWpIgnoredUpdate 1 -Session $keyOnly -ErrorAction Stop } | Should -Throw -ErrorId 'CredentialRequired,*'
            $null = Connect-TestDashboard
        }
    }

    It 'need a slug or -All' {
        { Add-MainWpIgnoredUpdate -Site 1 -Type Plugin -ErrorAction Stop } | Should -Throw -ErrorId '*AmbiguousParameterSet*'
        @() | Add-MainWpIgnoredUpdate | Should -BeNullOrEmpty
    }
}

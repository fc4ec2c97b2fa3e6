BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Site pages' {
    It 'are listed by state, in a table of six columns' {
        (Get-MainWpSitePage 1).Title | Should -Contain 'Sample Page'
        (Get-MainWpSitePage 1 -Status Draft).Title | Should -Contain 'Privacy Policy'
        Get-MainWpSitePage 1 | Out-String -Width 160 | Should -Match 'PageId\s+SiteId\s+Title\s+Status\s+Author\s+Modified'
    }

    It 'have a title when they are asked for by id' {
        (Get-MainWpSitePage 1 -PageId 2).Title | Should -Be 'Sample Page'
    }

    It 'keep their title when something else is changed' {
        $page = New-MainWpSitePage 1 -Title 'Hours' -Content 'old'
        $changed = $page | Set-MainWpSitePage -Content 'new' -PassThru
        $changed.Title, $changed.Content, $changed.Status | Should -Be 'Hours', 'new', 'Draft'
        $page | Remove-MainWpSitePage -Force
        { Get-MainWpSitePage 1 -PageId $page.PageId -ErrorAction Stop } | Should -Throw -ErrorId 'SitePageNotFound,*'
    }

    It 'are no posts' {
        { Get-MainWpSitePage 1 -PageId 1 -ErrorAction Stop } | Should -Throw -ErrorId 'SitePageNotFound,*'
        { Remove-MainWpSitePost -Site 1 -PostId 2 -Force -ErrorAction Stop } | Should -Throw -ErrorId 'SitePostNotFound,*'
        (Get-MainWpSitePage 1 -PageId 2).Title | Should -Be 'Sample Page'
    }

    It 'are asked about before they are deleted' {
        Remove-MainWpSitePage -Site 1 -PageId 2 -WhatIf
        (Get-MainWpSitePage 1 -PageId 2).Title | Should -Be 'Sample Page'
    }
}

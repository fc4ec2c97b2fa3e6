BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Site posts' {
    AfterEach {
        $post | Remove-MainWpSitePost -Force -ErrorAction SilentlyContinue
        $post = $null
    }

    It 'are made, changed and removed down the pipeline' {
        $post = Get-MainWpSite 1 | New-MainWpSitePost -Title 'Tom & "Jerry"' -Content '<p>x</p>'
        $post.Title | Should -BeExactly 'Tom & "Jerry"'
        $post.Status | Should -Be Draft
        $changed = $post | Set-MainWpSitePost -Excerpt 'short' -PassThru
        $changed.Excerpt, $changed.Content, $changed.Title | Should -Be 'short', '<p>x</p>', $post.Title
        ($post | Set-MainWpSitePost -Status Publish -PassThru).Status | Should -Be Publish
        ($post | Set-MainWpSitePost -Status Trash -PassThru).Status | Should -Be Trash
        $post | Remove-MainWpSitePost -Force
        { Get-MainWpSitePost 1 -PostId $post.PostId -ErrorAction Stop } | Should -Throw -ErrorId 'SitePostNotFound,*'
    }

    It 'keep backslashes, those of block attributes too, through later edits' {
        $content = '<!-- wp:group {"className":"a\u002d\u002db","path":"C:\\x"} --><p>C:\temp</p><!-- /wp:group -->'
        $post = New-MainWpSitePost 1 -Title 'C:\temp' -Content $content
        $changed = $post | Set-MainWpSitePost -Excerpt 'short' -PassThru
        $changed.Content | Should -BeExactly $content
        $changed.Title | Should -BeExactly 'C:\temp'
    }

    It 'are listed from the last sync, with a warning, while their list is broken' {
        $null = Get-MainWpSitePost 1 -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeLike '*list of posts in MainWP * is broken*'
    }

    It 'keep their dashboard through Clixml' {
        $post = New-MainWpSitePost 1 -Title 'Kept'
        $file = Join-Path $TestDrive 'post.xml'
        $post | Export-Clixml $file
        Import-Clixml $file | Remove-MainWpSitePost -Force
        { Get-MainWpSitePost 1 -PostId $post.PostId -ErrorAction Stop } | Should -Throw -ErrorId 'SitePostNotFound,*'
    }

    It 'are not touched under -WhatIf' {
        $post = New-MainWpSitePost 1 -Title 'Stays'
        $post | Remove-MainWpSitePost -WhatIf
        (Get-MainWpSitePost 1 -PostId $post.PostId).Title | Should -Be 'Stays'
    }

    It 'hide their password' {
        $post = New-MainWpSitePost 1 -Title 'Hidden' -Password 'geheim-7'
        $said = $post | Set-MainWpSitePost -Excerpt 'x' -PassThru -Debug -Verbose *>&1
        ($said | Out-String -Width 4000) + ($post | Format-List * | Out-String) + ($post | ConvertTo-Json -WarningAction SilentlyContinue) | Should -Not -Match 'geheim-7'
    }

    It 'are no users, and no pages' {
        $post = New-MainWpSitePost 1 -Title 'Bound'
        { $post | Remove-MainWpSiteUser -Force -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
        { $post | Remove-MainWpSitePage -Force -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
        { Remove-MainWpSitePage -Site 1 -PageId $post.PostId -Force -ErrorAction Stop } | Should -Throw -ErrorId 'SitePageNotFound,*'
    }

    It 'need a site and an id' {
        { Get-MainWpSitePost 1 -PostId 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        @() | Get-MainWpSitePost | Should -BeNullOrEmpty
        { Get-MainWpSitePost -PostId 1 -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidArgument,*'
        (Get-MainWpSitePost 999999 -ErrorAction SilentlyContinue -ErrorVariable failed) | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'SiteNotFound,*'
    }
}

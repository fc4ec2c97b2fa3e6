BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

# Each generation has tests of its own.
if ([version]$env:MAINWP_TEST_WORDPRESS -lt [version]'6.9') {
    Describe 'Abilities before WordPress 6.9' {
        It 'says why there are none' {
            { Get-MainWpAbility } | Should -Throw '*WordPress has it from 6.9 on*'
            { Invoke-MainWpAbility mainwp/list-tags-v1 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteNotFound,*'
        }
    }
    return
}

Describe 'Get-MainWpAbility' {
    It 'lists all pages, and chooses by name and category' {
        (Get-MainWpAbility mainwp/*).Count | Should -Be 62
        (Get-MainWpAbility *-tag-v1 -Category mainwp-tags).Name | Should -Contain 'mainwp/delete-tag-v1'
        'mainwp/list-tags-v1' | Get-MainWpAbility | ForEach-Object IsReadOnly | Should -BeTrue
        { Get-MainWpAbility no/such -ErrorAction Stop } | Should -Throw -ErrorId 'AbilityNotFound,*'
    }

    It 'gives a template that can be run' {
        $template = Get-MainWpAbility mainwp/list-sites-v1 -Template
        $template.Keys | Should -Contain 'per_page'
        $template.per_page = 2
        (Invoke-MainWpAbility mainwp/list-sites-v1 $template).items.Count | Should -Be 2
        { Invoke-MainWpAbility mainwp/get-tag-v1 (Get-MainWpAbility mainwp/get-tag-v1 -Template) -ErrorAction Stop } | Should -Throw '*still the template*'
        $copy = Get-MainWpAbility mainwp/get-tag-v1 -Template | ConvertTo-Json | ConvertFrom-Json
        { Invoke-MainWpAbility mainwp/get-tag-v1 $copy -ErrorAction Stop } | Should -Throw '*tag_id is still the template*'
    }
}

Describe 'Invoke-MainWpAbility' {
    It 'reads with texts, hashtables and both' {
        (Invoke-MainWpAbility mainwp/list-sites-v1 per_page=3).items.Count | Should -Be 3
        (Invoke-MainWpAbility mainwp/list-sites-v1 @{ Per_Page = 3 }, status=connected).items.status | Sort-Object -Unique | Should -Be 'connected'
        Get-MainWpAbility mainwp/count-sites-v1 | Invoke-MainWpAbility | Should -Not -BeNullOrEmpty
    }

    It 'says all that does not fit before anything is sent, and what the server says of the rest' {
        { Invoke-MainWpAbility mainwp/list-sites-v1 per_page=many, colour=red -ErrorAction Stop } | Should -Throw "*per_page is 'many' and must be integer; colour is not known*"
        { Invoke-MainWpAbility mainwp/list-sites-v1 per_page=500 -ErrorAction Stop } | Should -Throw '*ability_invalid_input*'
    }

    It 'previews under -WhatIf, and destroys once confirmed' {
        $tag = New-MainWpTag "ability $([guid]::NewGuid())"
        $preview = Invoke-MainWpAbility mainwp/delete-tag-v1 tag_id=$($tag.Id) -WhatIf
        $preview.dry_run | Should -BeTrue
        $preview.would_affect.id | Should -Be $tag.Id
        (Get-MainWpTag $tag.Id).Name | Should -Be $tag.Name
        Invoke-MainWpAbility mainwp/delete-tag-v1 @{ tag_id = $tag.Id; confirm = $true } -WhatIf | ForEach-Object deleted | Should -BeNullOrEmpty
        (Invoke-MainWpAbility mainwp/delete-tag-v1 @{ tag_id = $tag.Id } -Force).deleted | Should -BeTrue
    }

    It 'asks before whatever does not say that it only reads' {
        { Invoke-MainWpAbility mainwp/add-tag-v1 'name=unasked' -ErrorAction Stop } | Should -Throw -ErrorId 'PromptUnavailable,*'
        $made = Invoke-MainWpAbility mainwp/add-tag-v1 "name=ability $([guid]::NewGuid())" -Force
        $made.Dashboard | Should -Be (Get-MainWpSession).Dashboard
        Remove-MainWpTag $made.id -Force
    }

    It 'completes names and name=value' {
        (TabExpansion2 'Invoke-MainWpAbility mainwp/list-s' 34).CompletionMatches.CompletionText | Should -Contain 'mainwp/list-sites-v1'
        (TabExpansion2 'Invoke-MainWpAbility mainwp/list-sites-v1 -Parameter st' 55).CompletionMatches.CompletionText | Should -Contain 'status=connected'
        (TabExpansion2 'Invoke-MainWpAbility mainwp/list-sites-v1 page=2, per' 53).CompletionMatches.CompletionText | Should -Contain 'per_page='
    }
}

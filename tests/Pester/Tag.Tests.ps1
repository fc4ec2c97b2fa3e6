BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Get-MainWpTag | Where-Object Name -Like 'pester*' | Remove-MainWpTag -Force
    Disconnect-TestDashboard
}

Describe 'Get-MainWpTag' {
    It 'lists, and finds by name, id and object' {
        $tag = Get-MainWpTag production
        (Get-MainWpTag).Name | Should -Contain 'production'
        ('production', $tag.Id, "$($tag.Id)", $tag | Get-MainWpTag).Id | Should -Be ($tag.Id, $tag.Id, $tag.Id, $tag.Id)
    }

    It 'has the name that was given, whatever marks are in it, and keeps it when the colour changes' {
        $name = 'pester''s "tag" \ & ' + [char]0xFC
        $tag = New-MainWpTag $name
        $tag.Name, (Set-MainWpTag $tag -Color '#00ff00' -PassThru).Name, (Set-MainWpTag $tag -Name "$name." -PassThru).Name | Should -Be $name, $name, "$name."
    }

    It 'goes on after a tag that does not exist' {
        $found = Get-MainWpTag none, production -ErrorAction SilentlyContinue -ErrorVariable failed
        $found.Name | Should -Be 'production'
        $failed.FullyQualifiedErrorId | Should -BeLike 'TagNotFound,*'
    }

    It 'takes an empty pipeline for nothing' {
        @() | Get-MainWpTag | Should -BeNullOrEmpty
    }

    It 'refuses null and an empty list' {
        { Get-MainWpTag -Tag $null } | Should -Throw -ErrorId 'ParameterArgument*'
        { Get-MainWpTag -Tag @() } | Should -Throw -ErrorId 'ParameterArgument*'
    }
}

Describe 'Changing tags' {
    It 'makes, changes and removes' {
        $tag = New-MainWpTag 'pester one' -Color '#abc'
        $tag | Set-MainWpTag -Color '#112233'
        (Get-MainWpTag $tag.Id).Name | Should -Be 'pester one'
        (Set-MainWpTag 'pester one' -Name 'pester two' -PassThru).Color | Should -Be '#112233'
        $tag | Remove-MainWpTag -Force
        { Get-MainWpTag 'pester two' -ErrorAction Stop } | Should -Throw -ErrorId 'TagNotFound,*'
    }

    It 'refuses a name that exists' {
        { New-MainWpTag production -ErrorAction Stop } | Should -Throw -ErrorId 'Conflict,*'
    }

    It 'refuses what is no colour' {
        { New-MainWpTag pester-red -Color red } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }

    It 'changes nothing under -WhatIf' {
        New-MainWpTag pester-whatif -WhatIf
        Get-MainWpTag production | Remove-MainWpTag -WhatIf
        (Get-MainWpTag).Name | Should -Contain 'production'
        (Get-MainWpTag).Name | Should -Not -Contain 'pester-whatif'
    }
}

Describe 'A tag in a pipeline' {
    It 'is never taken for the site of the same number' {
        $tag = Get-MainWpTag production
        { $tag | Remove-MainWpSite -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
        # A command that has -Tag takes the sites of the tag.
        $synced = ($tag | Sync-MainWpSite -PassThru -ErrorAction SilentlyContinue).SiteId
        $synced | Should -Not -BeNullOrEmpty
        $synced | Should -BeIn (Get-MainWpSite -Tag production).Id
    }

    It 'gives its sites, also after Export-Clixml' {
        $file = Join-Path $TestDrive 'tag.xml'
        Get-MainWpTag staging | Export-Clixml $file
        $sites = Get-MainWpTag staging | Get-MainWpSite
        $sites.Id | Should -Be 6
        (Import-Clixml $file | Get-MainWpSite).Id | Should -Be $sites.Id
        { Import-Clixml $file | Remove-MainWpSite -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
    }

    It 'binds all the way to a plugin' {
        $said = Get-MainWpTag production | Get-MainWpSite | Get-MainWpSitePlugin -Status Inactive | Remove-MainWpSitePlugin -WhatIf 6>&1 3>&1
        $said | Should -BeNullOrEmpty
        @(Get-MainWpTag production | Get-MainWpSite | Get-MainWpSitePlugin -Status Inactive).Count | Should -BeGreaterThan 0
    }

    It 'gives its clients' {
        (Get-MainWpTag production | Get-MainWpClient).Name | Should -Contain 'Acme Ltd'
    }
}

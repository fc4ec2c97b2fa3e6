BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Get-MainWpUpdate' {
    It 'gives a flat record per update' {
        $update = Get-MainWpUpdate | Select-Object -First 1
        $update.PSObject.TypeNames[0] | Should -Be 'MainWp.Update'
        $update.Dashboard | Should -Be (Get-MainWpSession).Dashboard
    }

    It 'takes sites from the pipeline' {
        $site = Get-MainWpSite | Select-Object -First 3
        $expected = Get-MainWpUpdate | Where-Object SiteId -In $site.Id
        ($site | Get-MainWpUpdate).Slug | Should -Be $expected.Slug
    }

    It 'filters by type' {
        (Get-MainWpUpdate -Type Plugin, Theme).Type | Sort-Object -Unique | Should -Be 'Plugin', 'Theme'
    }

    It 'refuses a type that does not exist' {
        { Get-MainWpUpdate -Type Everything } | Should -Throw -ErrorId 'CannotConvertArgument*'
    }

    It 'shows a table of six columns' {
        Get-MainWpUpdate | Select-Object -First 1 | Out-String -Width 120 | Should -Match 'SiteId\s+SiteName\s+Type\s+Name\s+Current\s+New'
    }
}

Describe 'Start-MainWpBatchUpdate' {
    BeforeAll {
        $before = @(Get-MainWpUpdate).Count
    }

    It 'updates nothing for an empty pipeline' {
        @() | Start-MainWpBatchUpdate -Force | Should -BeNullOrEmpty
        Get-MainWpSite -Search 'there is no such site' | Start-MainWpBatchUpdate -Force | Should -BeNullOrEmpty
        @(Get-MainWpUpdate).Count | Should -Be $before
    }

    It 'needs -All or sites' {
        (Get-Command Start-MainWpBatchUpdate).ParameterSets.Where({ $_.Name -eq 'All' }).Parameters.Where({ $_.Name -eq 'All' }).IsMandatory | Should -BeTrue
        (Get-Command Start-MainWpBatchUpdate).ParameterSets.Where({ $_.Name -eq 'Site' }).Parameters.Where({ $_.Name -eq 'Site' }).IsMandatory | Should -BeTrue
    }

    It 'sends nothing under -WhatIf, be it with -Force' {
        Start-MainWpBatchUpdate -All -WhatIf -Force | Should -BeNullOrEmpty
        @(Get-MainWpUpdate).Count | Should -Be $before
    }

    It 'leaves the confirmation preference of its caller alone' {
        $ConfirmPreference = 'High'
        $null = Start-MainWpBatchUpdate 1 -Slug 'there-is-no-such-plugin' -Force
        $ConfirmPreference | Should -Be 'High'
    }

    It 'updates exactly what is piped in' {
        $wanted = Get-MainWpUpdate 2 -Type Plugin | Select-Object -First 1
        $left = @(Get-MainWpUpdate 2).Count - 1
        $job = $wanted | Start-MainWpBatchUpdate -Force
        $job.Pending.Slug | Should -Be $wanted.Slug
        $result = $job | Wait-MainWpBatchUpdate
        $result.Outcome | Should -Be 'Updated'
        @(Get-MainWpUpdate 2).Count | Should -Be $left
    }

    It 'takes clients and tags down the pipeline, and only their sites' {
        $client = Get-MainWpClient | Select-Object -First 1
        $site = @(Get-MainWpSite -Client $client).Id
        $job = $client | Start-MainWpBatchUpdate -Type Plugin -WhatIf
        $job | Should -BeNullOrEmpty
        $said = $client | Start-MainWpBatchUpdate -Type Plugin -Force
        @($said.Pending.SiteId | Where-Object { $_ -notin $site }).Count | Should -Be 0
        { Get-MainWpTag | Select-Object -First 1 | Start-MainWpBatchUpdate -WhatIf } | Should -Not -Throw
    }

    It 'updates exactly what comes back from Export-Clixml' {
        $file = Join-Path $TestDrive 'update.xml'
        $wanted = Get-MainWpUpdate 3 | Select-Object -First 1
        $wanted | Export-Clixml $file
        (Import-Clixml $file | Start-MainWpBatchUpdate -Force).Pending.Slug | Should -Be $wanted.Slug
    }

    It 'refuses an object of a dashboard that is not connected' {
        $update = Get-MainWpUpdate | Select-Object -First 1
        Disconnect-TestDashboard
        $null = Connect-TestDashboard -Second
        try {
            $update | Start-MainWpBatchUpdate -Force -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
            $failed.FullyQualifiedErrorId | Should -BeLike 'SessionMismatch,*'
        }
        finally {
            Disconnect-TestDashboard
            $null = Connect-TestDashboard
        }
    }

    It 'waits and says what became of each update' {
        $result = Start-MainWpBatchUpdate 4 -Type Plugin, Theme -Force -Wait -ErrorAction SilentlyContinue
        $result[0].PSObject.TypeNames | Should -Contain 'MainWp.UpdateResult'
        $result.Outcome | Should -Not -Contain 'Pending'
    }
}

Describe 'Get-MainWpBatchUpdate' {
    It 'lists the batch updates of this runspace' {
        $job = Get-MainWpUpdate 5 -Type Plugin | Select-Object -First 1 | Start-MainWpBatchUpdate -Force
        (Get-MainWpBatchUpdate).Id | Should -Contain $job.Id
        (Get-MainWpBatchUpdate -Id $job.Id).State | Should -Be $job.State
    }

    It 'does not know those of another runspace' {
        $other = [powershell]::Create().AddScript('param($Module) Import-Module $Module; Get-MainWpBatchUpdate').AddArgument((Get-Module MainWp).Path)
        try { $other.Invoke() | Should -BeNullOrEmpty }
        finally { $other.Dispose() }
    }

    It 'says that a job does not exist' {
        Wait-MainWpBatchUpdate -Id update_nope, nonsense -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.Count | Should -Be 2
        $failed[1].FullyQualifiedErrorId | Should -BeLike 'JobNotFound,*'
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard -Second
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Jobs over all sites' {
    It 'start only with -All' {
        { Reset-MainWpSiteConnection -All:$false -Force } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'start nothing under -WhatIf' {
        Reset-MainWpSiteConnection -All -WhatIf | Should -BeNullOrEmpty
        Revoke-MainWpSiteLogin -All -Force -WhatIf | Should -BeNullOrEmpty
        Remove-MainWpSiteConnection -All -AsJob -WhatIf | Should -BeNullOrEmpty
        Clear-MainWpActivationData -WhatIf
    }

    It 'are told as they start, and waited for' {
        $job = Reset-MainWpSiteConnection -All -Force
        $job.State | Should -Be Pending
        ($job | Out-String) | Should -Match 'RenewConnections'
        $done = Revoke-MainWpSiteLogin -All -Force -Wait -ErrorAction SilentlyContinue
        $done.State | Should -Be Completed
        $done.Processed | Should -Be $done.Total
    }

    It 'clear and restore' {
        Clear-MainWpActivationData -Force | Should -BeNullOrEmpty
        Restore-MainWpInfoMessage | Should -BeNullOrEmpty
    }

    It 'are listed, found by id and waited for by one command' {
        $job = Reset-MainWpSiteConnection -All -Force
        (Get-MainWpJob).JobId | Should -Contain $job.JobId
        (Get-MainWpBatchUpdate).Id | Should -Not -Contain $job.JobId
        (Get-MainWpJob $job.JobId).Kind | Should -Be RenewConnections
        ($job | Wait-MainWpJob -ErrorAction SilentlyContinue).State | Should -Be Completed
        (Wait-MainWpJob $job.JobId -ErrorAction SilentlyContinue).Processed | Should -BeGreaterThan 0
        @() | Get-MainWpJob | Should -BeNullOrEmpty
        { Get-MainWpJob nonsense -ErrorAction Stop } | Should -Throw -ErrorId 'JobNotFound,*'
        { Get-MainWpSite -First 1 | Wait-MainWpJob -ErrorAction Stop } | Should -Throw
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
    $before = @(Get-MainWpTag).Id
}

AfterAll {
    Get-MainWpTag | Where-Object Id -NotIn $before | Remove-MainWpTag -Force
    Disconnect-TestDashboard
}

Describe 'Invoke-MainWpBatch' {
    It 'does what a hashtable says, and gives each result' {
        $made = Invoke-MainWpBatch -Resource Tags @{ create = @{ name = 'pester a' }, @{ name = 'pester b' } } -Force
        $made.Succeeded | Should -Be $true, $true
        $results = Invoke-MainWpBatch -Resource Tags @{ delete = $made.ItemId + 999999 } -Force -ErrorAction SilentlyContinue -ErrorVariable failed
        $results.Succeeded | Should -Be $true, $true, $false
        @($failed).Count | Should -Be 1
    }

    It 'goes through the global route without a resource' {
        $results = Invoke-MainWpBatch @{ sites = @{ check = 1, 2 }; tags = @{ create = @{ name = 'pester c' } } } -Force
        $results | Should -HaveCount 3
        $results.Succeeded | Should -Not -Contain $false
    }

    It 'refuses what the server would leave undone' {
        { Invoke-MainWpBatch @{ tags = @{ delete = 1 } } -Force } | Should -Throw -ErrorId 'InvalidArgument,*'
        { Invoke-MainWpBatch @{ costs = @{ create = @{ name = 'x' } } } -Force } | Should -Throw -ErrorId 'InvalidArgument,*'
        { Invoke-MainWpBatch -Resource Tags @{} -Force } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'splits more than a hundred items' {
        $results = Invoke-MainWpBatch -Resource Tags @{ delete = 900001..900150 } -Force -ErrorAction SilentlyContinue
        $results | Should -HaveCount 150
    }

    It 'does nothing under -WhatIf' {
        Invoke-MainWpBatch -Resource Tags @{ create = @{ name = 'pester never' } } -WhatIf
        (Get-MainWpTag).Name | Should -Not -Contain 'pester never'
    }
}

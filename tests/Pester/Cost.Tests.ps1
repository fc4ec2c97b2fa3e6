BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
    $before = @(Get-MainWpCost).Id
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Costs' {
    AfterEach {
        Get-MainWpCost | Where-Object Id -NotIn $before | Remove-MainWpCost -Force
    }

    It 'keep what a change does not name' {
        $cost = New-MainWpCost 'Tom & Jerry' -Price 12.5 -Site 1 -Note 'a note' -LastRenewal 2026-11-01Z -Color '#123456'
        $changed = $cost | Set-MainWpCost -Price 13 -PassThru
        $changed.Price | Should -Be 13
        foreach ($name in 'Name', 'Note', 'LastRenewal', 'Color', 'SiteIds', 'Status', 'Renewal', 'PaymentType') {
            $changed.$name | Should -Be $cost.$name
        }
    }

    It 'are found by name, id and site' {
        $cost = New-MainWpCost 'Found' -Price 1 -Site 1
        (Get-MainWpCost 'found').Id, (Get-MainWpCost $cost.Id).Id, (Get-MainWpSite 1 | Get-MainWpCost | Where-Object Name -EQ Found).Id | Should -Be $cost.Id, $cost.Id, $cost.Id
        (Get-MainWpSite -Cost $cost).Id | Should -Be 1
    }

    It 'are never taken for the site of their number' {
        $cost = New-MainWpCost 'Number' -Site 1
        { $cost | Sync-MainWpSite -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
    }

    It 'are removed after Clixml, and not under -WhatIf' {
        $cost = New-MainWpCost 'Gone' -Site 1
        $cost | Remove-MainWpCost -WhatIf
        $file = Join-Path $TestDrive 'cost.xml'
        Get-MainWpCost $cost | Export-Clixml $file
        Import-Clixml $file | Remove-MainWpCost -Force
        { Get-MainWpCost $cost.Id -ErrorAction Stop } | Should -Throw -ErrorId 'CostNotFound,*'
    }

    It 'show a table of six columns' {
        $null = New-MainWpCost 'Table' -Price 12.50 -Site 1
        $text = Get-MainWpCost | Out-String -Width 160
        $text | Should -Match 'Id\s+Name\s+Price\s+Renewal\s+NextRenewal\s+Status'
        $text | Should -Match '\s12.5\s'
    }
}

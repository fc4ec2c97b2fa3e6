BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
}

AfterAll {
    Get-MainWpClient | Where-Object Name -Like 'Pester*' | Remove-MainWpClient -Force
    Get-MainWpClientField | Where-Object Name -Like 'pester*' | Remove-MainWpClientField -Force
    Disconnect-TestDashboard
}

Describe 'Get-MainWpClient' {
    It 'finds by name, e-mail address, id and object' {
        $client = Get-MainWpClient 'Acme Ltd'
        ('office@acme.test', $client.Id, "$($client.Id)", $client | Get-MainWpClient).Id | Sort-Object -Unique | Should -Be $client.Id
    }

    It 'decodes names' {
        (Get-MainWpClient -Status Suspended).Name | Should -Contain "M$([char]0xFC)ller & S$([char]0xF6)hne"
    }

    It 'takes sites from the pipeline for their clients' {
        (Get-MainWpSite 1, 6 | Get-MainWpClient).Name | Should -Be 'Acme Ltd'
        Get-MainWpSite 2 | Get-MainWpClient | Should -BeNullOrEmpty
    }

    It 'counts' {
        Get-MainWpClient -Count | Should -Be @(Get-MainWpClient).Count
        Get-MainWpSite -Client 'Acme Ltd' -Count | Should -Be @(Get-MainWpClient 'Acme Ltd' | Get-MainWpSite).Count
    }

    It 'shows a table' {
        Get-MainWpClient 'Acme Ltd' | Out-String -Width 120 | Should -Match 'Id\s+Name\s+Email\s+Status\s+City'
    }
}

Describe 'Changing clients' {
    It 'makes clients of the rows of a file' {
        $made = "name,email,city`nPester One,one@pester.test,Bern`nPester Two,,`n" | ConvertFrom-Csv | New-MainWpClient
        $made.Name | Should -Be 'Pester One', 'Pester Two'
        $made[0].Email, $made[0].City | Should -Be 'one@pester.test', 'Bern'
    }

    It 'refuses an e-mail address that exists' {
        { New-MainWpClient 'Pester Dup' -Email office@acme.test -ErrorAction Stop } | Should -Throw -ErrorId 'Conflict,*'
    }

    It 'changes only what is given' {
        $null = New-MainWpClient 'Pester Change' -City Bern -Phone 123
        $changed = Set-MainWpClient 'Pester Change' -Note 'new' -PassThru
        $changed.City, $changed.Phone, $changed.Note | Should -Be 'Bern', '123', 'new'
    }

    It 'changes the state' {
        $null = New-MainWpClient 'Pester State'
        (Set-MainWpClient 'Pester State' -Status Suspended -PassThru).Status | Should -Be 'Suspended'
        (Set-MainWpClient 'Pester State' -Status Active -PassThru).Status | Should -Be 'Active'
        { Set-MainWpClient 'Pester State' -Status Lost } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }

    It 'removes nothing under -WhatIf' {
        Get-MainWpClient | Remove-MainWpClient -WhatIf
        Get-MainWpClient -Count | Should -BeGreaterThan 0
    }
}

Describe 'Fields of clients' {
    It 'are made, changed, filled and removed' {
        $null = New-MainWpClientField pester 'A field'
        (Set-MainWpClientField pester -Description 'Another' -PassThru).Description | Should -Be 'Another'
        Set-MainWpClient 'Acme Ltd' -Field @{ pester = 'value' }
        Remove-MainWpClientField pester -Force
        { Get-MainWpClientField pester -ErrorAction Stop } | Should -Throw -ErrorId 'ClientFieldNotFound,*'
    }

    It 'are refused where they do not exist' {
        { Set-MainWpClient 'Acme Ltd' -Field @{ nothing = 1 } } | Should -Throw -ErrorId 'ClientFieldNotFound,*'
    }
}

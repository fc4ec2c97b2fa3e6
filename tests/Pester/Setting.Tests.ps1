BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Get-MainWpSetting' {
    It 'has a type for <_>' -ForEach 'General', 'Advanced', 'Monitoring', 'CostTracker', 'Insights', 'Tools', 'Email', 'ApiBackup' {
        $setting = @(Get-MainWpSetting $_)
        $setting.Count | Should -BeGreaterThan 0
        $setting[0].GetType().Name | Should -BeLike '*Setting'
        ($setting | Out-String).Trim().Length | Should -BeGreaterThan 0
    }

    It 'completes the areas' {
        (TabExpansion2 'Get-MainWpSetting ' 18).CompletionMatches.CompletionText | Should -Contain 'CostTracker'
    }
}

Describe 'Set-MainWp...Setting' {
    It 'changes general settings' {
        $before = Get-MainWpSetting General
        $after = Set-MainWpGeneralSetting -DailyUpdateFrequency 7 -AutoUpdateDayOfWeek Friday -PassThru
        $after.DailyUpdateFrequency | Should -Be 7
        $after.AutoUpdateDayOfWeek | Should -Be Friday
        $after.DateFormat | Should -Be $before.DateFormat
    }

    It 'changes advanced settings by a table' {
        (Set-MainWpAdvancedSetting -SyncData @{ dbsize = $false } -PassThru).SyncData['dbsize'] | Should -BeFalse
    }

    It 'keeps of a mail what was not given' {
        $before = Get-MainWpSetting Email | Where-Object Type -EQ Uptime
        $after = Set-MainWpEmailSetting Uptime -Subject 'Down!' -PassThru
        $after.Subject | Should -Be 'Down!'
        $after.Heading | Should -Be $before.Heading
        $after.Recipient | Should -Be $before.Recipient
    }

    It 'changes monitoring, tools and insights' {
        (Set-MainWpMonitoringSetting -Interval 2h -PassThru).Interval | Should -Be ([timespan]'02:00:00')
        (Set-MainWpToolSetting -Theme dark -PassThru).Theme | Should -Be dark
        (Set-MainWpInsightSetting -Enabled $false -PassThru).Enabled | Should -BeFalse
    }

    It 'says that nothing was given' {
        { Set-MainWpGeneralSetting } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'changes nothing under -WhatIf' {
        Set-MainWpToolSetting -Theme minimalistic -WhatIf
        (Get-MainWpSetting Tools).Theme | Should -Not -Be minimalistic
    }
}

Describe 'Set-MainWpApiBackupSetting' {
    It 'shows a secret in no stream' {
        $secret = [securestring]::new()
        'sk-4711-hidden'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        $all = Set-MainWpApiBackupSetting Vultr -ApiKey $secret -Enabled $true -PassThru -Verbose -Debug *>&1
        ($all | Format-List * | Out-String -Width 1000) | Should -Not -Match 'sk-4711'
        (Get-MainWpSetting ApiBackup | Where-Object Provider -EQ Vultr).HasApiKey | Should -BeTrue
        (Get-MainWpSetting ApiBackup | ConvertTo-Json) | Should -Not -Match '\*\*\*\*'
    }

    It 'takes user name and password for cPanel' {
        $password = [securestring]::new()
        $password.AppendChar('x')
        (Set-MainWpApiBackupSetting CPanel -Credential ([pscredential]::new('root', $password)) -PassThru).UserName | Should -Be root
    }
}

Describe 'Product types and payment methods' {
    It 'are made, changed and removed along the pipeline' {
        $type = New-MainWpCostProductType 'Test type' -Color '#112233'
        ($type | Set-MainWpCostProductType -Title 'Test type 2' -PassThru).Color | Should -Be '#112233'
        (Get-MainWpSetting CostTracker).ProductTypes | Where-Object Slug -EQ $type.Slug | Remove-MainWpCostProductType -Force
        (Get-MainWpSetting CostTracker).ProductTypes.Slug | Should -Not -Contain $type.Slug

        $method = New-MainWpCostPaymentMethod 'Cheque & co'
        ($method | Set-MainWpCostPaymentMethod -Title 'Cheque' -PassThru).Slug | Should -Be $method.Slug
        Remove-MainWpCostPaymentMethod Cheque -Confirm:$false
        (Get-MainWpSetting CostTracker).PaymentMethods | Should -BeNullOrEmpty
    }

    It 'are not mixed up' {
        $method = New-MainWpCostPaymentMethod 'Plugin'
        { $method | Remove-MainWpCostProductType -Force -ErrorAction Stop } | Should -Throw
        $method | Remove-MainWpCostPaymentMethod -Force
    }

    It 'reports a name that is taken, and one that is not there' {
        { New-MainWpCostProductType 'Twice'; New-MainWpCostProductType 'Twice' } | Should -Throw -ErrorId 'Conflict,*'
        Remove-MainWpCostProductType Twice -Force
        { Remove-MainWpCostProductType Twice -Force -ErrorAction Stop } | Should -Throw -ErrorId 'CostProductTypeNotFound,*'
    }
}

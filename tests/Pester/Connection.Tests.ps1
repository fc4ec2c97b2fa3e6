BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:modulePath = $env:PSModulePath
    $script:moduleName = 'Microsoft.PowerShell.SecretManagement'

    $script:vaults = New-TestVault $TestDrive
    function Enable-Vault { $env:PSModulePath = (Join-Path $TestDrive modules), $modulePath -join [IO.Path]::PathSeparator }
    function Get-ConnectionFile { Get-Content (Join-Path $env:MAINWP_CONFIG_HOME connections.json) -Raw }
    function Get-Completion($Line) { (TabExpansion2 $Line).CompletionMatches.CompletionText }

    function Start-Saving {
        $env:MAINWP_CONFIG_HOME = Join-Path $TestDrive ([guid]::NewGuid())
        $env:MAINWP_TEST_VAULTS = $vaults
        Get-ChildItem $vaults -File -Recurse | Remove-Item
        Enable-Vault
    }

    function Stop-Saving {
        Disconnect-TestDashboard
        Remove-Module $moduleName -ErrorAction Ignore
        $env:PSModulePath = $modulePath
        Remove-Item env:MAINWP_CONFIG_HOME, env:MAINWP_TEST_VAULTS
    }
}

Describe 'A saved connection' {
    BeforeEach { Start-Saving }
    AfterEach { Stop-Saving }

    It 'connects again with both credentials' {
        Connect-TestDashboard | Save-MainWpConnection prod
        Disconnect-TestDashboard
        $session = Connect-MainWp -Name PROD
        $session.HasApiKey, $session.HasApplicationPassword | Should -Be $true, $true
        $session.UserName | Should -Be $env:MAINWP_TEST_USER
        (Get-MainWpConnection | Connect-MainWp).Dashboard | Should -Be $session.Dashboard
        Test-MainWpConnection -Name prod | Where-Object Result -EQ Failed | Should -BeNullOrEmpty
    }

    It 'has no secret in its file, its objects and any stream' {
        $said = & {
            $null = Connect-TestDashboard
            Save-MainWpConnection prod -PassThru -Verbose -Debug
            Connect-MainWp -Name prod -Verbose -Debug
            Get-MainWpConnection | Format-List *
            Get-MainWpConnection | ConvertTo-Json
        } *>&1 | Out-String
        $file = Get-ConnectionFile
        foreach ($secret in @($env:MAINWP_TEST_TOKEN -split '==') + $env:MAINWP_TEST_PASSWORD + $env:MAINWP_TEST_PASSWORD.Replace(' ', '')) {
            $said | Should -Not -Match ([regex]::Escape($secret))
            $file | Should -Not -Match ([regex]::Escape($secret))
        }
        ($file | ConvertFrom-Json).version | Should -Be 1
    }

    It 'keeps its options, and those that are given win' {
        $null = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN -TimeoutSec 42 -Headers @{ 'X-Front' = 'geheim42' } -UserAgent mine
        $saved = Save-MainWpConnection prod -PassThru
        $saved.TimeoutSec, $saved.UserAgent | Should -Be 42, mine
        Get-ConnectionFile | Should -Not -Match 'geheim42'
        Connect-MainWp -Name prod -TimeoutSec 7 | Save-MainWpConnection again
        (Get-MainWpConnection again).TimeoutSec | Should -Be 7
        [IO.File]::ReadAllText((Join-Path $vaults 'Main/MainWp-again')) | Should -Match 'geheim42'
    }

    It 'connects again with a legacy key' {
        Connect-MainWp $env:MAINWP_TEST_URI -LegacyCredential (Get-TestLegacyCredential) | Save-MainWpConnection old -PassThru | ForEach-Object HasLegacyKey | Should -BeTrue
        Disconnect-TestDashboard
        (Connect-MainWp -Name old).HasLegacyKey | Should -BeTrue
        @(Get-MainWpSite).Count | Should -BeGreaterThan 3
        Get-ConnectionFile | Should -Not -Match ([regex]::Escape($env:MAINWP_TEST_CONSUMER_KEY))
    }

    It 'is readable by its owner only' -Skip:($PSVersionTable.PSVersion.Major -lt 6 -or $IsWindows) {
        Connect-TestDashboard | Save-MainWpConnection prod
        (Get-Item (Join-Path $env:MAINWP_CONFIG_HOME connections.json)).UnixMode | Should -Be '-rw-------'
        (Get-Item $env:MAINWP_CONFIG_HOME).UnixMode | Should -Be 'drwx------'
    }

    It 'moves to another vault and is removed with its secret' {
        Connect-TestDashboard | Save-MainWpConnection prod
        Save-MainWpConnection prod -Vault other
        Get-ChildItem (Join-Path $vaults Main) | Should -BeNullOrEmpty
        (Get-MainWpConnection prod).Vault | Should -Be 'Other'
        Remove-MainWpConnection prod -WhatIf
        Get-MainWpConnection | Remove-MainWpConnection -Force
        Get-MainWpConnection | Should -BeNullOrEmpty
        Get-ChildItem (Join-Path $vaults Other) | Should -BeNullOrEmpty
    }

    It 'is not replaced by one to another dashboard unless forced' {
        Connect-TestDashboard | Save-MainWpConnection prod
        $other = Connect-TestDashboard -Second
        { Save-MainWpConnection prod } | Should -Throw -ErrorId 'Conflict,*'
        Save-MainWpConnection prod -Force
        (Get-MainWpConnection prod).Address | Should -Be $other.Dashboard
    }

    It 'sends its secrets to no other address' {
        Connect-TestDashboard | Save-MainWpConnection prod
        $path = Join-Path $env:MAINWP_CONFIG_HOME connections.json
        (Get-Content $path -Raw).Replace($env:MAINWP_TEST_URI, $env:MAINWP_TEST_URI_2) | Set-Content $path
        { Connect-MainWp -Name prod } | Should -Throw -ErrorId 'VaultFailed,*'
    }

    It 'is completed by name and address' {
        Connect-TestDashboard | Save-MainWpConnection prod
        Get-Completion 'Connect-MainWp -Name p' | Should -Be 'prod'
        Get-Completion 'Connect-MainWp -Uri h' | Should -Be $env:MAINWP_TEST_URI
        Get-Completion 'Remove-MainWpConnection p' | Should -Be 'prod'
    }

    It 'reports a name that is not there, and goes on' {
        Connect-TestDashboard | Save-MainWpConnection prod
        $found = Get-MainWpConnection missing, prod -ErrorVariable failed -ErrorAction SilentlyContinue
        $found.Name | Should -Be 'prod'
        $failed.FullyQualifiedErrorId | Should -BeLike 'ConnectionNotFound,*'
        { Connect-MainWp -Name missing } | Should -Throw -ErrorId 'ConnectionNotFound,*'
    }
}

Describe 'A saved connection to the Wp Admin API' {
    BeforeEach { Start-Saving }
    AfterEach {
        Get-WpAdminSession -All | Disconnect-WpAdmin
        Stop-Saving
    }

    It 'connects again with its key, which is in no file, object and stream' {
        $said = & {
            Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $env:MAINWP_TEST_WPADMIN_KEY -StandardLimit 500 | Save-WpAdminConnection shop -PassThru -Verbose -Debug
            Connect-WpAdmin -Name SHOP -Verbose -Debug
            Get-WpAdminConnection | Format-List *
            Get-WpAdminConnection | ConvertTo-Json
            Get-ConnectionFile
        } *>&1 | Out-String
        $said | Should -Not -Match ([regex]::Escape($env:MAINWP_TEST_WPADMIN_KEY))
        @(Get-WpAdminSession -All).Count | Should -Be 1
        (Get-WpAdminConnection shop).StandardLimit, (Get-WpAdminConnection shop).HasApiKey | Should -Be 500, $true
        @(Get-WpAdminSite).Count | Should -BeGreaterThan 3
    }

    It 'goes on without a person after a sign-in that was saved' -Skip:$IsWindows {
        $before, $env:BROWSER = $env:BROWSER, (New-TestVisitor (Join-Path $TestDrive 'visitor'))
        try { $null = Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ClientId powershell -Scope sites:read -Save acme }
        finally { $env:BROWSER = $before }
        $kept = [IO.File]::ReadAllText((Join-Path $vaults 'Main/WpAdmin-acme'))
        Disconnect-WpAdmin
        foreach ($time in 1..2) {
            $session = Get-WpAdminConnection | Connect-WpAdmin
            $session.SignIn, $session.Scope | Should -Be OAuth, sites:read
            $null = Update-WpAdminToken
            @(Get-WpAdminSite).Count | Should -BeGreaterThan 3
            Disconnect-WpAdmin
        }
        [IO.File]::ReadAllText((Join-Path $vaults 'Main/WpAdmin-acme')) | Should -Not -Be $kept
        Get-ConnectionFile | Should -Not -Match 'wprt_'
    }

    It 'is completed, and removed with its secret' {
        Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $env:MAINWP_TEST_WPADMIN_KEY | Save-WpAdminConnection shop
        Get-Completion 'Connect-WpAdmin -Name s' | Should -Be 'shop'
        Get-Completion 'Connect-MainWp -Name s' | Should -Not -Contain 'shop'
        { Remove-MainWpConnection shop -Force -ErrorAction Stop } | Should -Throw -ErrorId 'ConnectionNotFound,*'
        Remove-WpAdminConnection shop -WhatIf
        Get-WpAdminConnection | Remove-WpAdminConnection -Force
        Get-WpAdminConnection | Should -BeNullOrEmpty
        Get-ChildItem (Join-Path $vaults Main) | Should -BeNullOrEmpty
        { Connect-WpAdmin -Name shop } | Should -Throw -ErrorId 'ConnectionNotFound,*'
    }
}

Describe 'Without a vault' {
    BeforeEach {
        Start-Saving
        $env:PSModulePath = Join-Path $PSHOME Modules
    }
    AfterEach { Stop-Saving }

    It 'nothing is written' {
        $null = Connect-TestDashboard
        { Save-MainWpConnection prod } | Should -Throw -ErrorId 'VaultRequired,*'
        Test-Path $env:MAINWP_CONFIG_HOME | Should -BeFalse
    }

    It 'address and options can be saved' {
        Connect-TestDashboard | Save-MainWpConnection prod -ExcludeSecret
        (Get-MainWpConnection prod).HasApiKey | Should -BeFalse
        { Connect-MainWp -Name prod } | Should -Throw -ErrorId 'CredentialRequired,*'
        (Connect-MainWp -Name prod -ApiKey $env:MAINWP_TEST_TOKEN).HasApiKey | Should -BeTrue
        Remove-MainWpConnection prod -Force
    }

    It 'a connection with secrets is only removed with -KeepSecret' {
        Enable-Vault
        Connect-TestDashboard | Save-MainWpConnection prod
        Remove-Module $moduleName
        $env:PSModulePath = Join-Path $PSHOME Modules
        { Connect-MainWp -Name prod } | Should -Throw -ErrorId 'VaultRequired,*'
        { Remove-MainWpConnection prod -Force -ErrorAction Stop } | Should -Throw -ErrorId 'VaultRequired,*'
        Remove-MainWpConnection prod -Force -KeepSecret
        Get-MainWpConnection | Should -BeNullOrEmpty
    }
}

Describe 'The file of connections' {
    BeforeEach { Start-Saving }
    AfterEach { Stop-Saving }

    It 'of <Name> is refused and left alone' -ForEach @(
        @{ Name = 'broken JSON'; Text = '{ "version": 1, "connections": [' }
        @{ Name = 'another kind'; Text = '[]' }
        @{ Name = 'a newer version'; Text = '{ "version": 2, "connections": {} }' }
        @{ Name = 'an entry without address'; Text = '{ "version": 1, "connections": [ { "name": "x" } ] }' }
    ) {
        $null = New-Item -ItemType Directory $env:MAINWP_CONFIG_HOME
        $path = Join-Path $env:MAINWP_CONFIG_HOME connections.json
        Set-Content $path $Text
        { Get-MainWpConnection } | Should -Throw -ErrorId 'FileUnusable,*'
        { Connect-TestDashboard | Save-MainWpConnection prod } | Should -Throw -ErrorId 'FileUnusable,*'
        Get-ChildItem (Join-Path $vaults Main) | Should -BeNullOrEmpty
        Get-Content $path | Should -Be $Text
        Get-Completion 'Get-MainWpConnection p' | Should -Not -Contain prod
    }
}

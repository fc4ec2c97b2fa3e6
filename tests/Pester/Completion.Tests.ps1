BeforeAll {
    . $PSScriptRoot/Common.ps1
    $env:MAINWP_CONFIG_HOME = $TestDrive
    $script:session = Connect-TestDashboard
    function Get-Completion($Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText }
}

AfterAll {
    Disconnect-TestDashboard
    Remove-Item Env:MAINWP_CONFIG_HOME
}

Describe 'Completion' {
    It 'knows what <Line> may become' -ForEach @(
        @{ Line = 'Get-MainWpUpdate -Site Bio'; Text = "'Biology Department'" }
        @{ Line = 'Start-MainWpBatchUpdate Acme'; Text = "'Acme Shop'" }
        @{ Line = 'Start-MainWpBatchUpdate -All -Slug seo'; Text = 'seo-compass/seo-compass.php' }
        @{ Line = 'Add-MainWpIgnoredUpdate -Slug seo'; Text = 'seo-compass/seo-compass.php' }
        @{ Line = 'Remove-MainWpIgnoredUpdate -Slug seo'; Text = 'seo-compass/seo-compass.php' }
        @{ Line = 'Get-MainWpUser -Role ed'; Text = 'editor' }
        @{ Line = 'Set-MainWpSiteUser -Site 1 -UserId adm'; Text = '1' }
        @{ Line = 'Get-MainWpSitePage -Site 1 -PageId sam'; Text = '2' }
        @{ Line = 'Set-MainWpSitePost -Site 1 -PostId '; Text = '1' }
        @{ Line = 'New-MainWpCost -ProductType th'; Text = 'theme' }
        @{ Line = 'New-MainWpCost -LicenseType multi'; Text = 'multi_site' }
        @{ Line = 'Set-MainWpGeneralSetting -DateFormat Y'; Text = 'Y-m-d' }
        @{ Line = 'Set-MainWpGeneralSetting -TimeFormat H'; Text = 'H:i' }
        @{ Line = 'Set-MainWpGeneralSetting -TimeZone UT'; Text = 'UTC' }
        @{ Line = 'Set-MainWpCostTrackerSetting -Currency EU'; Text = 'EUR' }
        @{ Line = 'Connect-WpAdmin -ClientId x -Scope logs'; Text = 'logs:read' }
    ) {
        Get-Completion $Line | Should -Contain $Text
    }

    if ([version]$env:MAINWP_TEST_WORDPRESS -ge [version]'6.9') {
        It 'knows categories of abilities' {
            Get-Completion 'Get-MainWpAbility -Category mainwp-si' | Should -Contain 'mainwp-sites'
        }
    }

    It 'knows the jobs of this runspace' {
        $job = Start-MainWpBatchUpdate 4 -Force -ErrorAction SilentlyContinue
        # One that begins with a digit is quoted, since 1e5 would be a number.
        (Get-Completion 'Wait-MainWpBatchUpdate ').Trim("'") | Should -Contain $job.Id
        (Get-Completion 'Get-MainWpJob ').Trim("'") | Should -Contain $job.Id
    }

    It 'knows the sites of the Wp Admin API' {
        $null = Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $env:MAINWP_TEST_WPADMIN_KEY
        try { Get-Completion 'Start-WpAdminBackup ' | Should -Contain 'site_1' }
        finally { Disconnect-WpAdmin }
    }

    It 'knows the addresses of sessions, and of connections that are saved' {
        Get-Completion 'Connect-MainWp ' | Should -Be $env:MAINWP_TEST_URI
        $null = Save-MainWpConnection kept -Session $session -ExcludeSecret
        Get-Completion 'Connect-MainWp ' | Should -Be $env:MAINWP_TEST_URI
        Get-Completion 'Connect-MainWp -Name k' | Should -Be 'kept'
    }

    It 'knows nothing when it is switched off: <_>' -ForEach 'Get-MainWpSite A', 'Connect-MainWp h', 'Connect-MainWp -Name k', 'Get-MainWpUser -Role ed', 'Wait-MainWpBatchUpdate ' {
        $env:MAINWP_COMPLETION = 'off'
        try { (TabExpansion2 $_ $_.Length).CompletionMatches | Where-Object ResultType -EQ ParameterValue | Should -BeNullOrEmpty }
        finally { Remove-Item Env:MAINWP_COMPLETION }
    }
}

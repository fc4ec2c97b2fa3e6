BeforeAll {
    . $PSScriptRoot/Common.ps1
}

Describe 'Help' {
    It 'has the topic <_>, from the module and without a network' -ForEach 'about_MainWp', 'about_MainWp_Sessions', 'about_MainWp_Pipelines', 'about_MainWp_Automation', 'about_MainWp_Safety', 'about_MainWp_Errors', 'about_WpAdmin' {
        $text = Get-Help $_ | Out-String -Width 80
        $text | Should -Match "TOPIC\s+$_\b"
        $text | Should -Match 'SHORT DESCRIPTION'
    }

    It 'says that a page is not online where no address is known, and opens nothing' {
        $links = (Get-Help Get-MainWpSite).relatedLinks.navigationLink
        $links.linkText | Should -Contain 'about_MainWp'
        if ($links.linkText -contains 'Online Version') { $links[0].uri | Should -Match '^https://.*/Get-MainWpSite\.md$' }
        else {
            $links | Where-Object uri | Should -BeNullOrEmpty
            { Get-Help Get-MainWpSite -Online -ErrorAction Stop } | Should -Throw
        }
    }
}

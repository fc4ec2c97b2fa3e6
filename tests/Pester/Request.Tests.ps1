BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Invoke-MainWpRequest' {
    It 'gives objects with properties that know their dashboard' {
        $site = Invoke-MainWpRequest sites/basic -Paginate | Select-Object -First 1
        $site.id | Should -Not -BeNullOrEmpty
        $site.Dashboard | Should -Be $session.Dashboard
        ($site | Get-MainWpSite).Id | Should -Be $site.id
    }

    It 'reads WordPress with the application password' {
        (Invoke-MainWpRequest wp/v2/users/me).id | Should -BeGreaterThan 0
    }

    It 'reads the index with neither' {
        (Invoke-MainWpRequest '' -Query @{ _fields = 'namespaces' }).namespaces | Should -Contain 'mainwp/v2'
    }

    It 'follows pages' {
        (Invoke-MainWpRequest sites -Paginate -Query @{ per_page = 2 }).Count | Should -Be @(Get-MainWpSite).Count
    }

    It 'makes JSON of a hashtable and of a custom object, and tells what was made' {
        foreach ($body in @{ name = "by `"hash`" $([char]0xFC)" }, [pscustomobject]@{ name = 'by object' }) {
            $made = (Invoke-MainWpRequest tags/add POST -Body $body).data
            Invoke-MainWpRequest "tags/$($made.id)/remove" DELETE -Force | Out-Null
            $made.id | Should -Not -BeNullOrEmpty
        }
    }

    It 'sends nothing under -WhatIf' {
        $before = @(Invoke-MainWpRequest tags -Paginate).Count
        Invoke-MainWpRequest tags/add POST -Body @{ name = 'what if' } -WhatIf
        Invoke-MainWpRequest sites/1/remove DELETE -Force -WhatIf
        @(Invoke-MainWpRequest tags -Paginate).Count | Should -Be $before
        (Get-MainWpSite 1).Id | Should -Be 1
    }

    It 'ends in <Id> where nobody can be asked before a <Method> and ConfirmPreference is <Preference>' -ForEach @(
        @{ Method = 'DELETE'; Preference = 'High'; Id = 'PromptUnavailable' }
        @{ Method = 'DELETE'; Preference = 'None'; Id = 'RouteNotFound' }
        @{ Method = 'POST'; Preference = 'High'; Id = 'RouteNotFound' }
        @{ Method = 'POST'; Preference = 'Medium'; Id = 'PromptUnavailable' }
    ) {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript({ param($module, $uri, $token, $method, $preference)
                    Import-Module $module
                    $null = Connect-MainWp $uri -ApiKey $token
                    $ConfirmPreference = $preference
                    Invoke-MainWpRequest no/such $method }).AddArgument((Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1')).AddArgument($env:MAINWP_TEST_URI).AddArgument($env:MAINWP_TEST_TOKEN).AddArgument($Method).AddArgument($Preference).Invoke()
            $shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        }
        finally { $shell.Dispose() }
    }

    It 'ends in <Id> for <Name>' -ForEach @(
        @{ Name = 'another host'; Id = 'InvalidArgument'; Arguments = @{ Route = 'https://elsewhere.example/wp-json/wp/v2/users/me' } }
        @{ Name = 'a way out of the API'; Id = 'InvalidArgument'; Arguments = @{ Route = 'mainwp/v2/../../../wp-admin' } }
        @{ Name = 'a route that does not exist'; Id = 'RouteNotFound'; Arguments = @{ Route = 'no/such' } }
        @{ Name = 'a route of an extension'; Id = 'ExtensionNotActive'; Arguments = @{ Route = 'pro-reports/1/plugins' } }
        @{ Name = 'a body of a GET'; Id = 'InvalidArgument'; Arguments = @{ Route = 'sites'; Body = 'x' } }
    ) {
        { Invoke-MainWpRequest @Arguments } | Should -Throw -ErrorId "$Id,*"
    }

    It 'changes one dashboard at a time' {
        $second = Connect-TestDashboard -Second
        { Invoke-MainWpRequest tags/add POST -Body @{ name = 'x' } -Session $session, $second } | Should -Throw -ErrorId 'SessionAmbiguous,*'
        @(Invoke-MainWpRequest sites/count -Session $session, $second).Count | Should -Be 2
        $second | Disconnect-MainWp
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $fleet = Invoke-RestMethod "$($env:MAINWP_TEST_DISPENSER)?sites=250"
    $null = Connect-MainWp -Uri $fleet.Uri -ApiKey $fleet.Token
    # What was answered, as the verbose stream tells it, and what came out, in the order of both.
    function Get-Course([scriptblock] $Work) {
        & $Work 4>&1 | ForEach-Object {
            if ($_ -isnot [System.Management.Automation.VerboseRecord]) { "site $($_.Id)" }
            elseif ("$_" -match '^GET \S+[?&]page=(\d+)\S*: 200 in ') { "page $($Matches[1])" }
        }
    }
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'A list of several pages' {
    It 'makes one request for the first object' {
        foreach ($course in (Get-Course { Get-MainWpSite -Verbose | Select-Object -First 1 }), (Get-Course { Get-MainWpSite -Detailed -Verbose | Select-Object -First 1 })) {
            $course -like 'site *' | Should -Be 'site 1'
            $course -like 'page *' | Where-Object { $_ -ne 'page 1' } | Should -BeNullOrEmpty
        }
    }

    It 'gives the first object before another page is asked for' {
        $course = Get-Course { Get-MainWpSite -Verbose }
        [array]::IndexOf($course, 'site 1') | Should -BeIn 0, 1
        [array]::IndexOf($course, 'page 2') | Should -BeGreaterThan 1
        @($course -like 'page *' | Sort-Object) | Should -Be 'page 1', 'page 2', 'page 3'
    }

    It 'comes whole and in the server''s order, lean and in full' {
        (Get-MainWpSite).Id | Should -Be (1..250)
        (Get-MainWpSite -Detailed).Id | Should -Be (1..250)
    }
}

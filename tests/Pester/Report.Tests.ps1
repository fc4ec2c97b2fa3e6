BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
    Push-Location $TestDrive
}

AfterAll {
    Pop-Location
    Disconnect-TestDashboard
}

Describe 'Export-MainWpReport' {
    It 'writes what is piped in to a path of the current location' {
        $file = Get-MainWpHealth | Select-Object -First 2 | Export-MainWpReport fleet.html -Title 'Two sites' -PassThru
        $file | Should -BeOfType System.IO.FileInfo
        $file.FullName | Should -Be (Join-Path (Get-Item $TestDrive).FullName 'fleet.html')
        $page = Get-Content fleet.html -Raw
        $page | Should -BeLike '<!DOCTYPE html>*<title>Two sites</title>*'
        ($page -replace '(?s).*id="report">(.*?)</script>.*', '$1' | ConvertFrom-Json).sites.Count | Should -Be 2
    }

    It 'asks for the sites itself, and says what has changed' {
        Get-MainWpHealth | Select-Object -Skip 1 | Export-MainWpReport earlier.html
        Export-MainWpReport -AsText -Previous earlier.html -Title Weekly | Should -BeLike "Weekly*Since *Added: 1*"
    }

    It 'makes no report of an empty pipeline' {
        @() | Export-MainWpReport empty.html -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeLike '*no report was written*'
        'empty.html' | Should -Not -Exist
    }

    It 'takes sites of a tag or a client' {
        $production = (Get-MainWpSite -Tag production).Count
        Export-MainWpReport -AsText -Tag production | Should -BeLike "*? $production sites ? Tag: production*"
        Get-MainWpHealth | Export-MainWpReport -AsText -Tag (Get-MainWpTag production) | Should -BeLike "*? $production sites ? Tag: production*"
        $client = Get-MainWpClient | Select-Object -First 1
        Get-MainWpHealth | Export-MainWpReport -AsText -Client $client.Name | Should -BeLike "*Client: $($client.Name)*"
    }

    It 'keeps to the rules of Out-File' {
        Set-Content -LiteralPath kept.html -Value old
        Export-MainWpReport -LiteralPath 'a[1].html'
        Get-Content -LiteralPath 'a[1].html' -Raw | Should -BeLike '<!DOCTYPE*'
        { Export-MainWpReport 'none*.html' } | Should -Throw -ErrorId 'InvalidArgument,*'
        { Export-MainWpReport kept.html -NoClobber } | Should -Throw -ErrorId 'Conflict,*'
        { Export-MainWpReport none/fleet.html } | Should -Throw -ErrorId 'FileUnusable,*'
        { Export-MainWpReport Env:PATH } | Should -Throw -ErrorId 'InvalidArgument,*'
        Export-MainWpReport kept.html -WhatIf
        Get-Content kept.html | Should -Be old
    }

    It 'refuses what is no report, and no picture' {
        Set-Content other.html '<html></html>'
        { Export-MainWpReport new.html -Previous other.html } | Should -Throw -ErrorId 'FileUnusable,*'
        { Export-MainWpReport new.html -Logo other.html } | Should -Throw -ErrorId 'FileUnusable,*'
        'new.html' | Should -Not -Exist
    }
}

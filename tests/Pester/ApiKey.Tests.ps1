BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard
    $before = (Get-MainWpApiKey).Id

    function Clear-TestKey {
        $script:session = Connect-TestDashboard
        Get-MainWpApiKey | Where-Object Id -NotIn $before | Remove-MainWpApiKey -Force
    }
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'New-MainWpApiKey' {
    AfterEach { Clear-TestKey }

    It 'gives a key that goes straight into Connect-MainWp' {
        $key = New-MainWpApiKey Read, Write 'from a test'
        $key.Token | Should -BeOfType securestring
        $own = $key | Connect-MainWp
        $own.Dashboard | Should -Be $session.Dashboard
        (Get-MainWpApiKey -Session $own | Where-Object IsCurrent).Id | Should -Be $key.Id
    }

    It 'brings back any description: <_>' -ForEach @(
        [regex]::Unescape('O\u0027Brien & "S\u00f6hne"')
        [regex]::Unescape('\u041a\u043b\u044e\u0447 \u65e5\u672c \ud83d\udd11')
        '100% < 200 && ; $x'
        'DOMAIN\user at \\server\share'
    ) {
        (New-MainWpApiKey Read $_).Description | Should -BeExactly $_
    }

    It 'takes permissions as words in any form' {
        (New-MainWpApiKey -Permission read).Permission | Should -Be Read
        (New-MainWpApiKey -Permission 'Read, Write').Permission | Should -Be 'Read, Write'
        (New-MainWpApiKey -Permission Write, Read).Permission | Should -Be 'Read, Write'
    }

    It 'says what a key cannot be given: <_>' -ForEach 'delete', 'Unknown', 'admin', '' {
        { New-MainWpApiKey -Permission $_ } | Should -Throw "*'$_' is not a valid permission for an API key. Use Read, Write or both*"
    }

    It 'shows the token where that was asked for, and keeps it out of Clixml' {
        $key = New-MainWpApiKey Read 'plain' -AsPlainText
        $key | Out-String -Width 200 | Should -Match $key.Token.Substring(0, 40)
        $key.Token | Should -Match '^[0-9a-f]{40}==[0-9a-f]{40}$'
        $file = Join-Path $TestDrive 'key.xml'
        $key | Export-Clixml $file
        foreach ($text in (Get-Content $file -Raw), "$key") {
            $text | Should -Not -Match $key.Token.Substring(0, 40)
        }
        (Import-Clixml $file).Id | Should -Be $key.Id
    }

    It 'makes a disabled key' {
        (New-MainWpApiKey Read -Disabled).IsActive | Should -BeFalse
    }

    It 'makes none under -WhatIf' {
        New-MainWpApiKey Read -WhatIf | Should -BeNullOrEmpty
        (Get-MainWpApiKey).Count | Should -Be $before.Count
    }

    It 'gives the token to a session that may only write' {
        $null = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN_WRITE -WarningAction SilentlyContinue
        $key = New-MainWpApiKey Read 'unlisted' -WarningVariable warned -WarningAction SilentlyContinue
        $key.Id | Should -BeNullOrEmpty
        $key.Token.Length | Should -Be 82
        "$warned" | Should -BeLike '*its id is not known*'
        $key | Remove-MainWpApiKey -Session $session -Force
        (Get-MainWpApiKey -Session $session).Description | Should -Not -Contain 'unlisted'
    }

    It 'needs a key that may write' {
        $null = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN_READ
        { New-MainWpApiKey Read } | Should -Throw -ErrorId 'ScopeMissing,*'
    }
}

Describe 'Get-MainWpApiKey' {
    It 'shows a key of both interfaces once' {
        $both = Get-MainWpApiKey | Where-Object Versions -EQ 'V1, V2'
        $both | Should -HaveCount 1
        $both.LegacyId | Should -Match '^ck_[0-9a-f]{40}$'
        (Get-MainWpApiKey $both.LegacyId).Id | Should -Be $both.Id
    }

    It 'shows a table of six columns' {
        Get-MainWpApiKey | Out-String -Width 160 | Should -Match 'Id\s+Key\s+Permission\s+Active\s+LastAccess\s+Description'
    }

    It 'takes a length of time with a unit' {
        $never = (Get-MainWpApiKey -NeverUsed).Id
        $old = (Get-MainWpApiKey | Where-Object { $_.Versions -eq 'V2' -and $_.LastAccess -and $_.LastAccess -lt (Get-Date).AddDays(-90) }).Id
        $never.Count, $old.Count | Should -Not -Contain 0
        (Get-MainWpApiKey -UnusedFor 90d).Id | Should -Be $old
        (Get-MainWpApiKey -UnusedFor '2160h').Id | Should -Be $old
        (Get-MainWpApiKey -UnusedFor (New-TimeSpan -Days 90)).Id | Should -Be $old
        (Get-MainWpApiKey -UnusedFor 90d -NeverUsed).Id | Sort-Object | Should -Be ($never + $old | Sort-Object)
    }

    It 'refuses one without: <_>' -ForEach 90, '90', 'soon', '-3d', 0 {
        { Get-MainWpApiKey -UnusedFor $_ } | Should -Throw "*'$_' is not a valid length of time*"
    }

    It 'claims no key of the old interface to be unused' {
        Get-MainWpApiKey -NeverUsed | Where-Object LegacyId | Should -BeNullOrEmpty
    }

    It 'takes null for nothing, not for everything' {
        { Get-MainWpApiKey -Key $null } | Should -Throw -ErrorId 'ParameterArgument*'
        @() | Get-MainWpApiKey | Should -BeNullOrEmpty
    }
}

Describe 'Set-MainWpApiKey' {
    AfterEach { Clear-TestKey }

    It 'changes what is given and nothing else' {
        $key = New-MainWpApiKey Read 'before'
        $key | Set-MainWpApiKey -Description 'after' | Should -BeNullOrEmpty
        $changed = Get-MainWpApiKey $key.Id
        $changed.Description, $changed.Permission, $changed.IsActive | Should -Be 'after', 'Read', $true
        $changed = Set-MainWpApiKey $key.Id -Permission Write -Disable -PassThru
        $changed.Description, $changed.Permission, $changed.IsActive | Should -Be 'after', 'Write', $false
        ([int]$key.Id | Set-MainWpApiKey -Enable -PassThru).IsActive | Should -BeTrue
    }

    It 'takes keys from a file' {
        $file = Join-Path $TestDrive 'keys.csv'
        1..2 | ForEach-Object { New-MainWpApiKey Read "csv $_" } | Select-Object Noun, Id, Description | Export-Csv $file
        (Import-Csv $file | Set-MainWpApiKey -Disable -PassThru).IsActive | Should -Be $false, $false
    }

    It 'refuses to enable and disable at once' {
        { Set-MainWpApiKey 1 -Enable -Disable } | Should -Throw -ErrorId 'AmbiguousParameterSet*'
    }

    It 'refuses a change that is none' {
        { Set-MainWpApiKey 1 } | Should -Throw -ErrorId 'InvalidArgument,*'
        { Set-MainWpApiKey 1 -Description '' } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'disables the own key last' {
        $keys = 1..3 | ForEach-Object { New-MainWpApiKey Read, Write "own last $_" }
        $null = $keys[0] | Connect-MainWp
        $keys | Set-MainWpApiKey -Disable -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -HaveCount 1
        (Get-MainWpApiKey $keys.Id -Session $session).IsActive | Should -Be $false, $false, $false
        { Get-MainWpApiKey } | Should -Throw -ErrorId 'Unauthorized,*'
    }
}

Describe 'Remove-MainWpApiKey' {
    AfterEach { Clear-TestKey }

    It 'removes the own key last, whatever the order, and each once' {
        $keys = 1..3 | ForEach-Object { New-MainWpApiKey Read, Write "own last $_" }
        $own = $keys[0] | Connect-MainWp
        Remove-MainWpApiKey ($keys.Id + $keys.Id) -Session $own -Force -WarningVariable warned -WarningAction SilentlyContinue -ErrorVariable failed
        $warned | Should -HaveCount 1
        $failed | Should -BeNullOrEmpty
        (Get-MainWpApiKey -Session $session).Id | Should -Be $before
    }

    It 'goes on after what does not exist or is no id' {
        $keys = 1..2 | ForEach-Object { New-MainWpApiKey Read "one of $_" }
        Remove-MainWpApiKey $keys[0].Id, 999999, 0, '-1', 99999999999, 'ck_12', $keys[1] -Force -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed.FullyQualifiedErrorId -replace ',.*' | Should -Be 'ApiKeyNotFound', 'InvalidArgument', 'InvalidArgument', 'InvalidArgument', 'InvalidArgument'
        (Get-MainWpApiKey).Id | Should -Be $before
    }

    It 'removes nothing under -WhatIf' {
        $key = New-MainWpApiKey Read 'stays'
        $key | Remove-MainWpApiKey -WhatIf
        $key | Remove-MainWpApiKey -Force -WhatIf
        Get-MainWpApiKey $key | Should -Not -BeNullOrEmpty
    }

    It 'does not take a site for a key' {
        { Get-MainWpSite -First 1 | Remove-MainWpApiKey -Force -ErrorAction Stop } | Should -Throw
        $file = Join-Path $TestDrive 'site.xml'
        Get-MainWpSite -First 1 | Export-Clixml $file
        { Import-Clixml $file | Remove-MainWpApiKey -Force -ErrorAction Stop } | Should -Throw
        (Get-MainWpApiKey).Id | Should -Be $before
    }

    It 'touches no key of another dashboard' {
        $key = New-MainWpApiKey Read 'of the first'
        $second = Connect-TestDashboard -Second
        $key | Remove-MainWpApiKey -Session $second -Force -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed.FullyQualifiedErrorId | Should -BeLike 'SessionMismatch,*'
        $key | Remove-MainWpApiKey -Force
        (Get-MainWpApiKey -Session $session).Id | Should -Be $before
    }

    It 'completes the ids that there are' {
        $line = 'Remove-MainWpApiKey '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain "$((Get-MainWpApiKey)[0].Id)"
    }

    It 'takes what comes back from Clixml' {
        $file = Join-Path $TestDrive 'key.xml'
        New-MainWpApiKey Read 'filed' | Export-Clixml $file
        Import-Clixml $file | Remove-MainWpApiKey -Force
        (Get-MainWpApiKey).Id | Should -Be $before
    }
}

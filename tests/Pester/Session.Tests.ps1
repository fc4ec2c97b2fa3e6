BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:allNames = 'Address', 'Reachable', 'Tls', 'RestApi', 'MainWpApi', 'MainWpVersion', 'Route', 'Clock', 'KeyForm', 'KeyAccepted', 'ActiveKey', 'ReadScope', 'WriteScope', 'DeleteScope', 'Methods', 'Content', 'KeyAccount', 'ApplicationPassword', 'Users', 'PasswordAccount', 'LegacyKey', 'Cache', 'Rows', 'Cron', 'Work'
    function Get-Check($Checks, $Name) { $Checks | Where-Object Name -EQ $Name }
}

Describe 'Connect-MainWp' {
    AfterEach { Disconnect-TestDashboard }

    It 'makes the session the current one and outputs it' {
        $session = Connect-TestDashboard
        Get-MainWpSession | Should -Be $session
        $session.HasApiKey | Should -BeTrue
        $session.HasApplicationPassword | Should -BeTrue
        $session.ProvedScope | Should -Be 'Read'
    }

    It 'takes the token as SecureString, as text, and from a table' {
        $secure = [securestring]::new()
        $env:MAINWP_TEST_TOKEN.ToCharArray() | ForEach-Object { $secure.AppendChar($_) }
        (Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $secure).HasApiKey | Should -BeTrue
        (Connect-MainWp -Connection @{ Uri = $env:MAINWP_TEST_URI; ApiKey = $secure }).HasApiKey | Should -BeTrue
        (Connect-MainWp -Connection @{ uri = $env:MAINWP_TEST_URI; Credential = Get-TestCredential }).UserName | Should -Be $env:MAINWP_TEST_USER
    }

    It 'reads the environment and sends its secrets to its own address only' {
        try {
            $env:MAINWP_URI, $env:MAINWP_API_KEY = $env:MAINWP_TEST_URI, $env:MAINWP_TEST_TOKEN
            (Connect-MainWp).HasApiKey | Should -BeTrue
            { Connect-MainWp http://127.0.0.1:9/ } | Should -Throw -ErrorId 'CredentialRequired,*'
            $own, $other = [pscustomobject]@{ Uri = $env:MAINWP_TEST_URI }, [pscustomobject]@{ Uri = 'http://127.0.0.1:9/' }
            { $own, $other | Connect-MainWp } | Should -Throw -ErrorId 'CredentialRequired,*'
        }
        finally {
            Remove-Item env:MAINWP_URI, env:MAINWP_API_KEY
        }
    }

    It 'warns about a key that cannot read' {
        $session = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN_WRITE -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -Match 'does not have the scope Read'
        $session.ProvedScope | Should -Be 'None'
    }

    It 'ends in <Id> for <Name> and leaves no session current' -ForEach @(
        @{ Name = 'a malformed key'; Id = 'InvalidArgument'; Arguments = { @{ Uri = $env:MAINWP_TEST_URI; ApiKey = 'nonsense' } } }
        @{ Name = 'a disabled key'; Id = 'Unauthorized'; Arguments = { @{ Uri = $env:MAINWP_TEST_URI; ApiKey = $env:MAINWP_TEST_TOKEN_DISABLED } } }
        @{ Name = 'a user name that does not exist'; Id = 'Unauthorized'; Arguments = { @{ Uri = $env:MAINWP_TEST_URI; Credential = [pscredential]::new('automation', (Get-TestCredential).Password) } } }
        @{ Name = 'plain http'; Id = 'Unencrypted'; Arguments = { @{ Uri = 'http://dashboard.example'; ApiKey = $env:MAINWP_TEST_TOKEN } } }
        @{ Name = 'a closed port'; Id = 'DashboardUnreachable'; Arguments = { @{ Uri = 'http://127.0.0.1:9'; ApiKey = $env:MAINWP_TEST_TOKEN; MaximumRetryCount = 0 } } }
        @{ Name = 'no credential'; Id = 'CredentialRequired'; Arguments = { @{ Uri = $env:MAINWP_TEST_URI } } }
    ) {
        $null = Connect-TestDashboard
        $with = & $Arguments
        { Connect-MainWp @with } | Should -Throw -ErrorId "$Id,*"
        Get-MainWpSession | Should -BeNullOrEmpty
        { Remove-MainWpSite 12 -Force } | Should -Throw -ErrorId 'SessionRequired,*'
        @(Get-MainWpSession -All).Count | Should -Be 1
    }

    It 'keeps one session of a script that connects again and again, and closes all with the one line' {
        foreach ($run in 1..50) { $session = Connect-TestDashboard }
        Get-MainWpSession -All | Should -Be $session
        @(Get-MainWpSite -First 1).Count | Should -Be 1
        Get-MainWpSession -All | Disconnect-MainWp
        Get-MainWpSession | Should -BeNullOrEmpty
        Get-MainWpSession -All | Should -BeNullOrEmpty
        { Get-MainWpSite -Session $session } | Should -Throw -ErrorId 'SessionRequired,*'
    }

    It 'gives the prompt its session back after a script that used the same credentials' {
        $own = Connect-TestDashboard
        & {
            $theirs = Connect-TestDashboard
            Get-MainWpSession -All | Should -Be $theirs
            (Get-MainWpSite 1 -Session $own).Id, (Get-MainWpSite 1 -Session $theirs).Id | Should -Be 1, 1
            & { Connect-TestDashboard | Disconnect-MainWp }
            Get-MainWpSession | Should -Be $theirs
            Disconnect-MainWp
        }
        Get-MainWpSession -All | Should -Be $own
        (Get-MainWpSite 1).Id | Should -Be 1
        { Remove-MainWpSite 1 -WhatIf } | Should -Not -Throw
        Disconnect-MainWp
        Get-MainWpSession -All | Should -BeNullOrEmpty
    }

    It 'leaves the session current that was chosen before a script connected elsewhere' {
        $null = Connect-TestDashboard
        $chosen = Connect-TestDashboard -Second
        & { Connect-TestDashboard | Disconnect-MainWp -WarningAction SilentlyContinue }
        Get-MainWpSession | Should -Be $chosen
    }

    It 'shows no secret in any form of the session' {
        $session = Connect-TestDashboard
        $file = Join-Path $TestDrive 'session.xml'
        $session | Export-Clixml $file
        $all = @(
            "$session"; $session | Format-List * | Out-String; $session | ConvertTo-Json -Depth 5; Get-Content $file
            Get-MainWpSite -Session $session -First 1 -Verbose -Debug *>&1 | Out-String
        ) -join "`n"
        foreach ($part in $env:MAINWP_TEST_TOKEN -split '==') { $all | Should -Not -Match $part }
        $all | Should -Not -Match ([regex]::Escape($env:MAINWP_TEST_PASSWORD))
    }
}

Describe 'Disconnect-MainWp' {
    AfterEach { Disconnect-TestDashboard }

    It 'says which session is current now, and a change needs a choice' {
        $first = Connect-TestDashboard
        $null = Connect-TestDashboard -Second
        Disconnect-MainWp -WarningVariable said -WarningAction SilentlyContinue
        Get-MainWpSession | Should -Be $first
        "$said" | Should -BeLike "*$($first.Dashboard)*"
        { Remove-MainWpSite 12 -Force } | Should -Throw -ErrorId 'SessionAmbiguous,*'
    }

    It 'ends the session for those who kept it' {
        $session = Connect-TestDashboard
        $session | Disconnect-MainWp
        { Get-MainWpSite -Session $session } | Should -Throw -ErrorId 'SessionRequired,*'
        { Get-MainWpSite } | Should -Throw -ErrorId 'SessionRequired,*'
    }
}

Describe 'Test-MainWpConnection' {
    AfterEach { Disconnect-TestDashboard }

    It 'needs no session and makes every check' {
        $checks = Test-MainWpConnection $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN -Credential (Get-TestCredential)
        $checks.Name | Sort-Object | Should -Be ($allNames | Sort-Object)
        $checks | Where-Object Result -EQ Failed | Should -BeNullOrEmpty
        Get-MainWpSession -All | Should -BeNullOrEmpty
    }

    It 'tells the scopes of a key' {
        $read = Test-MainWpConnection $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN_READ
        $write = Test-MainWpConnection $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN_WRITE
        (Get-Check $read ReadScope).Passed, (Get-Check $read WriteScope).Passed | Should -Be $true, $false
        (Get-Check $write ReadScope).Passed, (Get-Check $write WriteScope).Passed | Should -Be $false, $true
        (Get-Check $read WriteScope).Remedy | Should -Not -BeNullOrEmpty
    }

    It 'reports what is malformed as a failed check' {
        $checks = Test-MainWpConnection $env:MAINWP_TEST_URI -ApiKey nonsense
        (Get-Check $checks KeyForm).Result | Should -Be 'Failed'
        (Get-Check $checks WriteScope).Result | Should -Be 'Unknown'
        (Test-MainWpConnection 'two words')[0].Result | Should -Be 'Failed'
    }

    It 'stops where nothing answers' {
        $checks = Test-MainWpConnection http://127.0.0.1:9 -ApiKey $env:MAINWP_TEST_TOKEN -MaximumRetryCount 0
        (Get-Check $checks Reachable).Result | Should -Be 'Failed'
        (Get-Check $checks KeyAccepted).Detail | Should -Match 'Not tried'
    }

    It 'tests the current session where neither address nor credential is given' {
        Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN_READ | Out-Null
        $env:MAINWP_URI, $env:MAINWP_API_KEY = 'http://127.0.0.1:9/', $env:MAINWP_TEST_TOKEN
        try { $checks = Test-MainWpConnection -TimeoutSec 30 }
        finally { Remove-Item env:MAINWP_URI, env:MAINWP_API_KEY }
        $checks.Name | Sort-Object | Should -Be ($allNames | Sort-Object)
        $checks[0].Dashboard | Should -Be $env:MAINWP_TEST_URI
        (Get-Check $checks ReadScope).Passed, (Get-Check $checks WriteScope).Passed | Should -Be $true, $false
        (Get-Check $checks ApplicationPassword).Result | Should -Be 'NotApplicable'
    }

    It 'tests sessions that are piped in, and leaves them connected' {
        $null = Connect-TestDashboard
        $null = Connect-TestDashboard -Second
        $checks = Get-MainWpSession -All | Test-MainWpConnection
        ($checks | Where-Object Name -EQ PasswordAccount).Dashboard | Should -Be $env:MAINWP_TEST_URI, $env:MAINWP_TEST_URI_2
        $checks | Where-Object Result -EQ Failed | Should -BeNullOrEmpty
        @(Get-MainWpSite -Session (Get-MainWpSession -All) -First 1).Count | Should -Be 2
    }

    It 'gives each check as soon as it is made' {
        (Test-MainWpConnection $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN | Select-Object -First 1).Name | Should -Be 'Address'
    }

    It 'shows a table' {
        $table = Test-MainWpConnection 'two words' | Out-String -Width 160
        $table | Should -Match 'Name\s+Result\s+Detail'
        $table | Should -Match 'Use the address that the browser shows'
    }
}

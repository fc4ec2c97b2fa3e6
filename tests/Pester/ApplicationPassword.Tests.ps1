BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:session = Connect-TestDashboard
    $script:before = (Get-MainWpApplicationPassword -AllUsers).Uuid

    function Clear-TestPassword {
        Get-MainWpApplicationPassword -AllUsers -Session $session | Where-Object Uuid -NotIn $before | Remove-MainWpApplicationPassword -Session $session -Force
    }
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Get-MainWpUser' {
    It 'lists the users of the dashboard' {
        (Get-MainWpUser).Login | Should -Contain $env:MAINWP_TEST_USER
        (Get-MainWpUser -Current).Login | Should -Be $env:MAINWP_TEST_USER
        (Get-MainWpUser -Role editor).Login | Should -Be 'editor'
        (Get-MainWpUser -Search nob).Login | Should -Be 'nobody'
        (Get-MainWpUser EDITOR, 1).Login | Should -Be 'editor', $env:MAINWP_TEST_USER
    }

    It 'is never bound by property name, neither to nor from users of child sites' {
        Get-MainWpUser | Get-Member -Name Id, UserId, UserName | Should -BeNullOrEmpty
        { Get-MainWpSite -First 1 | Get-MainWpUser -ErrorAction Stop } | Should -Throw
        { [pscustomobject]@{ PSTypeName = 'Deserialized.MainWp.SiteUser'; UserId = 1; SiteId = 1 } | Get-MainWpUser -ErrorAction Stop } | Should -Throw
    }

    It 'takes nothing for nobody' {
        @() | Get-MainWpUser | Should -BeNullOrEmpty
        { Get-MainWpUser ghost -ErrorAction Stop } | Should -Throw -ErrorId 'DashboardUserNotFound,*'
    }
}

Describe 'New-MainWpApplicationPassword' {
    AfterEach { Clear-TestPassword }

    It 'gives a password that connects' {
        $new = New-MainWpApplicationPassword 'from a test' -AppId '11111111-2222-4333-8444-555555555555'
        $new.Password | Should -BeOfType securestring
        $own = Connect-MainWp $env:MAINWP_TEST_URI -Credential ([pscredential]::new($new.DashboardUserName, $new.Password))
        (Get-MainWpApplicationPassword -Current -Session $own).Uuid | Should -Be $new.Uuid
        $own | Disconnect-MainWp
        (Get-MainWpApplicationPassword 'from a test').AppId | Should -Be '11111111-2222-4333-8444-555555555555'
    }

    It 'shows the password where that was asked for, and keeps it out of Clixml' {
        $new = New-MainWpApplicationPassword 'plain' -AsPlainText
        $new | Out-String -Width 200 | Should -Match $new.Password
        $new.Password | Should -Match '^(\w{4} ){5}\w{4}$'
        $file = Join-Path $TestDrive 'password.xml'
        $new | Export-Clixml $file
        foreach ($text in (Get-Content $file -Raw), "$new") {
            $text | Should -Not -Match $new.Password
        }
        Import-Clixml $file | Remove-MainWpApplicationPassword -Force
        (Get-MainWpApplicationPassword).Uuid | Should -Not -Contain $new.Uuid
    }

    It 'makes one for each user piped in' {
        $new = Get-MainWpUser -Role editor, subscriber | New-MainWpApplicationPassword 'for you'
        $new.DashboardUserName | Sort-Object | Should -Be 'editor', 'nobody'
        New-MainWpApplicationPassword 'none' -WhatIf | Should -BeNullOrEmpty
        @() | New-MainWpApplicationPassword 'none' | Should -BeNullOrEmpty
    }
}

Describe 'Recipes for incidents' {
    AfterEach { Clear-TestPassword }

    It 'finds passwords unused for 90 days' {
        $found = Get-MainWpApplicationPassword -AllUsers -UnusedFor 90d
        $found.Name | Sort-Object | Should -Be 'old laptop', 'phone'
        (Get-MainWpApplicationPassword -AllUsers -NeverUsed).Name | Should -Contain 'never tried'
        { Get-MainWpApplicationPassword -UnusedFor 90 } | Should -Throw "*is not a valid length of time*"
        $found | Out-String -Width 80 | Should -Match 'User\s+Name\s+Current\s+Created\s+LastUsed\s+LastIp'
    }

    It 'revokes all but the current password of a user' {
        $new = New-MainWpApplicationPassword 'the only one' -User editor
        $own = Connect-MainWp $env:MAINWP_TEST_URI -Credential ([pscredential]::new('editor', $new.Password))
        $kept = Get-MainWpApplicationPassword -Session $own | ForEach-Object { $_ }
        Remove-MainWpApplicationPassword -All -ExceptCurrent -Session $own -WhatIf
        (Get-MainWpApplicationPassword -Session $own).Count | Should -Be $kept.Count
        $one = New-MainWpApplicationPassword 'one more' -Session $own
        Remove-MainWpApplicationPassword -ApplicationPassword $one, (Get-MainWpApplicationPassword -Current -Session $own) -ExceptCurrent -Session $own -Force
        (Get-MainWpApplicationPassword -Session $own).Uuid | Should -Be $kept.Uuid
        $own | Disconnect-MainWp
    }

    It 'revokes all of several users piped in' {
        $null = New-MainWpApplicationPassword 'a' -User nobody
        Get-MainWpUser nobody | Remove-MainWpApplicationPassword -All -WhatIf
        @() | Remove-MainWpApplicationPassword -All -Force
        (Get-MainWpApplicationPassword -User nobody).Name | Should -Contain 'a'
        { Get-MainWpUser nobody | Remove-MainWpApplicationPassword -Force -ErrorAction Stop } | Should -Throw
    }

    It 'rotates an application password without a gap' {
        $old = New-MainWpApplicationPassword 'rotating'
        $new = New-MainWpApplicationPassword 'rotated'
        $own = Connect-MainWp $env:MAINWP_TEST_URI -Credential ([pscredential]::new($new.DashboardUserName, $new.Password))
        $old | Remove-MainWpApplicationPassword -Session $own -Force
        { Connect-MainWp $env:MAINWP_TEST_URI -Credential ([pscredential]::new($old.DashboardUserName, $old.Password)) } | Should -Throw -ErrorId 'Unauthorized,*'
        $own | Disconnect-MainWp
        $script:session = Connect-TestDashboard
    }

    It 'rotates an API key without a gap' {
        $old = New-MainWpApiKey Read, Write 'rotating'
        $new = $old | Reset-MainWpApiKey -Remove -Force
        $new.Token | Should -BeOfType securestring
        $new.Description, $new.Permission | Should -Be 'rotating', 'Read, Write'
        (Get-MainWpApiKey).Id | Should -Not -Contain $old.Id
        $own = $new | Connect-MainWp
        $own | Should -Not -BeNullOrEmpty
        Reset-MainWpApiKey $new.Id -WhatIf -Session $session | Should -BeNullOrEmpty
        Remove-MainWpApiKey $new.Id -Force -Session $session
        $own | Disconnect-MainWp
    }

    It 'keeps the old key where nobody takes the new one' {
        $old = New-MainWpApiKey Read 'kept'
        $count = (Get-MainWpApiKey).Count
        { $old | Reset-MainWpApiKey -Force | ForEach-Object { throw 'no' } } | Should -Throw 'no'
        (Get-MainWpApiKey).Count | Should -Be $count
        (Get-MainWpApiKey $old.Id).IsActive | Should -BeTrue
        $old | Remove-MainWpApiKey -Force
    }
}

Describe 'Set-MainWpApplicationPassword' {
    AfterEach { Clear-TestPassword }

    It 'renames, and keeps the password working' {
        $new = New-MainWpApplicationPassword 'before'
        ($new | Set-MainWpApplicationPassword -Name "O'Brien & S" -PassThru).Name | Should -Be "O'Brien & S"
        $own = Connect-MainWp $env:MAINWP_TEST_URI -Credential ([pscredential]::new($new.DashboardUserName, $new.Password))
        $own | Disconnect-MainWp
    }
}

Describe 'Wrong credentials' {
    AfterAll { $null = Connect-TestDashboard }

    It 'explains <Kind>' -ForEach @(
        @{ Kind = 'the account password'; User = 'admin'; Password = 'secret'; Says = '*does not look like an application password*' }
        @{ Kind = 'the name of the password as user'; User = 'scripts'; Password = 'abcd EFGH ijkl MNOP qrst UVWX'; Says = '*not the name of the application password*' }
        @{ Kind = 'a token as password'; User = 'admin'; Password = ('a' * 40 + '==' + 'b' * 40); Says = '*is the token of an API key*' }
    ) {
        $secret = [securestring]::new(); $Password.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        { Connect-MainWp $env:MAINWP_TEST_URI -Credential ([pscredential]::new($User, $secret)) } | Should -Throw $Says
    }

    It 'explains an application password as key, and a session without one' {
        { Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_PASSWORD } | Should -Throw '*looks like an application password*'
        $bare = Connect-MainWp $env:MAINWP_TEST_URI -ApiKey $env:MAINWP_TEST_TOKEN
        { Get-MainWpApplicationPassword -Session $bare } | Should -Throw -ErrorId 'CredentialRequired,*'
    }
}

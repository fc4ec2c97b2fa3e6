BeforeAll {
    . $PSScriptRoot/Common.ps1

    function Connect-TestWpAdmin([string] $Key = $env:MAINWP_TEST_WPADMIN_KEY) {
        Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $Key
    }
}

Describe 'The Wp Admin API' {
    AfterEach {
        Get-WpAdminSession -All | Disconnect-WpAdmin
    }

    Context 'Connect-WpAdmin' {
        It 'takes the key as SecureString or string' {
            $secure = [securestring]::new()
            foreach ($character in $env:MAINWP_TEST_WPADMIN_KEY.ToCharArray()) { $secure.AppendChar($character) }
            (Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $secure).SignIn | Should -Be ApiKey
            (Connect-TestWpAdmin).SignIn | Should -Be ApiKey
            @(Get-WpAdminSession -All).Count | Should -Be 1
        }

        It 'takes a table' {
            (Connect-WpAdmin -Connection @{ Uri = $env:MAINWP_TEST_WPADMIN_URI; ApiKey = $env:MAINWP_TEST_WPADMIN_KEY }).Service | Should -Be $env:MAINWP_TEST_WPADMIN_URI
        }

        It 'reads the environment' {
            $env:WPADMIN_URI, $env:WPADMIN_API_KEY = $env:MAINWP_TEST_WPADMIN_URI, $env:MAINWP_TEST_WPADMIN_KEY
            try { (Connect-WpAdmin).Service | Should -Be $env:MAINWP_TEST_WPADMIN_URI }
            finally { $env:WPADMIN_URI = $env:WPADMIN_API_KEY = $null }
        }

        It 'refuses a wrong key with an id' {
            { Connect-TestWpAdmin 'wp_live_sk_000000000000000000000000000000' } | Should -Throw -ErrorId 'Unauthorized,*'
            Get-WpAdminSession | Should -BeNullOrEmpty
        }

        It 'takes a key or a client, not both' {
            { Connect-WpAdmin -ApiKey x -ClientId y } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
        }

        It 'leaves the session with a dashboard alone' {
            $dashboard = Connect-TestDashboard
            $null = Connect-TestWpAdmin
            Get-MainWpSession | Should -Be $dashboard
            Disconnect-WpAdmin
            Get-MainWpSession | Should -Be $dashboard
            Disconnect-TestDashboard
        }

        It 'shows and exports no secret' {
            $file = Join-Path $TestDrive 'session.xml'
            Connect-TestWpAdmin | Export-Clixml $file
            $shown = (Get-Content $file -Raw) + (Get-WpAdminSession | Format-List * -Force | Out-String) + (Get-WpAdminSession | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue)
            $shown | Should -Not -BeLike "*$env:MAINWP_TEST_WPADMIN_KEY*"
        }

        It 'shows no secret in any stream' {
            $said = Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $env:MAINWP_TEST_WPADMIN_KEY -Verbose -Debug *>&1 | Out-String
            $said | Should -BeLike '*v2/sites*'
            $said | Should -Not -BeLike "*$env:MAINWP_TEST_WPADMIN_KEY*"
        }
    }

    Context 'Get-WpAdminSite' {
        It 'needs a session' {
            { Get-WpAdminSite -ErrorAction Stop } | Should -Throw -ErrorId 'SessionRequired,*'
        }

        It 'binds ids and objects from the pipeline, and takes an empty one for nothing' {
            $null = Connect-TestWpAdmin
            $site = Get-WpAdminSite site_1
            ('site_2', $site, [pscustomobject]@{ Id = 'site_3' } | Get-WpAdminSite).Id | Should -Be site_2, site_1, site_3
            @() | Get-WpAdminSite | Should -BeNullOrEmpty
        }

        It 'goes on after a site that does not exist' {
            $null = Connect-TestWpAdmin
            $found = 'site_1', 'nowhere', 'site_2' | Get-WpAdminSite -ErrorAction SilentlyContinue -ErrorVariable failed
            $found.Id | Should -Be site_1, site_2
            $failed.FullyQualifiedErrorId | Should -BeLike 'SiteNotFound,*'
        }

        It 'gives no site to the commands of a dashboard, nor the other way round' {
            $null = Connect-TestWpAdmin
            $null = Connect-TestDashboard
            $file = Join-Path $TestDrive 'site.xml'
            Get-WpAdminSite site_1 | Export-Clixml $file
            $numbered = [pscustomobject]@{ PSTypeName = 'MainWp.WpAdminBackup'; SiteId = 1; Id = 1 }
            foreach ($theirs in $numbered, (Get-WpAdminSite site_1), (Import-Clixml $file), (Invoke-WpAdminRequest sites/site_1), (Start-WpAdminBackup site_1)) {
                { $theirs | Get-MainWpSite -ErrorAction Stop } | Should -Throw
                { $theirs | Remove-MainWpSite -WhatIf -ErrorAction Stop } | Should -Throw
            }
            { Get-MainWpSite 1 | Get-WpAdminSite -ErrorAction Stop } | Should -Throw
            Disconnect-TestDashboard
        }

        It 'shows a table of five columns' {
            $null = Connect-TestWpAdmin
            Get-WpAdminSite site_1 | Out-String -Width 160 | Should -Match 'Id\s+Name\s+Status\s+WordPress\s+Url'
        }
    }

    Context 'Start-WpAdminBackup' {
        BeforeEach { $null = Connect-TestWpAdmin }

        It 'sends nothing under -WhatIf' {
            $before = @(Invoke-WpAdminRequest sites/site_4/backups).Count
            Start-WpAdminBackup site_4 -WhatIf | Should -BeNullOrEmpty
            @(Invoke-WpAdminRequest sites/site_4/backups).Count | Should -Be $before
        }

        It 'backs up what is piped, each under a key of its own' {
            $made = Get-WpAdminSite | Select-Object -First 3 | Start-WpAdminBackup -Scope full -Storage s3
            $made.SiteId | Should -Be site_1, site_2, site_3
            @($made.IdempotencyKey | Select-Object -Unique).Count | Should -Be 3
        }

        It 'makes one backup under one key' {
            $key = [guid]::NewGuid()
            $made = 1..2 | ForEach-Object { Start-WpAdminBackup site_5 -IdempotencyKey $key }
            @($made.Id | Select-Object -Unique).Count | Should -Be 1
        }

        It 'acts on what comes back from Export-Clixml' {
            $file = Join-Path $TestDrive 'sites.xml'
            Get-WpAdminSite site_1 | Export-Clixml $file
            (Import-Clixml $file | Start-WpAdminBackup).SiteId | Should -Be site_1
        }
    }

    Context 'Get-WpAdminAuthLog' {
        It 'tells of refused attempts' {
            { Connect-TestWpAdmin 'wp_live_sk_000000000000000000000000000000' } | Should -Throw
            $null = Connect-TestWpAdmin
            (Get-WpAdminAuthLog -Failed | Select-Object -First 1).Outcome | Should -Be Failure
            Get-WpAdminAuthLog -Since (Get-Date).AddMinutes(5) | Should -BeNullOrEmpty
            (Get-WpAdminAuthLog -Summary | Where-Object Key -EQ 'Full access').Count | Should -BeGreaterThan 0
        }
    }

    Context 'Invoke-WpAdminRequest' {
        BeforeEach { $null = Connect-TestWpAdmin }

        It 'gives objects with the service''s names' {
            (Invoke-WpAdminRequest sites/site_1).wp_version | Should -Be 6.8.1
        }

        It 'sends tables as JSON' {
            $name = "Laden `"K$([char]0xF6)ln`""
            (Invoke-WpAdminRequest sites/site_6 -Method PATCH -Body @{ name = $name }).name | Should -Be $name
        }

        It 'deletes nothing under -WhatIf, and with -Force without asking' {
            Invoke-WpAdminRequest sites/site_12 -Method DELETE -WhatIf
            (Get-WpAdminSite).Id | Should -Contain site_12
            (Invoke-WpAdminRequest sites/site_12 -Method DELETE -Force).deleted | Should -BeTrue
        }

        It 'asks no other host' {
            { Invoke-WpAdminRequest https://elsewhere.example/v2/sites } | Should -Throw -ErrorId 'InvalidArgument,*'
        }
    }

    Context 'A session of a key with few scopes' {
        It 'says which scope is missing' {
            $null = Connect-TestWpAdmin $env:MAINWP_TEST_WPADMIN_KEY_READ
            Start-WpAdminBackup site_1 -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed.FullyQualifiedErrorId | Should -BeLike 'Forbidden,*'
            "$failed" | Should -BeLike '*backups:write*'
        }

        It 'has nothing to refresh' {
            $null = Connect-TestWpAdmin
            { Update-WpAdminToken -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidArgument,*'
        }
    }

    Context 'Signing in with a browser' {
        It 'takes the answer that a program brings, and revokes on disconnecting' -Skip:($PSVersionTable.Platform -ne 'Unix') {
            $visitor = New-TestVisitor (Join-Path $TestDrive 'visitor')
            $before, $env:BROWSER = $env:BROWSER, $visitor
            try { $session = Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ClientId powershell -Scope sites:read, logs:read }
            finally { $env:BROWSER = $before }
            $session.Scope | Should -Be sites:read, logs:read
            $session.ExpiresAt | Should -BeGreaterThan (Get-Date)
            (Update-WpAdminToken -PassThru).CanRefresh | Should -BeTrue
            $module = (Get-Module MainWp).ModuleBase
            (1..3 | ForEach-Object -Parallel { Import-Module $using:module/MainWp.psd1; Get-WpAdminSite site_1 -Session $using:session }).Count | Should -Be 3
            $session | Disconnect-WpAdmin
            Get-WpAdminSession | Should -BeNullOrEmpty
            { Get-WpAdminSite -Session $session -ErrorAction Stop } | Should -Throw -ErrorId 'SessionRequired,*'
        }

    }
}

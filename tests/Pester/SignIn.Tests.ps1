# The rule does not see the param block of a thread job; the page is the emulator's, on this machine.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseUsingScopeModifierInNewRunspaces', '', Justification = 'Given as arguments.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingAllowUnencryptedAuthentication', '', Justification = 'Loopback only.')]
param()

BeforeDiscovery {
    # $env:BROWSER names the browser on Linux only.
    $script:hasBrowser = $PSVersionTable.PSVersion.Major -ge 6 -and $IsLinux
    $script:takesReturn = [version]$env:MAINWP_TEST_WORDPRESS -ge [version]'7.0'
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:said = Join-Path $TestDrive 'opened.txt'
    $script:before = $env:BROWSER

    # A browser that only notes the address that it is given.
    $browser = Join-Path $TestDrive browser.sh
    Set-Content $browser "#!/bin/sh`nprintf '%s' `"`$1`" > '$said.part' && mv '$said.part' '$said'"
    if ($hasBrowser -or $IsLinux) { chmod +x $browser }
    $env:BROWSER = $browser

    # Signs in at the page that was opened and presses a button, in another thread.
    function Start-Person($Button) {
        Start-ThreadJob -ArgumentList $said, $Button, ($env:MAINWP_TEST_USER, $env:MAINWP_TEST_ACCOUNT_PASSWORD) {
            param($said, $button, $login)
            $null = [System.Threading.SpinWait]::SpinUntil({ Test-Path $said }, 30000)
            function Get-Form($Page) { $form = @{}; [regex]::Matches($Page.Content, '<input[^>]*name="(\w+)"[^>]*>') | ForEach-Object { $form[$_.Groups[1].Value] = [Net.WebUtility]::HtmlDecode([regex]::Match($_.Value, 'value="([^"]*)"').Groups[1].Value) }; $form }
            function Get-Action($Page) { [regex]::Match($Page.Content, 'action="([^"]+)"').Groups[1].Value }
            # A file that leads to the page, or the page's address.
            $opened = Get-Content $said -Raw
            if (Test-Path -LiteralPath $opened) { $opened = [Net.WebUtility]::HtmlDecode([regex]::Match((Get-Content -LiteralPath $opened -Raw), 'url=([^"]+)"').Groups[1].Value) }
            $page = Invoke-WebRequest $opened -SessionVariable web -AllowUnencryptedAuthentication
            $form = Get-Form $page
            $form.log, $form.pwd = $login
            $page = Invoke-WebRequest (Get-Action $page) -Method Post -Body $form -WebSession $web
            $form = Get-Form $page
            @('approve', 'reject') -ne $button | ForEach-Object { $form.Remove($_) }
            (Invoke-WebRequest (Get-Action $page) -Method Post -Body $form -WebSession $web).Content
        }
    }
}

AfterAll { $env:BROWSER = $before }

Describe 'Connect-MainWp -Interactive' -Skip:(-not $hasBrowser) {
    BeforeEach {
        Remove-Item $said -ErrorAction Ignore
        $env:MAINWP_CONFIG_HOME = Join-Path $TestDrive ([guid]::NewGuid())
    }
    AfterEach {
        Disconnect-TestDashboard
        Get-Job | Remove-Job -Force
        Remove-Item env:MAINWP_CONFIG_HOME
    }

    if ($takesReturn) {
        It 'connects with what WordPress gives, and shows no secret' {
            $person = Start-Person approve
            $text = & { Connect-MainWp $env:MAINWP_TEST_URI -Interactive -ApiKey $env:MAINWP_TEST_TOKEN -SignInTimeoutSec 60 -Verbose -Debug } *>&1 | Out-String
            $session = Get-MainWpSession
            $session.UserName, $session.HasApplicationPassword, $session.HasApiKey | Should -Be $env:MAINWP_TEST_USER, $true, $true
            $person | Receive-Job -Wait | Should -Match 'Approved'
            $text | Should -Not -Match 'password=(?!\(redacted\))\w'
            $opened = Get-Content $said -Raw
            $opened | Should -Not -Match '127\.0\.0\.1|success_url'
            Split-Path $opened | Should -Not -Exist
        }

        It 'saves what it got, and connects by name' {
            $modules, $env:PSModulePath = $env:PSModulePath, ((Join-Path $TestDrive modules), $env:PSModulePath -join [IO.Path]::PathSeparator)
            $env:MAINWP_TEST_VAULTS = New-TestVault $TestDrive
            try {
                $null = Start-Person approve
                $text = & { Connect-MainWp $env:MAINWP_TEST_URI -Interactive -Save prod -SignInTimeoutSec 60 -Verbose -Debug } *>&1 | Out-String
                $password = (Get-ChildItem $env:MAINWP_TEST_VAULTS/Main | Get-Content -Raw | ConvertFrom-Json).application_password
                $password | Should -Not -BeNullOrEmpty
                $text | Should -Not -Match ([regex]::Escape($password))
                $text | Should -Not -Match $password.Replace(' ', '')
                Disconnect-TestDashboard
                $session = Connect-MainWp -Name prod
                $session.UserName, $session.HasApplicationPassword | Should -Be $env:MAINWP_TEST_USER, $true
                Get-MainWpApplicationPassword -Current | Remove-MainWpApplicationPassword -Force
            }
            finally {
                Remove-Module Microsoft.PowerShell.SecretManagement -ErrorAction Ignore
                Remove-Item env:MAINWP_TEST_VAULTS
                $env:PSModulePath = $modules
            }
        }

        It 'ends when the person refuses' {
            $null = Start-Person reject
            { Connect-MainWp $env:MAINWP_TEST_URI -Interactive -SignInTimeoutSec 60 } | Should -Throw -ErrorId 'SignInRefused,*'
            Get-MainWpSession | Should -BeNullOrEmpty
        }

        It 'ends after its time' {
            { Connect-MainWp $env:MAINWP_TEST_URI -Interactive -SignInTimeoutSec 1 } | Should -Throw -ErrorId 'TimedOut,*'
        }
    }
    else {
        It 'asks before 7.0, and says so where the host cannot' {
            { Connect-MainWp $env:MAINWP_TEST_URI -Interactive } | Should -Throw -ErrorId 'PromptUnavailable,*'
            # The browser runs beside the command.
            [System.Threading.SpinWait]::SpinUntil({ Test-Path $said }, 30000) | Should -BeTrue
            Get-Content $said -Raw | Should -Not -Match 'success_url'
        }
    }

    It 'opens nothing where it could not save' {
        $modules, $env:PSModulePath = $env:PSModulePath, (Join-Path $PSHOME Modules)
        try { { Connect-MainWp $env:MAINWP_TEST_URI -Interactive -Save prod } | Should -Throw -ErrorId 'VaultRequired,*' }
        finally { $env:PSModulePath = $modules }
        Test-Path $said | Should -BeFalse
    }
}

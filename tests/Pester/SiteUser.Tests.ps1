BeforeAll {
    . $PSScriptRoot/Common.ps1
    $null = Connect-TestDashboard
    $secret = [securestring]::new()
    'Throwaway-1234'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
}

AfterAll {
    Disconnect-TestDashboard
}

Describe 'Site users' {
    AfterEach {
        Get-MainWpSiteUser 1, 2 -Search pester | Remove-MainWpSiteUser -Force
    }

    It 'are made, changed and removed, and each site has its result' {
        $users = New-MainWpSiteUser 1, 2, 999999 -UserName pester1 -Email p1@example.test -Role Editor -Password $secret -ErrorAction SilentlyContinue -ErrorVariable failed
        $users.SiteId | Should -Be 1, 2
        $failed.FullyQualifiedErrorId | Should -BeLike 'SiteNotFound,*'
        $users[0].Role | Should -Be editor
        ($users[0] | Set-MainWpSiteUser -Role Author -PassThru).Role | Should -Be author
        $users | Remove-MainWpSiteUser -Force
        Get-MainWpSiteUser 1, 2 -Search pester1 | Should -BeNullOrEmpty
    }

    It 'are an error where they exist already' {
        $null = New-MainWpSiteUser 1 -UserName pester2 -Email p2@example.test
        { New-MainWpSiteUser 1 -UserName pester2 -Email p2@example.test -ErrorAction Stop } | Should -Throw -ErrorId 'NotDone,*'
    }

    It 'show no password in any stream' {
        $said = & {
            $user = New-MainWpSiteUser 1 -UserName pester3 -Email p3@example.test -Password $secret -Debug -Verbose
            $user
            $user | Set-MainWpSiteUser -Password 'Another-5678' -PassThru -Debug -Verbose
            Set-MainWpSiteAdminPassword 1 'Another-5678' -Force -PassThru -Debug -Verbose
        } *>&1
        $said | Out-String -Width 4000 | Should -Not -Match 'Throwaway-1234|Another-5678'
    }

    It 'are imported from a file, each line with its result' {
        $file = Join-Path $TestDrive 'users.csv'
        $header = 'role,username,email,password,select_sites'
        $header, "editor,pester4,p4@example.test,x,$((Get-MainWpSite 1).Url)", "editor,pester5,p5@example.test,x,https://nowhere.example/" | Set-Content $file
        $lines = Get-Item $file | Import-MainWpSiteUser -ErrorAction SilentlyContinue -ErrorVariable failed
        $lines.Succeeded | Should -Be $true, $false
        @($failed).Count | Should -Be 1
        $header, 'editor,bad,,x,' | Set-Content $file
        { Import-MainWpSiteUser $file -ErrorAction Stop } | Should -Throw '*was not sent*bad*email is empty*'
        (Get-MainWpSiteUser 1 -Search pester4).Role | Should -Be editor
    }

    It 'take no object of the dashboard''s own' {
        { Get-MainWpSite 1 | Remove-MainWpSiteUser -Force -ErrorAction Stop } | Should -Throw -ErrorId 'NounMismatch,*'
    }
}

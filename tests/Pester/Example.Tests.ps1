# Every example of every help page, word for word, each page against a dashboard of its own; only addresses and prompts are answered.

BeforeDiscovery {
    $unverified = 'Get-MainWpSslCertificate', 'Test-MainWpSslCertificate', 'Get-MainWpProReport'
    $examples = foreach ($page in Get-ChildItem (Join-Path $PSScriptRoot '../../docs/en-US') -Filter *-*.md) {
        if ($page.BaseName -in $unverified) { continue }
        foreach ($found in [regex]::Matches((Get-Content $page -Raw), '(?s)### (Example \d+[^\n]*)\n+```powershell\n(.*?)\n```')) {
            @{ Page = $page.BaseName; Title = $found.Groups[1].Value; Code = $found.Groups[2].Value }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
}

AfterAll {
    'Read-Host', 'Get-Credential', 'Get-AutomationConnection' | ForEach-Object { Remove-Item "function:global:$_" -ErrorAction Ignore }
}

Describe 'The examples of <Page>' -ForEach ($examples | Group-Object { $_.Page } | ForEach-Object { @{ Page = $_.Name; Example = $_.Group } }) {
    BeforeAll {
        $dashboard = Invoke-RestMethod $env:MAINWP_TEST_DISPENSER
        $credential = [pscredential]::new($dashboard.User, (ConvertTo-TestSecret $dashboard.Password))

        # What a person or another module would answer.
        $global:MainWpTestAnswer = @{ Token = ConvertTo-TestSecret $dashboard.Token; Credential = $credential; Connection = @{ Uri = $dashboard.Uri; ApiKey = $dashboard.Token } }
        function global:Read-Host { $MainWpTestAnswer.Token }
        function global:Get-Credential { $MainWpTestAnswer.Credential }
        function global:Get-AutomationConnection { $MainWpTestAnswer.Connection }
        $env:MAINWP_URI, $env:MAINWP_API_KEY = $dashboard.Uri, $dashboard.Token
        Push-Location $TestDrive
    }

    BeforeEach {
        Disconnect-TestDashboard
        $null = Connect-MainWp -Uri $dashboard.Uri -ApiKey $dashboard.Token -Credential $credential
    }

    AfterAll {
        Pop-Location
        Disconnect-TestDashboard
        Remove-Variable MainWpTestAnswer -Scope Global
        Remove-Item env:MAINWP_URI, env:MAINWP_API_KEY
    }

    It '<Title>' -ForEach $Example {
        $text = $Code -replace '(https://)?\b(dashboard|a|b)\.example\b', $dashboard.Uri.TrimEnd('/')
        $keyOfA = $keyOfB = $dashboard.Token
        $null = $keyOfA, $keyOfB
        $ConfirmPreference = 'None'
        $ErrorActionPreference = 'Stop'
        # One of the sample sites does not answer, so what is to be updated on all of them fails there.
        try { . ([scriptblock]::Create($text)) *> $null }
        catch { $_.FullyQualifiedErrorId | Should -BeLike 'UpdateFailed,*' -Because "$_" }
    }
}

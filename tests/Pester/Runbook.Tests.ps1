# The runbooks of docs/runbooks as they are, against emulated dashboards; the commands of Azure are functions of this file.

BeforeDiscovery {
    $books = Get-ChildItem (Join-Path $PSScriptRoot '../../docs/runbooks') -Filter *.ps1 | ForEach-Object { @{ Name = $_.BaseName; Path = $_.FullName } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:books = Join-Path $PSScriptRoot '../../docs/runbooks'

    function Connect-AzAccount {
        [CmdletBinding(SupportsShouldProcess)]
        param([switch] $Identity)
        if ($Identity -and $PSCmdlet.ShouldProcess('Azure')) { $azure.SignedIn++ }
    }
    function Get-AutomationVariable([string] $Name) { $azure.Variable[$Name] }
    function Set-AutomationVariable([string] $Name, [string] $Value) {
        if ($azure.VariableFails) { Write-Error 'The variable is locked.' } else { $azure.Variable[$Name] = $Value; $azure.Saved++ }
    }
    function Get-AutomationConnection([string] $Name) { $azure.Connection[$Name] }
    function Get-AutomationPSCredential([string] $Name) { $azure.Credential[$Name] }
    function Get-AzKeyVaultSecret([string] $VaultName, [string] $Name) {
        if (-not $azure.SignedIn) { throw 'Run Connect-AzAccount to login.' }
        $azure.Secret["$VaultName/$Name"]
    }
    function Set-AzKeyVaultSecret {
        [CmdletBinding(SupportsShouldProcess)]
        param([string] $VaultName, [string] $Name, [securestring] $SecretValue, [string] $ContentType, [hashtable] $Tag)
        if ($azure.VaultFails) { throw 'The vault is locked.' }
        if ($PSCmdlet.ShouldProcess($Name)) { $azure.Secret["$VaultName/$Name"] = [pscustomobject]@{ SecretValue = $SecretValue; Updated = [datetime]::UtcNow; ContentType = $ContentType; Tag = $Tag } }
    }
    function Get-SecretVault([string] $Name) { if ($azure.Vault -contains $Name) { [pscustomobject]@{ Name = $Name } } }
    function Register-SecretVault {
        [CmdletBinding(SupportsShouldProcess)]
        param([string] $Name, [string] $ModuleName, [hashtable] $VaultParameters)
        if ($PSCmdlet.ShouldProcess($Name)) { $azure.Vault += $Name; $azure.VaultModule = $ModuleName, $VaultParameters.AZKVaultName }
    }
    function Get-Secret([string] $Name, [string] $Vault) { if ($azure.Vault -contains $Vault) { $azure.Secret["$Vault/$Name"].SecretValue } }
    function Connect-MgGraph([switch] $Identity, [switch] $NoWelcome) { if ($Identity -and $NoWelcome) { $azure.Graph++ } }
    function Send-MgUserMail([string] $UserId, [hashtable] $BodyParameter) {
        if (-not $azure.Graph) { throw 'Authentication needed. Please call Connect-MgGraph.' }
        $azure.Mail += @{ From = $UserId; Body = $BodyParameter }
    }
    # A job of a child runs at once; the parent finds it ended when it looks.
    function Start-AzAutomationRunbook([string] $ResourceGroupName, [string] $AutomationAccountName, [string] $Name, [hashtable] $Parameters) {
        if ($azure.CannotStart -contains $Parameters.Uri) { throw 'The account has too many jobs.' }
        $job = [pscustomobject]@{ JobId = [guid]::NewGuid(); Status = 'Completed'; Output = @(); Account = "$ResourceGroupName/$AutomationAccountName" }
        try { $job.Output = @(& (Join-Path $books "$Name.ps1") @Parameters 3>$null) } catch { $job.Status = 'Failed' }
        $azure.Job[$job.JobId] = $job
        $azure.MostJobs = [math]::Max($azure.MostJobs, @($azure.Job.Values | Where-Object { -not $_.PSObject.Properties['Seen'] }).Count)
        $job
    }
    function Get-AzAutomationJob([string] $ResourceGroupName, [string] $AutomationAccountName, [guid] $Id) {
        $azure.Job[$Id] | Add-Member Seen $true -Force
        $azure.Job[$Id]
    }
    function Get-AzAutomationJobOutput([string] $ResourceGroupName, [string] $AutomationAccountName, [guid] $Id, [string] $Stream) {
        if ($Stream -eq 'Output') { $azure.Job[$Id].Output | ForEach-Object { [pscustomobject]@{ Summary = "$_" } } }
    }

    function New-TestAzure {
        @{ SignedIn = 0; Graph = 0; Variable = @{}; VariableFails = $false; Saved = 0; Connection = @{}; Credential = @{}; Secret = @{}; Vault = @(); VaultFails = $false; Mail = @(); Job = @{}; CannotStart = @(); MostJobs = 0 }
    }
    function New-TestSecret([string] $Text, [int] $AgeDays = 100) {
        [pscustomobject]@{ SecretValue = ConvertTo-TestSecret $Text; Updated = [datetime]::UtcNow.AddDays(-$AgeDays) }
    }
    # What a runbook gave, also where it failed in the end.
    function Invoke-Runbook([string] $Name, [hashtable] $Parameter = @{}) {
        $result = @{ Rows = @(); Error = $null; Warning = @() }
        $rows = [System.Collections.Generic.List[object]]::new()
        try { & (Join-Path $books "$Name.ps1") @Parameter -WarningVariable warnings 3>$null 6>$null | ForEach-Object { $rows.Add($_) } }
        catch { $result.Error = "$_" }
        $result.Rows, $result.Warning = $rows, $warnings
        $result
    }
    function Get-PendingCount([string] $Slug) { @(Get-MainWpUpdate -Session $session -Type Core, Plugin, Theme | Where-Object { -not $Slug -or $_.Slug -eq $Slug }).Count }
}

Describe 'The runbook <Name>' -ForEach $books {
    It 'says what it does, for each parameter, with an example' {
        $help = Get-Help $Path -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.description | Should -Not -BeNullOrEmpty
        $help.examples.example | Should -Not -BeNullOrEmpty
        $help.parameters.parameter | Where-Object { $_.name -notin 'WhatIf', 'Confirm' -and -not ($_.description | Out-String).Trim() } | ForEach-Object name | Should -BeNullOrEmpty
    }

    It 'is written in the language of Windows PowerShell 5.1 too' {
        $wrong = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $wrong)
        $wrong | Should -BeNullOrEmpty
        $tree.FindAll({ $args[0].GetType().Name -in 'TernaryExpressionAst', 'PipelineChainAst' -or "$($args[0].Operator)" -like 'QuestionQuestion*' }, $true) | Should -BeNullOrEmpty
        (Get-Content $Path -Raw) | Should -Match '#Requires -Version 5.1'
        [System.IO.File]::ReadAllBytes($Path) | Where-Object { $_ -gt 127 } | Should -BeNullOrEmpty -Because 'without a byte order mark 5.1 reads it in the code page of the machine'
    }

    It 'can be asked for -WhatIf, or -Preview where there are no switches' {
        (Get-Command $Path).Parameters.Keys | Should -Contain 'WhatIf'
        (Get-Command $Path).Parameters.Preview.ParameterType | Should -Be ([bool])
    }
}

Describe 'Work in runbooks' {
    BeforeEach {
        $dashboard = Invoke-RestMethod $env:MAINWP_TEST_DISPENSER
        $session = Connect-MainWp -Uri $dashboard.Uri -ApiKey $dashboard.Token -Credential ([pscredential]::new($dashboard.User, (ConvertTo-TestSecret $dashboard.Password)))
        $azure = New-TestAzure
    }

    AfterEach {
        Disconnect-TestDashboard
    }

    Context 'Invoke-ScheduledRollout' {
        BeforeEach {
            $azure.Connection['MainWP'] = @{ Uri = $dashboard.Uri; ApiKey = $dashboard.Token; UserName = ''; ApplicationPassword = ''; ConsumerKey = ''; ConsumerSecret = '' }
            $start = @{ StartNew = $true; Ring = 'staging', 'site:1'; SoakHours = 0; NoProbe = $true; Type = 'Plugin' }
        }

        It 'makes a plan, carries it through, and keeps it in the variable' {
            $result = Invoke-Runbook Invoke-ScheduledRollout $start
            $result.Error | Should -BeNullOrEmpty
            $result.Rows.State | Sort-Object -Unique | Should -Contain Installed
            $result.Rows.Ring | Sort-Object -Unique | Should -Contain staging
            $azure.Saved | Should -BeGreaterThan 6
            (Get-MainWpRollout -Rollout $azure.Variable['MainWpRollout']).State | Should -Be Completed
            (Invoke-Runbook Invoke-ScheduledRollout).Rows | Should -BeNullOrEmpty -Because 'what is done is not done again'
        }

        It 'waits for the next ring, and replaces no plan that is under way' {
            $null = Invoke-Runbook Invoke-ScheduledRollout @{ StartNew = $true; Ring = 'site:2', '*'; NoProbe = $true; Type = 'Theme' }
            $kept = $azure.Variable['MainWpRollout']
            (Get-MainWpRollout -Rollout $kept).State | Should -Be Soaking
            $again = Invoke-Runbook Invoke-ScheduledRollout $start
            $again.Rows | Should -BeNullOrEmpty
            (Get-MainWpRollout -Rollout $azure.Variable['MainWpRollout']).CreatedAt | Should -Be (Get-MainWpRollout -Rollout $kept).CreatedAt
        }

        It 'does nothing without a plan, and says so' {
            $result = Invoke-Runbook Invoke-ScheduledRollout
            $result.Warning | Should -Match 'has no plan'
            $azure.Saved | Should -Be 0
        }

        It 'installs nothing where the plan cannot be kept' {
            $azure.VariableFails = $true
            $before = Get-PendingCount
            (Invoke-Runbook Invoke-ScheduledRollout $start).Error | Should -Match 'The variable is locked'
            Get-PendingCount | Should -Be $before
        }

        It 'tells nothing of the last plan where a new one cannot be kept' {
            (Invoke-Runbook Invoke-ScheduledRollout (@{ StartNew = $true; Ring = 'site:1'; SoakHours = 0; NoProbe = $true; Type = 'Theme' })).Rows.State | Should -Contain Installed
            $azure.VariableFails = $true
            $result = Invoke-Runbook Invoke-ScheduledRollout (@{ StartNew = $true; Ring = 'site:1'; SoakHours = 0; NoProbe = $true; Type = 'Plugin' })
            $result.Error | Should -Match 'The variable is locked'
            $result.Rows | Should -BeNullOrEmpty
        }

        It 'changes nothing under <Name>' -ForEach @(@{ Name = '-Preview'; Parameter = @{ Preview = $true } }, @{ Name = '-WhatIf'; Parameter = @{ WhatIf = $true } }) {
            $before = Get-PendingCount
            (Invoke-Runbook Invoke-ScheduledRollout ($start + $Parameter)).Error | Should -BeNullOrEmpty
            $azure.Saved | Should -Be 0
            Get-PendingCount | Should -Be $before
        }
    }

    Context 'Install-ApprovedUpdate' {
        BeforeEach {
            $azure.Connection['MainWP'] = @{ Uri = $dashboard.Uri; ApiKey = $dashboard.Token; UserName = ''; ApplicationPassword = ''; ConsumerKey = ''; ConsumerSecret = '' }
            $azure.Variable['MainWpApprovedUpdates'] = "# reviewed on Monday`r`nseo-compass/seo-compass.php 22.*`r`nshop-basket/shop-basket.php 1.*"
        }

        It 'installs what is approved, names what is not, and fails for what failed' {
            $result = Invoke-Runbook Install-ApprovedUpdate
            $result.Rows | Where-Object Outcome -EQ Updated | ForEach-Object Update | Sort-Object -Unique | Should -Be 'SEO Compass'
            $result.Rows | Where-Object Outcome -EQ NotApproved | ForEach-Object Update | Should -Contain 'Shop Basket' -Because 'only versions 1.* are approved'
            $result.Error | Should -Match 'problems on .*Gone Fishing|problems on .*site 10' -Because 'one site of the fleet does not answer'
            Get-PendingCount 'shop-basket/shop-basket.php' | Should -BeGreaterThan 0

            $again = Invoke-Runbook Install-ApprovedUpdate
            $again.Rows | Where-Object Outcome -EQ Updated | Should -BeNullOrEmpty
        }

        It 'installs nothing from an empty list, and says so' {
            $azure.Variable['MainWpApprovedUpdates'] = " `r`n# nothing this week"
            $before = Get-PendingCount
            $result = Invoke-Runbook Install-ApprovedUpdate
            $result.Warning | Should -Match 'approves nothing'
            $result.Rows.Outcome | Sort-Object -Unique | Should -Be 'NotApproved'
            Get-PendingCount | Should -Be $before
        }

        It 'changes nothing under <Name>' -ForEach @(@{ Name = '-Preview'; Parameter = @{ Preview = $true } }, @{ Name = '-WhatIf'; Parameter = @{ WhatIf = $true } }) {
            $before = Get-PendingCount
            $result = Invoke-Runbook Install-ApprovedUpdate $Parameter
            $result.Error | Should -BeNullOrEmpty
            $result.Rows.Outcome | Sort-Object -Unique | Should -Be 'NotApproved', 'Preview'
            Get-PendingCount | Should -Be $before
        }

        It 'leaves a report' {
            $path = Join-Path $TestDrive 'week.html'
            $null = Invoke-Runbook Install-ApprovedUpdate @{ ReportPath = $path; Preview = $true }
            Get-Content $path -Raw | Should -Match 'Updates of the week'
        }
    }

    Context 'Reset-VaultApiKey' {
        BeforeEach {
            $azure.Secret['fleet/mainwp-api-key'] = New-TestSecret $dashboard.Token
            $parameter = @{ Uri = $dashboard.Uri; VaultName = 'fleet' }
        }

        It 'replaces the key in dashboard and vault, once' {
            $result = Invoke-Runbook Reset-VaultApiKey $parameter
            $result.Error | Should -BeNullOrEmpty
            $result.Rows.Outcome | Should -Be Replaced
            { Get-MainWpSite -Session $session -ErrorAction Stop } | Should -Throw -ErrorId 'Unauthorized,*'
            (Connect-MainWp -Uri $dashboard.Uri -ApiKey $azure.Secret['fleet/mainwp-api-key'].SecretValue).HasApiKey | Should -BeTrue
            $azure.Secret['fleet/mainwp-api-key'].Tag.Key | Should -Be $result.Rows.NewKey
            ($result.Rows | Out-String) | Should -Not -Match ([regex]::Escape($dashboard.Token))

            (Invoke-Runbook Reset-VaultApiKey $parameter).Rows.Outcome | Should -Be TooYoung
        }

        It 'keeps the old key where the vault does not take the new one' {
            $azure.VaultFails = $true
            $before = @(Get-MainWpApiKey).Count
            $result = Invoke-Runbook Reset-VaultApiKey $parameter
            $result.Error | Should -Match 'locked'
            @(Get-MainWpApiKey -Session $session).Count | Should -Be $before
        }

        It 'changes nothing under <Name>' -ForEach @(@{ Name = '-Preview'; Switch = @{ Preview = $true } }, @{ Name = '-WhatIf'; Switch = @{ WhatIf = $true } }) {
            $before = @(Get-MainWpApiKey).Count
            (Invoke-Runbook Reset-VaultApiKey ($parameter + $Switch)).Rows.Outcome | Should -Be Preview
            @(Get-MainWpApiKey -Session $session).Count | Should -Be $before
        }
    }

    Context 'Revoke-UnusedCredential' {
        BeforeEach {
            $azure.Secret['fleet/mainwp-api-key'] = New-TestSecret $dashboard.Token
            $azure.Secret['fleet/mainwp-application-password'] = New-TestSecret $dashboard.Password
            $parameter = @{ Uri = $dashboard.Uri; VaultName = 'fleet'; UserName = $dashboard.User }
        }

        It 'revokes what is unused and not kept, and finds nothing more' {
            $result = Invoke-Runbook Revoke-UnusedCredential ($parameter + @{ Keep = 'ph*' })
            $result.Error | Should -BeNullOrEmpty
            $result.Rows.Outcome | Sort-Object -Unique | Should -Be Revoked
            $result.Rows.Name | Should -Contain 'old laptop'
            $result.Rows.Kind | Should -Contain 'ApiKey'
            $left = (Get-MainWpApplicationPassword -AllUsers).Name
            $left | Should -Contain 'phone' -Because 'it is on -Keep'
            $left | Should -Contain 'scripts' -Because 'the runbook uses it'
            $left | Should -Contain 'never tried' -Because 'it was made not long ago'
            $left | Should -Not -Contain 'old laptop'

            (Invoke-Runbook Revoke-UnusedCredential ($parameter + @{ Keep = 'ph*' })).Rows | Should -BeNullOrEmpty
        }

        It 'revokes nothing where there is more than was expected' {
            $before = @(Get-MainWpApplicationPassword -AllUsers).Count
            $result = Invoke-Runbook Revoke-UnusedCredential ($parameter + @{ MaximumCount = 1 })
            $result.Error | Should -Match 'Nothing was revoked'
            @(Get-MainWpApplicationPassword -AllUsers).Count | Should -Be $before
            Get-MainWpApiKey | Where-Object { $_.Description -eq 'not used for a while' -and -not $_.IsActive } | Should -BeNullOrEmpty
        }

        It 'changes nothing under <Name>' -ForEach @(@{ Name = '-Preview'; Switch = @{ Preview = $true } }, @{ Name = '-WhatIf'; Switch = @{ WhatIf = $true } }) {
            $before = @(Get-MainWpApplicationPassword -AllUsers).Count
            $result = Invoke-Runbook Revoke-UnusedCredential ($parameter + $Switch)
            $result.Rows.Outcome | Sort-Object -Unique | Should -Be Preview
            @(Get-MainWpApplicationPassword -AllUsers).Count | Should -Be $before
        }
    }

    Context 'Start-FleetSync and Sync-Dashboard' {
        BeforeEach {
            $PSDefaultParameterValues['Connect-MainWp:RetryIntervalSec'] = 0
            $azure.Secret['fleet/one'] = New-TestSecret $dashboard.Token
            $azure.Secret['fleet/two'] = New-TestSecret $env:MAINWP_TEST_TOKEN_2
            $azure.Variable['MainWpDashboards'] = ConvertTo-Json @(@{ Uri = $dashboard.Uri; Secret = 'one' }, @{ Uri = $env:MAINWP_TEST_URI_2; Secret = 'two' }, @{ Uri = 'http://127.0.0.1:9/'; Secret = 'two' })
            $parameter = @{ ResourceGroupName = 'web'; AutomationAccountName = 'fleet'; VaultName = 'fleet'; PollSec = 0 }
        }

        It 'syncs each dashboard in a job of its own, and fails for those that were not synced whole' {
            $result = Invoke-Runbook Start-FleetSync $parameter
            $result.Rows | Should -HaveCount 3
            ($result.Rows | Where-Object Dashboard -EQ $dashboard.Uri).Sites | Should -Be 12
            ($result.Rows | Where-Object Dashboard -EQ $dashboard.Uri).Failed | Should -BeGreaterThan 0 -Because 'one site of the fleet does not answer'
            ($result.Rows | Where-Object Dashboard -EQ 'http://127.0.0.1:9/').Status | Should -Be Failed
            $result.Error | Should -Match '^3 of 3 dashboards were not synced whole'
            $azure.VaultModule | Should -Be 'Az.KeyVault', 'fleet'
        }

        It 'runs no more jobs at once than it may, and reports one that cannot be started' {
            $azure.CannotStart = @('http://127.0.0.1:9/')
            $result = Invoke-Runbook Start-FleetSync ($parameter + @{ MaximumJobCount = 1 })
            $azure.MostJobs | Should -Be 1
            ($result.Rows | Where-Object Dashboard -EQ 'http://127.0.0.1:9/').Status | Should -Match '^Not started'
        }

        It 'starts nothing from <Case>' -ForEach @(
            @{ Case = 'an empty list'; List = '[]'; Switch = @{}; Wrong = '^$' }
            @{ Case = 'a list with a gap'; List = '[{"Uri": "https://dashboard.example"}]'; Switch = @{}; Wrong = 'lacks Uri or Secret' }
            @{ Case = 'what is no list'; List = 'https://dashboard.example'; Switch = @{}; Wrong = 'MainWpDashboards is no JSON' }
            @{ Case = 'a list under -Preview'; List = $null; Switch = @{ Preview = $true }; Wrong = '^$' }
            @{ Case = 'a list under -WhatIf'; List = $null; Switch = @{ WhatIf = $true }; Wrong = '^$' }
        ) {
            if ($List) { $azure.Variable['MainWpDashboards'] = $List }
            $result = Invoke-Runbook Start-FleetSync ($parameter + $Switch)
            "$($result.Error)" | Should -Match $Wrong
            $azure.Job.Count | Should -Be 0
        }

        It 'syncs nothing under -Preview' {
            (Invoke-Runbook Sync-Dashboard @{ Uri = $dashboard.Uri; SecretName = 'one'; VaultName = 'fleet'; Preview = $true }).Rows | ConvertFrom-Json | ForEach-Object Failed | Should -Be 0
        }
    }

    Context 'Send-HealthReport' {
        BeforeEach {
            $azure.Credential['MainWP'] = [pscredential]::new('unused', (ConvertTo-TestSecret $dashboard.Token))
            $azure.Variable['MainWpUri'] = $dashboard.Uri
            $parameter = @{ From = 'fleet@example.test'; To = 'ops@example.test, boss@example.test' }
        }

        It 'mails what needs attention, with the report' {
            $result = Invoke-Runbook Send-HealthReport $parameter
            $result.Error | Should -BeNullOrEmpty
            $result.Rows.Sent | Should -BeTrue
            $result.Rows.Sites | Should -Be 12
            $result.Rows.Good + $result.Rows.Attention + $result.Rows.Critical + $result.Rows.Unknown | Should -Be 12
            $azure.Mail | Should -HaveCount 1
            $message = $azure.Mail[0].Body.message
            $message.toRecipients | ForEach-Object { $_.emailAddress.address } | Should -Be 'ops@example.test', 'boss@example.test'
            $message.body.content | Should -Match 'Gone Fishing'
            $page = [System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String($message.attachments[0].contentBytes))
            $page | Should -Match '<html'
            "$page$($message.body.content)" | Should -Not -Match ([regex]::Escape($dashboard.Token))
        }

        It 'sends nothing under <Name>' -ForEach @(@{ Name = '-Preview'; Switch = @{ Preview = $true } }, @{ Name = '-WhatIf'; Switch = @{ WhatIf = $true } }) {
            (Invoke-Runbook Send-HealthReport ($parameter + $Switch)).Rows.Sent | Should -BeFalse
            $azure.Mail | Should -BeNullOrEmpty
        }

        It 'mails nobody where nobody is named' {
            (Invoke-Runbook Send-HealthReport @{ From = 'fleet@example.test'; To = ' , ' }).Error | Should -Match 'names nobody'
        }
    }

    Context 'Watch-Vulnerability' {
        BeforeEach {
            $azure.Credential['MainWP'] = [pscredential]::new('unused', (ConvertTo-TestSecret $dashboard.Token))
            $azure.Credential['Wordfence'] = [pscredential]::new('unused', (ConvertTo-TestSecret 'feed-key'))
            $azure.Variable['MainWpUri'] = $dashboard.Uri
            $parameter = @{ From = 'fleet@example.test'; To = 'ops@example.test' }
            # A feed that was just downloaded: nothing is asked of its publisher.
            $env:MAINWP_CACHE_HOME = Join-Path $TestDrive ([guid]::NewGuid())
            $null = New-Item $env:MAINWP_CACHE_HOME -ItemType Directory
            function Set-Feed([string] $UpTo) {
                $feed = '{"one":{"title":"SEO Compass - a hole","software":[{"type":"plugin","slug":"seo-compass","affected_versions":{"x":{"from_version":"*","from_inclusive":true,"to_version":"22.3","to_inclusive":true}},"patched":true,"patched_versions":["22.4"]}],"cvss":{"score":9.8,"rating":"Critical"},"copyrights":{"mitre":{"notice":"Copyright 1999-2026 The MITRE Corporation"}}},' +
                    '"two":{"title":"Hello Melody - a hole","software":[{"type":"plugin","slug":"hello.php","affected_versions":{"x":{"from_version":"*","from_inclusive":true,"to_version":"UPTO","to_inclusive":true}},"patched":false,"patched_versions":[]}],"cvss":{"score":7.1,"rating":"High"},"copyrights":[]}}'
                Set-Content (Join-Path $env:MAINWP_CACHE_HOME vulnerabilities.json) ($feed -replace 'UPTO', $UpTo)
            }
        }

        AfterEach { Remove-Item env:MAINWP_CACHE_HOME }

        It 'mails what is new, once, with its notices' {
            Set-Feed -UpTo '1.0'
            $first = Invoke-Runbook Watch-Vulnerability $parameter
            $second = Invoke-Runbook Watch-Vulnerability $parameter
            Set-Feed -UpTo '9.0'
            $third = Invoke-Runbook Watch-Vulnerability $parameter

            "$($first.Error)$($second.Error)$($third.Error)" | Should -BeNullOrEmpty
            $first.Rows.New, $second.Rows.New, $third.Rows.New | Should -Be 12, 0, 12
            $first.Rows.Sent, $second.Rows.Sent, $third.Rows.Sent | Should -Be $true, $false, $true
            $azure.Mail | Should -HaveCount 2
            $azure.Mail[0].Body.message.body.content | Should -Match 'Copyright 1999-2026 The MITRE Corporation'
            $azure.Mail[0].Body.message.body.content | Should -Not -Match 'Hello Melody'
            $azure.Mail[1].Body.message.body.content | Should -Match 'Hello Melody'
        }

        It 'sends and keeps nothing under <Name>' -ForEach @(@{ Name = '-Preview'; Switch = @{ Preview = $true } }, @{ Name = '-WhatIf'; Switch = @{ WhatIf = $true } }) {
            Set-Feed -UpTo '1.0'
            (Invoke-Runbook Watch-Vulnerability ($parameter + $Switch)).Rows.Sent | Should -BeFalse
            $azure.Mail | Should -BeNullOrEmpty
            $azure.Variable['MainWpVulnerabilities'] | Should -BeNullOrEmpty
        }
    }
}

# Every command with every parameter set, with known secrets, -Verbose and -Debug, on a dashboard that works and on one that fails and repeats all
# that it was sent. No secret may be in any stream, error, $Error, transcript or serialised form, in any spelling.
# A new command is covered as soon as each of its mandatory parameters has a value in the table below; else its test fails.

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1')
    $commands = Get-Command -Module MainWp -CommandType Cmdlet | ForEach-Object { @{ Command = $_.Name } }
    # The versions of WordPress differ in what they answer. What fails is said of both in the same words: there one of them is enough.
    $dashboards = @(
        @{ Kind = 'works'; Works = $true }
        if ([version]$env:MAINWP_TEST_WORDPRESS -ge [version]'6.9') { @{ Kind = 'fails and repeats what it was sent'; Works = $false } }
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:marker = 'mArk3r/q+Zw9~ &"pw"'
    $script:header = 'front+d00r/marker=='

    function Get-Spelling([string] $Secret) {
        $Secret
        [uri]::EscapeDataString($Secret)
        [System.Net.WebUtility]::UrlEncode($Secret)
        foreach ($encoding in [System.Text.Encoding]::UTF8, [System.Text.Encoding]::Unicode) {
            $bytes = $encoding.GetBytes($Secret)
            [System.BitConverter]::ToString($bytes).Replace('-', '')
            foreach ($shift in 0..2) {
                $from = if ($shift) { 4 } else { 0 }
                $whole = [int][math]::Floor(($shift + $bytes.Length) / 3) * 4
                [Convert]::ToBase64String([byte[]](@(0) * $shift) + $bytes).Substring($from, $whole - $from)
            }
        }
    }

    $script:spellings = [System.Collections.Generic.HashSet[string]]::new()
    function Add-Secret([string[]] $Secret) { $Secret | ForEach-Object { Get-Spelling $_ } | ForEach-Object { $null = $spellings.Add($_) } }
    Add-Secret $marker, $header, $env:MAINWP_TEST_CONSUMER_SECRET, $env:MAINWP_TEST_WPADMIN_KEY, $env:MAINWP_TEST_WPADMIN_CLIENT_SECRET

    # What one connects with from now on.
    function Use-Dashboard($Own) {
        Disconnect-TestDashboard
        Add-Secret (@($Own.Token, $Own.Password, $Own.Password.Replace(' ', '')) + $Own.Token.Split('=='))
        $script:dashboard = @{ Uri = $Own.Uri; Token = $Own.Token; Credential = [pscredential]::new($Own.User, (ConvertTo-TestSecret $Own.Password)) }
    }

    # Where the text holds a secret, the first letters of its spelling and what stands before it.
    function Find-Secret([string] $Text) {
        foreach ($spelling in $spellings) {
            $at = $Text.IndexOf($spelling, [StringComparison]::OrdinalIgnoreCase)
            if ($at -ge 0) { "$($spelling.Substring(0, 4))... after '$($Text.Substring([math]::Max(0, $at - 120), [math]::Min(120, $at)))'" }
        }
    }

    # All that an object shows, as text, as list and serialised.
    function Get-Appearance($Item) {
        $Item | Out-String -Width 400
        $Item | Format-List * -Force | Out-String -Width 400
        if ($Item -is [System.Management.Automation.ErrorRecord]) { $Item.Exception.ToString() }
        [System.Management.Automation.PSSerializer]::Serialize($Item, 2)
    }

    # All that is said while the block runs, and what it throws.
    function Get-Said([scriptblock] $Work) {
        $thrown = $null
        $said = @(try { & $Work *>&1 } catch { $thrown = $_ }) + @($thrown)
        ($said | Where-Object { $null -ne $_ } | ForEach-Object { Get-Appearance $_ }) -join "`n"
    }

    # What an object keeps to itself, by the names on the way there.
    function Get-Hidden($Item, [string[]] $Path) {
        foreach ($name in $Path) {
            $type = $Item.GetType()
            $member = @($type.GetProperty($name, [System.Reflection.BindingFlags]'Instance, NonPublic, Public')) + @($type.GetField($name, [System.Reflection.BindingFlags]'Instance, NonPublic')) | Where-Object { $_ } | Select-Object -First 1
            $Item = $member.GetValue($Item)
        }
        $Item
    }

    $script:people = Join-Path $TestDrive 'users.csv'
    Set-Content $people "Username,Email,First Name,Last Name,URL,Password,Send Password,Role`njo,jo@x.example,Jo,X,,$marker,0,subscriber"
    $script:item = [pscustomobject]@{ SiteId = 1; Slug = 'akismet/akismet.php'; Type = 'Plugin'; Id = 1; PageId = 1; PostId = 1; UserId = 1; ContentId = 1; Name = 'x' }
    $script:values = @{
        Site = 1; Tag = 1; Client = 1; Cost = 1; Field = 1; Key = 4; User = $item; Page = $item; Post = $item; Plugin = $item; Theme = $item; PaymentMethod = 1; ProductType = 1
        'Get-MainWpUser:User' = 1; ApplicationPassword = 'x'; Update = $item; BatchUpdate = 1; Job = 'renew_6b011b1254df33.10422541'; Item = @{ Route = 'tags'; Update = @(@{ id = 1; name = $marker }) }
        Slug = 'akismet/akismet.php'; Name = 'secret test'; Title = 'secret test'; Description = 'x'; Email = 'jo@x.example'; UserName = 'jo'; AdminName = 'admin'; Search = 'x'
        Url = 'https://secret.example/'; Route = 'sites/1/sync'; Path = 'sites'; 'Import-MainWpSiteUser:Path' = $people; 'Invoke-MainWpAbility:Name' = 'mainwp/list-sites-v1'
        PageId = 1; PostId = 1; UserId = 1; StartDate = [datetime]'2026-01-01'; ClientId = 'none'; Connection = @{ Uri = $env:MAINWP_TEST_WPADMIN_URI; ApiKey = $env:MAINWP_TEST_WPADMIN_KEY }
        Ring = '*'; Save = { }
        Permission = 'Read'; 'Export-MainWpReport:Path' = Join-Path $TestDrive 'report.html'; LiteralPath = Join-Path $TestDrive 'report.html'; Provider = 'Cloudways'; TimeoutSec = 1; Headers = @{ 'X-Front-Door' = $header }
    }
    # A plan of the dashboard that is asked.
    $script:plan = '{"schemaVersion":1,"dashboard":"DASHBOARD","createdAt":"2026-11-30T08:00:00Z","soak":"00:00:00","maximumFailure":"0","rings":[{"name":"*","state":"Planned"}],"sites":[{"ring":"*","siteId":1}],"updates":[{"ring":"*","siteId":1,"type":"Plugin","slug":"x/x.php","to":"2.0","state":"Planned"}]}'
    # What asks a person, and must be told apart by its set.
    $script:interactive = @{ 'Connect-MainWp' = 'Browser'; 'Test-MainWpConnection' = 'Browser'; 'Connect-WpAdmin' = 'OAuth' }

    function Get-Value($Command, $Parameter, [string] $Uri) {
        $own = "$($Command.Name):$($Parameter.Name)"
        if ($Parameter.Name -eq 'Uri') { return $(if ($Command.Name -like '*WpAdmin*') { $env:MAINWP_TEST_WPADMIN_URI } else { $Uri }) }
        if ($Parameter.Name -eq 'Session') { return $(if ($Command.Name -like '*WpAdmin*') { Get-WpAdminSession } else { Get-MainWpSession }) }
        if ($Parameter.ParameterType -eq [switch]) { return $true }
        if ($Parameter.Name -eq 'Rollout') { return $plan.Replace('DASHBOARD', $Uri) }
        if ($values.ContainsKey($own)) { return $values[$own] }
        $element = if ($Parameter.ParameterType.IsArray) { $Parameter.ParameterType.GetElementType() } else { $Parameter.ParameterType }
        if ($element -eq [pscredential]) { return [pscredential]::new('jo', (ConvertTo-TestSecret $marker)) }
        if ($element.Name -eq 'Secret') { if ($Parameter.Name -eq 'ApiKey' -and $Command.Name -match 'Connect-|-MainWpConnection') { return $(if ($Command.Name -like '*WpAdmin*') { $env:MAINWP_TEST_WPADMIN_KEY } else { $dashboard.Token }) } else { return $marker } }
        if ($values.ContainsKey($Parameter.Name)) { return $values[$Parameter.Name] }
        if ($element.IsEnum) { return [enum]::GetValues($element)[0] }
        throw "No value for -$($Parameter.Name) of $($Command.Name): add it to the table in Secret.Tests.ps1."
    }

    # The parameters of a set: those it must have, those that take secrets, and what makes it speak.
    function Get-Argument($Command, $Set, [string] $Uri) {
        $arguments = @{ Verbose = $true; Debug = $true; ErrorAction = 'Continue' }
        foreach ($parameter in $Set.Parameters) {
            if ($parameter.Name -like 'Proxy*' -or $parameter.Name -eq 'LegacyCredential') { continue }
            $isSecret = $parameter.ParameterType.Name -in 'Secret', 'PSCredential'
            if ($parameter.IsMandatory -or $isSecret -or $parameter.Name -in 'Uri', 'Headers' -or ($parameter.Name -eq 'TimeoutSec' -and $Command.Name -like 'Wait-*')) {
                $arguments[$parameter.Name] = Get-Value -Command $Command -Parameter $parameter -Uri $Uri
            }
            if ($parameter.Name -eq 'Confirm') { $arguments.Confirm = $false }
            if ($parameter.Name -eq 'MaximumRetryCount') { $arguments.MaximumRetryCount = 0 }
        }
        if ($arguments.Credential -and $Command.Name -match 'Connect-MainWp|MainWpConnection') { $arguments.Credential = $dashboard.Credential }
        $arguments
    }

    function Connect-Both {
        if (-not (Get-MainWpSession)) { $null = Connect-MainWp -Uri $dashboard.Uri -ApiKey $dashboard.Token -Credential $dashboard.Credential -Headers @{ 'X-Front-Door' = $header } -MaximumRetryCount 0 }
        if (-not (Get-WpAdminSession)) { $null = Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $env:MAINWP_TEST_WPADMIN_KEY -MaximumRetryCount 0 }
    }

    $script:home_before = $env:MAINWP_CONFIG_HOME
    $env:MAINWP_CONFIG_HOME = Join-Path $TestDrive 'config'
    $script:transcript = Join-Path $TestDrive 'transcript.txt'
    $null = Start-Transcript $transcript
    $Error.Clear()
}

AfterAll {
    Disconnect-TestDashboard
    Get-WpAdminSession -All | Disconnect-WpAdmin
    $env:MAINWP_CONFIG_HOME = $home_before
}

Describe 'What is said on a dashboard that <Kind>' -ForEach $dashboards {
    BeforeAll {
        if ($Works) {
            $own = Invoke-RestMethod $env:MAINWP_TEST_DISPENSER
            Use-Dashboard $own
        }
        else { Use-Dashboard @{ Uri = $env:MAINWP_TEST_ECHO; Token = $env:MAINWP_TEST_TOKEN; User = $env:MAINWP_TEST_USER; Password = $env:MAINWP_TEST_PASSWORD } }
    }

    It '<Command> says no secret' -ForEach $commands {
        $cmdlet = Get-Command $Command
        foreach ($set in $cmdlet.ParameterSets) {
            if ($interactive[$Command] -eq $set.Name) { continue }
            Connect-Both
            $arguments = Get-Argument -Command $cmdlet -Set $set -Uri $dashboard.Uri
            $thrown = $null
            $said = @(try { & $Command @arguments *>&1 } catch { $thrown = $_ }) + @($thrown)
            $said | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] -and $_.Exception -is [System.Management.Automation.ParameterBindingException] } |
                ForEach-Object { "$Command [$($set.Name)]: $_" } | Should -BeNullOrEmpty -Because 'each command is to run'
            $text = ($said | Where-Object { $null -ne $_ } | ForEach-Object { Get-Appearance $_ }) -join "`n"
            Find-Secret $text | Should -BeNullOrEmpty -Because "$Command [$($set.Name)] must not say it"
        }
    }
}

Describe 'What is said with a legacy key in the <Way>' -ForEach @(@{ Way = 'Header' }, @{ Way = 'Body' }, @{ Way = 'Query' }) {
    BeforeAll {
        $own = Invoke-RestMethod $env:MAINWP_TEST_DISPENSER
        Add-Secret $own.ConsumerSecret, $own.ConsumerSecret.Substring(3)
        $legacy = [pscredential]::new($own.ConsumerKey, (ConvertTo-TestSecret $own.ConsumerSecret))
        $http = [pscredential]::new('jo', (ConvertTo-TestSecret $marker))
    }

    It 'holds no secret on a dashboard that <Kind>' -ForEach @(@{ Kind = 'works'; Echo = $false }, @{ Kind = 'fails and repeats what it was sent'; Echo = $true }) {
        if ($Echo) { $own = @{ Uri = $env:MAINWP_TEST_ECHO }; $legacy = Get-TestLegacyCredential }
        $speaking = @{ Verbose = $true; Debug = $true; ErrorAction = 'Continue' }
        $text = Get-Said { Connect-MainWp $own.Uri -LegacyCredential $legacy -LegacyAuthentication $Way -MaximumRetryCount 0 @speaking; Test-MainWpConnection $own.Uri -LegacyCredential $legacy -LegacyAuthentication $Way @speaking }
        if (Get-MainWpSession) {
            $with = $speaking + @{ Session = Get-MainWpSession }
            # Once for each way in which that dashboard fails.
            $text += (1..$(if ($Echo) { 6 } else { 1 }) | ForEach-Object {
                    Get-Said { Get-MainWpSite @with }
                    Get-Said { Add-MainWpSite https://secret.example/ -Name x -AdminName jo -AdminPassword $marker -UniqueId $marker -HttpCredential $http -Confirm:$false @with }
                    Get-Said { Invoke-MainWpRequest site/add-site -ApiVersion v1 -Method POST -Body @{ url = 'x'; adminpassword = $marker } -Confirm:$false @with }
                    Get-Said { Invoke-MainWpRequest site/site -ApiVersion v1 -Query @{ password = $marker } @with }
                }) -join "`n"
        }
        Disconnect-TestDashboard
        $text.Length | Should -BeGreaterThan 500
        Find-Secret $text | Should -BeNullOrEmpty
    }
}

Describe 'What is said through a proxy that repeats what it was sent' {
    It 'holds no secret' {
        $with = @{ Proxy = $env:MAINWP_TEST_ECHO; AllowUnencryptedAuthentication = $true; ProxyCredential = [pscredential]::new('door', (ConvertTo-TestSecret $marker)); Verbose = $true; Debug = $true; ErrorAction = 'Continue'; MaximumRetryCount = 0 }
        $text = (1..6 | ForEach-Object {
                Get-Said { Connect-MainWp 'http://127.0.0.1:9/' -ApiKey $env:MAINWP_TEST_TOKEN @with }
                Get-Said { Test-MainWpConnection 'http://127.0.0.1:9/' -Credential (Get-TestCredential) @with }
                Get-Said { Connect-WpAdmin -Uri 'http://127.0.0.1:9/' -ApiKey $env:MAINWP_TEST_WPADMIN_KEY @with }
            }) -join "`n"
        $text | Should -Match 'Proxy-Authorization: \S*\s?\(redacted\)' -Because 'it is sent, and masked'
        Find-Secret $text | Should -BeNullOrEmpty
    }
}

Describe 'What is said while signing in with a browser' -Skip:($PSVersionTable.Platform -ne 'Unix') {
    BeforeAll {
        $visitor = New-TestVisitor (Join-Path $TestDrive 'visitor')
        $script:before, $env:BROWSER = $env:BROWSER, $visitor
        $script:client = @{ Uri = $env:MAINWP_TEST_WPADMIN_URI; ClientId = $env:MAINWP_TEST_WPADMIN_CLIENT; ClientSecret = $env:MAINWP_TEST_WPADMIN_CLIENT_SECRET; Verbose = $true; Debug = $true; MaximumRetryCount = 0 }
    }
    AfterAll { $env:BROWSER = $before }

    It 'holds no code, token or client secret' {
        $text = Get-Said { $script:signedIn = Connect-WpAdmin @client; $signedIn }
        $first = Get-Hidden $signedIn Tokens, _tokens
        $text += Get-Said { Get-WpAdminSite -Session $signedIn -Verbose -Debug; Update-WpAdminToken -Session $signedIn -PassThru -Verbose -Debug }
        $second = Get-Hidden $signedIn Tokens, _tokens
        Export-Clixml -InputObject $signedIn -Path (Join-Path $TestDrive 'signed.xml') -Depth 8
        $text += Get-Content (Join-Path $TestDrive 'signed.xml') -Raw
        $text += Get-Said { Disconnect-WpAdmin -Session $signedIn -Verbose -Debug }
        $second.AccessToken | Should -Not -Be $first.AccessToken
        Add-Secret $first.AccessToken, $first.RefreshToken, $second.AccessToken, $second.RefreshToken
        Find-Secret $text | Should -BeNullOrEmpty
        $text | Should -Not -Match 'code_[\w-]{20}'
    }

    It 'holds none where the service repeats them' {
        $text = Get-Said { Connect-WpAdmin @client -TokenUri "$($env:MAINWP_TEST_ECHO)oauth/token" }
        $text | Should -Not -Match 'code_[\w-]{20}'
        $text | Should -Not -Match 'code_verifier=(?!\(|\.\.\.)\S'
        Find-Secret $text | Should -BeNullOrEmpty
    }
}

Describe 'What is left behind' {
    It 'holds no secret in $Error' {
        Find-Secret (($Error | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 400; "$_" }) -join "`n") | Should -BeNullOrEmpty
    }

    It 'holds no secret in exported sessions' {
        Connect-Both
        $file = Join-Path $TestDrive 'sessions.xml'
        @(Get-MainWpSession -All) + @(Get-WpAdminSession -All) | Export-Clixml $file -Depth 8
        Find-Secret (Get-Content $file -Raw) | Should -BeNullOrEmpty
    }

    It 'holds no secret in the transcript' {
        $null = Stop-Transcript
        Find-Secret (Get-Content $transcript -Raw) | Should -BeNullOrEmpty
    }

    It 'is looked for in each spelling' {
        Find-Secret "x $([uri]::EscapeDataString($marker)) y" | Should -Not -BeNullOrEmpty
        Find-Secret "x $([Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes("user:$marker"))) y" | Should -Not -BeNullOrEmpty
        Find-Secret "x $([System.BitConverter]::ToString([System.Text.Encoding]::Unicode.GetBytes($marker)).Replace('-', '')) y" | Should -Not -BeNullOrEmpty
    }
}

# Each case is an engine of its own: what was loaded stays loaded. One generation of dashboards is enough for it.
if ($env:MAINWP_TEST_WORDPRESS -eq '6.8') { return }

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:manifest = (Get-Module MainWp).Path.Replace('.psm1', '.psd1')
    $script:neighbours = Join-Path $PSScriptRoot '../../out/neighbours'
    $script:cache = $env:XDG_CACHE_HOME

    # Lines that a script in a new engine writes. An engine loads at its start what the one before it needed, as it noted in this folder.
    function Invoke-InNewEngine([string] $Script) {
        $env:XDG_CACHE_HOME = Join-Path $TestDrive ([guid]::NewGuid())
        Invoke-Engine -NoProfile -NonInteractive -Command "`$ErrorActionPreference = 'Stop'; $Script"
    }

    # Loads as modules do: the older one beside its assemblies, the newer one in a context of its own, as it must where the engine has older ones.
    $script:older = "`$older = [System.Reflection.Assembly]::LoadFrom('$neighbours/Older/Neighbour.Older.dll')"
    $script:newer = "`$context = [System.Runtime.Loader.AssemblyLoadContext]::new('Newer'); `$newer = Get-ChildItem '$neighbours/Newer/*.dll' | ForEach-Object { `$context.LoadFromAssemblyPath(`$_.FullName) } | Where-Object { `$_.GetName().Name -eq 'Neighbour.Newer' }"
    $script:ours = "Import-Module '$manifest'; `$null = Connect-MainWp '$env:MAINWP_TEST_URI' -ApiKey '$env:MAINWP_TEST_TOKEN'; 'site ' + (Get-MainWpSite 1).Id"
    $script:work = "`$older, `$newer | ForEach-Object { `$_.GetType('Neighbours.Neighbour').GetMethod('Work').Invoke(`$null, `$null) } | ForEach-Object { `$_.FullName + ' at ' + `$_.Location }"
}

AfterAll {
    $env:XDG_CACHE_HOME = $cache
}

Describe 'Beside modules with older and newer assemblies' -Skip:($PSVersionTable.PSEdition -ne 'Core') {
    BeforeAll {
        $script:alone = Invoke-InNewEngine "$older; $newer; $work"
    }

    It 'they have versions of their own' {
        $alone -match 'Microsoft.Extensions.Http, Version=8\.' | Should -HaveCount 1
        $alone -match 'Microsoft.Extensions.Http, Version=11\.' | Should -HaveCount 1
        $alone -match 'System.Text.Json, Version=11\.' | Should -HaveCount 1
    }

    It 'works and changes nothing for them, loaded <Order>' -ForEach @(
        @{ Order = 'before them'; Script = '$ours; $older; $newer; $work' }
        @{ Order = 'after them'; Script = '$older; $newer; $work; $ours' }
        @{ Order = 'between them'; Script = '$newer; $ours; $older; $work' }
    ) {
        $said = Invoke-InNewEngine $ExecutionContext.InvokeCommand.ExpandString($Script)
        $said | Where-Object { $_ -like 'site *' } | Should -Be 'site 1'
        $said | Where-Object { $_ -notlike 'site *' } | Should -Be $alone
    }

    It 'brings none of these packages' {
        $alone = Invoke-InNewEngine "$ours; [System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { `$_.GetName().Name }"
        $alone -like 'Microsoft.Extensions*' | Should -BeNullOrEmpty
        $alone | Should -Contain 'MainWp.Client'
    }
}

Describe 'Import' {
    It 'loads its two assemblies and nothing else, no JSON and no HTTP, before a command needs it' {
        $list = '[System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Sort-Object -Unique'
        # Asked once for nothing first: what asking needs is loaded then, and what writing needs after all has been asked.
        $said = Invoke-InNewEngine "`$null = $list; `$before = $list; Import-Module '$manifest'; `$null = Get-Command -Module MainWp; `$imported = $list; `$env:MAINWP_COMPLETION = 'off'; `$null = TabExpansion2 'Get-MainWpSite '; `$completed = $list; `$before; '--'; `$imported; '--'; `$completed"
        $before, $imported, $completed = ($said -join "`n") -split '\n--\n' | ForEach-Object { , ($_ -split '\n') }
        $imported | Where-Object { $_ -notin $before } | Should -Be 'MainWp.Client', 'MainWp.PowerShell'
        $completed = $completed | Where-Object { $_ -notin $before }
        $completed | Should -Contain 'MainWp.PowerShell'
        'MainWp.Http', 'Microsoft.Extensions*', 'System.Net.Http', 'System.Threading.RateLimiting' | ForEach-Object { $completed -like $_ } | Should -BeNullOrEmpty
    }

    It 'leaves the session''s variables, preferences, aliases and functions as they are' {
        $state = "& { (Get-Variable).Name + (Get-Alias).Name + (Get-ChildItem function:).Name | Sort-Object -Unique; `$ErrorView; `$ErrorActionPreference; `$ProgressPreference }"
        $before, $after = ((Invoke-InNewEngine "`$null = $state; $state; '--'; Import-Module '$manifest'; $state") -join "`n") -split '\n--\n'
        $after | Should -Be $before
        $before | Should -Match '\nErrorView\n'
    }
}

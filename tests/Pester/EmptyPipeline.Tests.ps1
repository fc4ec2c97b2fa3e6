# An empty pipeline never means all: each command that takes input runs with none, on a dashboard that fails whatever it is asked. Nothing may come
# out, neither an object nor an error, since nothing may be sent.

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1')
    # A report of no sites is one, and says so: that is a test of its own.
    $cases = foreach ($command in Get-Command -Module MainWp -CommandType Cmdlet | Where-Object Name -NE 'Export-MainWpReport') {
        foreach ($set in $command.ParameterSets) {
            if ($set.Parameters | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName } | Where-Object Name -NE 'Session') { @{ Command = $command.Name; Set = $set.Name } }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1

    function Get-Filler($Parameter) {
        $type = if ($Parameter.ParameterType.IsArray) { $Parameter.ParameterType.GetElementType() } else { $Parameter.ParameterType }
        $allowed = $Parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.ValidateSetAttribute] } | ForEach-Object { $_.ValidValues } | Select-Object -First 1
        if ($allowed) { return $allowed }
        if ($type -eq [switch]) { return $true }
        if ($type.IsEnum) { return [enum]::GetValues($type)[0] }
        if ($type -eq [datetime] -or $type -eq [datetimeoffset]) { return [datetime]'2026-01-01' }
        if ($type -eq [System.Collections.IDictionary]) { return @{} }
        if ($type -eq [string] -or $type.Name -eq 'Secret') { return 'x' }
        if ($type -eq [uri]) { return 'https://x.example/' }
        1
    }

    $script:home_before, $env:MAINWP_CONFIG_HOME = $env:MAINWP_CONFIG_HOME, (Join-Path $TestDrive 'config')
    $null = Connect-MainWp $env:MAINWP_TEST_ECHO -ApiKey $env:MAINWP_TEST_TOKEN -Credential (Get-TestCredential) -MaximumRetryCount 0
    $null = Connect-WpAdmin -Uri $env:MAINWP_TEST_WPADMIN_URI -ApiKey $env:MAINWP_TEST_WPADMIN_KEY -MaximumRetryCount 0
}

AfterAll {
    Disconnect-TestDashboard
    Get-WpAdminSession -All | Disconnect-WpAdmin
    $env:MAINWP_CONFIG_HOME = $home_before
}

Describe 'An empty pipeline' {
    It 'means nothing to <Command> [<Set>]' -ForEach $cases {
        $parameters = (Get-Command $Command).ParameterSets.Where({ $_.Name -eq $Set }).Parameters
        $arguments = @{ ErrorVariable = 'failed'; ErrorAction = 'SilentlyContinue' }
        foreach ($parameter in $parameters | Where-Object { $_.IsMandatory -and -not $_.ValueFromPipeline -and -not $_.ValueFromPipelineByPropertyName }) { $arguments[$parameter.Name] = Get-Filler $parameter }
        if ($parameters.Name -contains 'Confirm') { $arguments.Confirm = $false }
        $out = @() | & $Command @arguments
        $out | Should -BeNullOrEmpty
        $failed | Should -BeNullOrEmpty
    }
}

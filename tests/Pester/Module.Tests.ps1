BeforeDiscovery {
    $manifest = Import-PowerShellDataFile (Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1')
    $commands = $manifest.CmdletsToExport | Where-Object { Test-Path (Join-Path $PSScriptRoot "../../docs/en-US/$_.md") }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
}

Describe 'The module' {
    It 'has a manifest that the engine accepts' {
        Test-ModuleManifest (Join-Path $PSScriptRoot '../../out/MainWp/MainWp.psd1') | Select-Object -ExpandProperty Name | Should -Be 'MainWp'
    }

    It 'exports commands only, and the listed ones only' {
        $module = Get-Module MainWp
        $module.ExportedCmdlets.Count | Should -Be (Import-PowerShellDataFile $module.Path.Replace('.psm1', '.psd1')).CmdletsToExport.Count
        $module.ExportedFunctions.Count + $module.ExportedAliases.Count + $module.ExportedVariables.Count | Should -Be 0
    }

    It 'shows help for <_>' -ForEach $commands {
        $help = Get-Help $_ -Full
        $help.Synopsis | Should -Not -Match '^\s*$|^\s*\w+-\w+ \[' -Because 'a synopsis made of the syntax means that no help was found'
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        @($help.parameters.parameter | Where-Object { -not $_.description.Text }) | ForEach-Object name | Should -BeNullOrEmpty
    }

    It 'shows <_>' -ForEach 'about_MainWp', 'about_MainWp_Sessions', 'about_MainWp_Errors', 'about_WpAdmin' {
        Get-Help $_ | Out-String | Should -Match $_
    }
}

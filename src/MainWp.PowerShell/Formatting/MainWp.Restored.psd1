# Loaded by MainWp.psm1: PowerShell reads TypesToProcess of MainWp.psd1 before there are types that this file could name.
@{
    ModuleVersion     = '1.0'
    GUID              = 'b1f4a3c6-0c51-4a55-9a4e-6d0a1b8f5a7c'
    TypesToProcess    = @('MainWp.Restored.Types.ps1xml')
    FunctionsToExport = @()
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}

Import-Module -Name "$PSScriptRoot/$PSEdition/MainWp.PowerShell.dll"
Import-Module -Name "$PSScriptRoot/MainWp.Restored.psd1"

Import-Module -Name "$PSScriptRoot/$PSEdition/MainWp.PowerShell.dll"
Import-Module -Name "$PSScriptRoot/$PSEdition/MainWp.Restored.psd1"

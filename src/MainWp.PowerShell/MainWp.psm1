Import-Module -Name "$PSScriptRoot/$PSEdition/MainWp.PowerShell.dll", "$PSScriptRoot/$PSEdition/MainWp.Restored.psd1"

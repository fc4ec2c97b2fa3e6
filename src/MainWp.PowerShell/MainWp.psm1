Import-Module -Name "$PSScriptRoot/$PSEdition/MainWp.PowerShell.dll"

$edition = if ($PSEdition -eq 'Core') { 'Core' } else { 'Desktop' }
Import-Module -Name ([System.IO.Path]::Combine($PSScriptRoot, $edition, 'MainWp.PowerShell.dll'))
Export-ModuleMember -Cmdlet *

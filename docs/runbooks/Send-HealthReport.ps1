#Requires -Version 5.1

<#
.SYNOPSIS
Mails the health of a MainWP fleet, with the report as attachment.

.DESCRIPTION
Asks for the health of all sites, and mails a text for the eye and the HTML report as attachment through Microsoft Graph. Where everything
is good, and -Always is not given, no mail is sent. It changes nothing on the dashboard or its sites.

.PARAMETER AssetName
The Automation credential: its password is the token of an API key that may read; its user name is not used.

.PARAMETER UriVariable
The Automation variable with the dashboard's address.

.PARAMETER From
The mailbox that sends, by its address.

.PARAMETER To
Who gets the mail.

.PARAMETER Title
The title of report and mail.

.PARAMETER Always
Mails also when there is nothing to attend to.

.PARAMETER Preview
Sends nothing and outputs what would be sent, as -WhatIf does where a runbook is started with switches.

.EXAMPLE
Start-AzAutomationRunbook -Name Send-HealthReport -Parameters @{ From = 'fleet@example.com'; To = 'ops@example.com' } -ResourceGroupName web -AutomationAccountName fleet

Mails where a site needs attention.

.OUTPUTS
An object: Dashboard, Sites, Good, Attention, Critical, Unknown, Sent.

.NOTES
Modules: MainWp, Microsoft.Graph.Authentication, Microsoft.Graph.Users.Actions. Secrets: an Automation credential. The managed identity
has the permission Mail.Send of Microsoft Graph, best restricted to one mailbox.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $From,
    [Parameter(Mandatory)]
    [string[]] $To,
    [string] $AssetName = 'MainWP',
    [string] $UriVariable = 'MainWpUri',
    [string] $Title = 'Health of the fleet',
    [bool] $Always,
    [bool] $Preview
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$recipients = @($To | ForEach-Object { $_ -split '[,;]' } | ForEach-Object { $_.Trim() } | Where-Object { $_ })
if (-not $recipients) { throw '-To names nobody. Nothing was sent.' }

$token = (Get-AutomationPSCredential -Name $AssetName).Password
$session = Connect-MainWp -Uri (Get-AutomationVariable -Name $UriVariable) -ApiKey $token
$file = Join-Path ([System.IO.Path]::GetTempPath()) "$([guid]::NewGuid()).html"
try {
    $health = @(Get-MainWpHealth -Session $session)
    if (-not $health) { throw "$($session.Dashboard) has no sites." }
    $count = @{}
    $health | Group-Object { "$($_.Health)" } | ForEach-Object { $count[$_.Name] = $_.Count }
    $isGood = $health.Count -eq $count['Good']
    $text = ($health | Export-MainWpReport -AsText -Title $Title) -join "`n"
    $null = $health | Export-MainWpReport -Path $file -Title $Title -Confirm:$false -WhatIf:$false

    $sent = $false
    if (($Always -or -not $isGood) -and -not $Preview -and $PSCmdlet.ShouldProcess($recipients -join ', ', "Mail '$Title'")) {
        $message = @{
            subject      = "${Title}: $([int]$count['Critical']) critical, $([int]$count['Attention']) need attention"
            body         = @{ contentType = 'Text'; content = $text }
            toRecipients = @($recipients | ForEach-Object { @{ emailAddress = @{ address = $_ } } })
            attachments  = @(@{
                    '@odata.type' = '#microsoft.graph.fileAttachment'
                    name          = 'health.html'
                    contentType   = 'text/html'
                    contentBytes  = [System.Convert]::ToBase64String([System.IO.File]::ReadAllBytes($file))
                })
        }
        $null = Connect-MgGraph -Identity -NoWelcome
        Send-MgUserMail -UserId $From -BodyParameter @{ message = $message; saveToSentItems = $false }
        $sent = $true
    }
    [pscustomobject]@{
        Dashboard = $session.Dashboard; Sites = $health.Count; Good = [int]$count['Good']; Attention = [int]$count['Attention']
        Critical = [int]$count['Critical']; Unknown = [int]$count['Unknown']; Sent = $sent
    }
}
finally {
    Disconnect-MainWp $session
    if (Test-Path $file) { Remove-Item $file -Confirm:$false -WhatIf:$false }
}

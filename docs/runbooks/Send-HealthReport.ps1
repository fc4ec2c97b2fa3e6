#Requires -Version 5.1

<#
.SYNOPSIS
Emails the health of all sites of a MainWP dashboard, with the report as an attachment.

.DESCRIPTION
Reads the health of all sites and sends an email through Microsoft Graph: a summary as text, and the HTML report as an attachment. If every
site is good, it sends an email only with -Always. It changes nothing on the dashboard or its sites.

.PARAMETER AssetName
The Automation credential. Its password is the token of an API key with the permission Read. Its user name is not used.

.PARAMETER UriVariable
The Automation variable with the address of the dashboard.

.PARAMETER From
The address of the mailbox that sends the email.

.PARAMETER To
The recipients of the email.

.PARAMETER Title
The title of the report and the email.

.PARAMETER Always
Sends the email even if no site needs attention.

.PARAMETER Preview
Sends nothing and returns what would be sent. Use it like -WhatIf when a runbook is started with parameters.

.EXAMPLE
Start-AzAutomationRunbook -Name Send-HealthReport -Parameters @{ From = 'fleet@example.com'; To = 'ops@example.com' } -ResourceGroupName web -AutomationAccountName fleet

Sends an email if a site needs attention.

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

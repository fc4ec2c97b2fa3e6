# Runs one script a line (base64 of UTF-8) and answers with what it took, until the input ends. Variables stay from line to line.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', 'worker', Justification = 'Scripts may use it.')]
param()
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$worker = [pscustomobject]@{ Process = [System.Diagnostics.Process]::GetCurrentProcess(); Line = ''; Script = $null; Watch = $null; Cpu = $null; Answer = $null }
while ($null -ne ($worker.Line = [Console]::In.ReadLine())) {
    $worker.Script = [scriptblock]::Create([System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($worker.Line)))
    [GC]::Collect()
    [GC]::WaitForPendingFinalizers()
    $worker.Process.Refresh()
    $worker.Cpu = $worker.Process.TotalProcessorTime
    $worker.Watch = [System.Diagnostics.Stopwatch]::StartNew()
    try { $worker.Answer = @{ value = "$(. $worker.Script)" } }
    catch { $worker.Answer = @{ error = "$($_.Exception.Message) $_" } }
    $worker.Watch.Stop()
    $worker.Process.Refresh()
    $worker.Answer.milliseconds = $worker.Watch.Elapsed.TotalMilliseconds
    $worker.Answer.processor = ($worker.Process.TotalProcessorTime - $worker.Cpu).TotalMilliseconds
    [Console]::Out.WriteLine((ConvertTo-Json $worker.Answer -Compress))
}

#!/usr/bin/env bash
# A binary module that serves a dependency from IModuleAssemblyInitializer.OnImport: the engine loads every exported type before it calls
# OnImport, so that a type which needs the dependency keeps the whole module from loading, and OnImport is never called.
set -euo pipefail
version=7.6.9
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
mkdir dependency module
cat > dependency/Dependency.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>
XML
echo 'namespace Dependency { public class Base { } }' > dependency/Base.cs
cat > module/Sample.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="PowerShellStandard.Library" Version="[5.1.1]" PrivateAssets="all" />
    <ProjectReference Include="../dependency/Dependency.csproj" Private="false" />
  </ItemGroup>
</Project>
XML
cat > module/Sample.cs <<'CS'
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
public sealed class Initializer : IModuleAssemblyInitializer
{
    public void OnImport()
    {
        Console.WriteLine("OnImport was called");
        var folder = Path.GetDirectoryName(typeof(Initializer).Assembly.Location);
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
            wanted.Name.StartsWith("Dependency,") ? Assembly.LoadFrom(Path.Combine(folder, "behind", "Dependency.dll")) : null;
    }
}
public sealed class Item : Dependency.Base { }
[Cmdlet("Get", "Sample")]
public sealed class GetSampleCommand : PSCmdlet { protected override void ProcessRecord() => WriteObject(new Item().GetType().Name); }
CS
dotnet build module -v q -nologo -o built >/dev/null
mkdir -p built/behind && mv built/Dependency.dll built/behind/ 2>/dev/null || cp dependency/bin/Debug/netstandard2.0/Dependency.dll built/behind/
rm -f built/*.deps.json
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null
seen=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -Command 'Import-Module ./built/Sample.dll -ErrorAction Stop; Get-Sample' </dev/null 2>&1 || true)

echo "PowerShell $version, a module whose public class derives from a type in an assembly that OnImport serves"
echo "expected: OnImport was called, then Item"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if ! grep -q 'OnImport was called' <<<"$seen" && grep -q 'Dependency' <<<"$seen"; then exit 0; fi
echo "This has changed." >&2
exit 1

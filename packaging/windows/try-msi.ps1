# Tries the package on this Windows: installs it for this person in another time zone than it was
# made in (Windows may then give files another time, and the cache of classes holds only for the
# time that its jars had), goes through a day with the cache demanded, and removes it.
#
#   powershell packaging/windows/try-msi.ps1 -Msi 'target\package\Popin Desk-0.1.0.msi'
param([Parameter(Mandatory)] [string] $Msi)
$ErrorActionPreference = 'Stop'

function Invoke-Installer([string[]] $Arguments) {
    $done = Start-Process msiexec -ArgumentList $Arguments -Wait -PassThru
    if ($done.ExitCode -ne 0) { throw "msiexec $Arguments ended with $($done.ExitCode)" }
}

$zone = (Get-TimeZone).Id
$file = (Resolve-Path $Msi).Path
Set-TimeZone -Id 'India Standard Time'
try {
    Invoke-Installer '/i', "`"$file`"", '/qn'
    $folder = Join-Path $env:LOCALAPPDATA 'Popin Desk'
    if (-not (Test-Path $folder)) { throw "nothing was installed in $folder" }
    & java packaging/build/Build.java 0 1970-01-01T00:00:00Z check $folder
    if ($LASTEXITCODE -ne 0) { throw 'the installed program failed its check' }
    Invoke-Installer '/x', "`"$file`"", '/qn'
    if (Test-Path (Join-Path $folder 'Popin Desk.exe')) { throw 'it is still there' }
} finally {
    Set-TimeZone -Id $zone
}

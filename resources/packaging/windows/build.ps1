# Builds, signs and packs Foyer on Windows, from the top of the source, with Python 3.11 and NSIS:
#   python -m venv .venv; .venv\Scripts\pip install --require-hashes -r requirements.lock
#   resources\packaging\windows\build.ps1 [-Thumbprint CERTIFICATE]
# Without -Thumbprint nothing is signed, and Windows warns whoever starts the installer.
param([string]$Thumbprint = "", [string]$Timestamp = "http://timestamp.digicert.com")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..\..")
$python = ".venv\Scripts\python.exe"; $made = "build\package"; $folder = "dist\foyer"

function Run { param([string]$Program) & $Program @args; if ($LASTEXITCODE) { throw "$Program ended with $LASTEXITCODE" } }
function Sign {
  if ($Thumbprint) { Run signtool sign /fd SHA256 /sha1 $Thumbprint /tr $Timestamp /td SHA256 @args }
}

Run $python -m resources.packaging.icons $made
Run $python -m resources.packaging.windows.lists none $made
Run $python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath $made build.spec
Run $python -m resources.packaging.third_party "$made\contents.json" "$folder\THIRD-PARTY.txt"
Copy-Item LICENSE $folder
$version = & $python -c "import app; print(app.__version__)"
Set-Content "$folder\install.json" ('{"kind": "windows", "version": "' + $version + '"}') -Encoding ascii -NoNewline

# Before it is packed: the program, and libraries that nobody has signed yet.
Sign "$folder\foyer.exe"
Get-ChildItem $folder -Recurse -Include *.dll, *.pyd |
  Where-Object { (Get-AuthenticodeSignature $_).Status -eq "NotSigned" } | ForEach-Object { Sign $_.FullName }

Run "$folder\foyer.exe" self-check
Run $python -m resources.packaging.windows.lists $folder $made
$setup = "dist\foyer-$version-setup.exe"
Run makensis /V2 "/DVERSION=$version" "/DFOLDER=$PWD\$folder" "/DMADE=$PWD\$made" "/DOUT=$PWD\$setup" resources\packaging\windows\foyer.nsi
Sign $setup
Get-Item $setup | Select-Object Name, Length

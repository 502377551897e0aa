; The installer for one user; no administrator is asked for. Built by build.ps1, or anywhere:
;   makensis -DVERSION=0.1.0 -DFOLDER=dist\foyer -DMADE=build\package -DOUT=dist\foyer-0.1.0-setup.exe foyer.nsi
; Silent: foyer-0.1.0-setup.exe /S        Uninstall silently: "%LOCALAPPDATA%\Programs\Foyer\uninstall.exe" /S
;
; MADE holds foyer.ico, and what `python -m resources.packaging.windows.lists` wrote of FOLDER:
; uninstall.nsh removes what was installed, file by file, and never a file that somebody else put there.

Unicode true
!ifdef X64
  Target amd64-unicode
!endif
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true

!include MUI2.nsh
!include FileFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Foyer"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define SCHEME "Software\Classes\foyer"

Name "Foyer"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Foyer"
BrandingText "Foyer ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Foyer"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Foyer setup"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "${MADE}/foyer.ico"
!define MUI_UNICON "${MADE}/foyer.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\foyer.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Italian

LangString RUNNING ${LANG_ENGLISH} "Foyer is running. Quit it (Ctrl+Q) and try again."
LangString RUNNING ${LANG_ITALIAN} "Foyer è in esecuzione. Chiudilo (Ctrl+Q) e riprova."

; A program that runs cannot be opened for writing.
!macro NotRunning
  again:
  IfFileExists "$INSTDIR\foyer.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\foyer.exe" a
  IfErrors 0 close
  SetErrorLevel 2
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION $(RUNNING) /SD IDCANCEL IDRETRY again
  Abort
  close:
  FileClose $0
  free:
!macroend

Section
  SetShellVarContext current
  !insertmacro NotRunning
  ; Of an earlier version: what is not in this one must not stay, or it would be found first.
  IfFileExists "$INSTDIR\uninstall.exe" 0 +3
  ExecWait '"$INSTDIR\uninstall.exe" /S /KEEP _?=$INSTDIR'
  Delete "$INSTDIR\uninstall.exe"

  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Foyer.lnk" "$INSTDIR\foyer.exe"

  WriteRegStr HKCU "${SCHEME}" "" "URL:Foyer"
  WriteRegStr HKCU "${SCHEME}" "URL Protocol" ""
  WriteRegStr HKCU "${SCHEME}\DefaultIcon" "" "$INSTDIR\foyer.exe,0"
  WriteRegStr HKCU "${SCHEME}\shell\open\command" "" '"$INSTDIR\foyer.exe" "%1"'

  WriteRegStr HKCU "${KEY}" DisplayName "Foyer"
  WriteRegStr HKCU "${KEY}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${KEY}" DisplayIcon "$INSTDIR\foyer.exe,0"
  WriteRegStr HKCU "${KEY}" Publisher "Foyer"
  WriteRegStr HKCU "${KEY}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" NoModify 1
  WriteRegDWORD HKCU "${KEY}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" EstimatedSize $0
SectionEnd

Section Uninstall
  SetShellVarContext current
  !insertmacro NotRunning
  !include "${MADE}/uninstall.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ; /KEEP: a newer version takes the place; the rep's own choices stay.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KEEP" $1
  IfErrors 0 kept
  Delete "$SMPROGRAMS\Foyer.lnk"
  DeleteRegKey HKCU "${SCHEME}"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegValue HKCU "${RUN}" "Foyer"  ; written by Foyer itself when the rep lets it start at login
  kept:
SectionEnd

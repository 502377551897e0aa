#!/usr/bin/env bash
# Builds, signs, notarises and packs Foyer on macOS, from the source, with Python 3.11 in .venv:
#   resources/packaging/macos/build.sh
# IDENTITY="Developer ID Application: NAME (TEAM)" signs; PROFILE names what `xcrun notarytool store-credentials`
# kept in the keychain. Without them the app starts on this machine alone, and shows no notifications.
set -euo pipefail
cd "$(dirname "$0")/../../.."
PYTHON=.venv/bin/python MADE=build/package APP=dist/Foyer.app
IDENTITY=${IDENTITY:--} PROFILE=${PROFILE:-}
ENTITLEMENTS=resources/packaging/macos/entitlements.plist

$PYTHON -m resources.packaging.icons "$MADE"
$PYTHON -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath "$MADE" build.spec
version=$($PYTHON -c 'import app; print(app.__version__)')
$PYTHON -m resources.packaging.third_party "$MADE/contents.json" "$APP/Contents/Resources/THIRD-PARTY.txt"
cp LICENSE "$APP/Contents/Resources/"
plutil -lint "$APP/Contents/Info.plist" "$ENTITLEMENTS"

sign() { # hardened runtime wants a real identity; "-" signs for this machine
  local options=(--force --sign "$IDENTITY")
  [ "$IDENTITY" = - ] || options+=(--options runtime --timestamp)
  codesign "${options[@]}" "$@"
}
# Inside out: every library first, then the program, then the bundle around them.
find "$APP/Contents/Frameworks" "$APP/Contents/Resources" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
  while IFS= read -r -d '' library; do sign "$library"; done
find "$APP/Contents/Frameworks" -type d -name '*.framework' -prune -print0 |
  while IFS= read -r -d '' framework; do sign "$framework"; done
sign --entitlements "$ENTITLEMENTS" "$APP/Contents/MacOS/foyer"
sign --entitlements "$ENTITLEMENTS" "$APP"
codesign --verify --deep --strict "$APP"
"$APP/Contents/MacOS/foyer" self-check

image=dist/Foyer-$version-$(uname -m).dmg
stage=$(mktemp -d); trap 'rm -rf "$stage"' EXIT
cp -R "$APP" "$stage/"; ln -s /Applications "$stage/Applications"
hdiutil create -volname "Foyer $version" -srcfolder "$stage" -fs HFS+ -format UDZO -ov "$image"
if [ "$IDENTITY" != - ]; then sign "$image"; fi
if [ -n "$PROFILE" ]; then
  xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
  xcrun stapler staple "$image"
  spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
ls -l "$image"

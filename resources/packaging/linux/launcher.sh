#!/bin/sh
# Starts the current version of Foyer in this folder. A new version that has died at its first
# two starts is left for the one before it. See app/core/start_marks.py for the marks in state/.
#
#   foyer                       this file
#   versions/<version>/foyer    the program
#   current, previous           links to two of the versions
#
# Every step can be cut off: links and marks are replaced by renaming, and each start looks anew.
# Nothing here needs to write: in a folder that cannot be written the current version just starts.

me=$0
while [ -L "$me" ]; do
  link=$(readlink "$me")
  case $link in /*) me=$link ;; *) me=${me%/*}/$link ;; esac
done
case $me in */*) me=${me%/*}/ ;; *) me=./ ;; esac
ROOT=$(CDPATH='' cd -P -- "$me" && pwd -P) || exit 127
STATE=$ROOT/state

# The version that a link names, if its program is there.
version_of() {
  [ -x "$ROOT/$1/foyer" ] && folder=$(CDPATH='' cd -P -- "$ROOT/$1" && pwd -P) && echo "${folder##*/}"
}

# One that can be started when the links are broken: the last that has started well before.
any_version() {
  found=
  for program in "$ROOT"/versions/*/foyer; do
    [ -x "$program" ] || continue
    version=${program%/foyer}; version=${version##*/}
    if [ -z "$found" ] || [ -e "$STATE/$version.healthy" ]; then found=$version; fi
  done
  [ -n "$found" ] && echo "$found"
}

# How many starts of version $1 died. One that still runs has not; its number may be in use
# again after the machine was started anew, so the mark says at which start of the machine it was.
died() {
  count=0
  for try in "$STATE/$1".try.*; do
    [ -e "$try" ] || continue
    at=; read -r at <"$try"
    if [ "$at" != "$BOOT" ] || [ ! -d "/proc/${try##*.}" ]; then count=$((count + 1)); fi
  done
  echo "$count"
}

# Make version $2 the current one and note that $1 failed. What is told comes before the switch:
# cut off between them, the next start does it again.
take_back() {
  echo >"$STATE/$1.failed"
  echo "$1" >"$STATE/taken-back.$$" && mv -f "$STATE/taken-back.$$" "$STATE/taken-back"
  rm -f "$ROOT/current.$$"
  ln -s "versions/$2" "$ROOT/current.$$" && mv -fT "$ROOT/current.$$" "$ROOT/current" || return 1
  sync "$ROOT" "$STATE" 2>/dev/null || sync
  rm -f "$STATE/$1".try.*
}

now=$(version_of current) || now=$(version_of previous) || now=$(any_version) || {
  echo "Foyer: there is no version in $ROOT/versions that can be started. Install Foyer again." >&2
  exit 127
}
[ -e "$STATE/$now.healthy" ] && exec "$ROOT/versions/$now/foyer" "$@"

# Only starts of the console are counted; other commands may end as they like.
case ${1-} in
  '' | --hidden | foyer://*) ;;
  *) exec "$ROOT/versions/$now/foyer" "$@" ;;
esac

BOOT=; read -r BOOT </proc/sys/kernel/random/boot_id
if [ "$(died "$now")" -ge 2 ] && before=$(version_of previous) && [ "$before" != "$now" ]; then
  if take_back "$now" "$before" 2>/dev/null; then now=$before; fi
fi
{ mkdir -p "$STATE" && echo "$BOOT" >"$STATE/$now.try.$$"; } 2>/dev/null
exec "$ROOT/versions/$now/foyer" "$@"

#!/bin/bash
# Runs a command with the keyring of $HOME, unlocked with $KEYRING_PASSWORD; inside dbus-run-session.
mkdir -p "$HOME/.local/share/keyrings" "$HOME/.cache"
eval "$(printf '%s' "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"
"$@"

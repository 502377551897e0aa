"""A keychain for tests: the file `TEST_KEYCHAIN`, in the mood `TEST_KEYCHAIN_MOOD`."""

import json
import os
import threading
from pathlib import Path

from keyring import backend, errors


class Keyring(backend.KeyringBackend):
    """Keeps entries in a file; or is locked, or hangs, or keeps nothing, or breaks."""

    priority = 9

    def get_password(self, service, username):
        self._mood()
        return self._entries().get(f"{service}/{username}")

    def set_password(self, service, username, password):
        if self._mood() != "forgetful":
            self._save({**self._entries(), f"{service}/{username}": password})

    def delete_password(self, service, username):
        self._mood()
        left = {k: v for k, v in self._entries().items() if k != f"{service}/{username}"}
        self._save(left)

    def _mood(self):
        match mood := os.environ.get("TEST_KEYCHAIN_MOOD"):
            case "locked":
                raise errors.KeyringLocked("Prompt dismissed")
            case "broken":
                raise LookupError("org.freedesktop.secrets went away")
            case "hangs":
                threading.Event().wait(3600)
        return mood

    def _entries(self):
        path = Path(os.environ["TEST_KEYCHAIN"])
        return json.loads(path.read_text()) if path.exists() else {}

    def _save(self, entries):
        Path(os.environ["TEST_KEYCHAIN"]).write_text(json.dumps(entries))

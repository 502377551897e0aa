"""What the pages of the settings say alike."""

from app.ui.kept import managed_words, not_saved


def test_who_decides_and_why_nothing_was_kept(qapp):
    assert "administrator" in managed_words()
    assert not_saved(OSError(28, "No space left on device")) == "Not saved: No space left on device"
    assert not_saved(OSError("gone")) == "Not saved: gone"

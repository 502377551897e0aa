"""The portable package brought from version to version by its own updates, in a real window."""

"""The server that visitors and reps connect to; no Qt, no services."""

"""The table of all reps' calendar links; a rep sees the own line."""

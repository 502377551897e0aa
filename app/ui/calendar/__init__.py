"""The page of the link to the rep's calendar."""

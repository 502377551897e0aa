"""The page of the meeting types, which all reps share and admins edit."""

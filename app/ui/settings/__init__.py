"""Settings: how Foyer looks, what it connects to, who is signed in."""

"""Small tools with no business meaning; no Qt."""

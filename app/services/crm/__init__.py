"""The CRM: one protocol, a folder per provider."""

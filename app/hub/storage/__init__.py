"""Databases behind the `Store` seam."""

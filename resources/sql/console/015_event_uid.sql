-- The UID (RFC 5545) under which every calendar knows the event: a file with the same one adds nothing twice.
ALTER TABLE bookings ADD COLUMN uid TEXT NOT NULL DEFAULT '';

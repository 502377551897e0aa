"""The server that visitors and reps connect to; no Qt, no services.

`server` starts everything; `sockets`, `beacon` and `auth_routes` take requests;
`pump` feeds `engine`, which decides, and does what it says: rows to `store`,
frames to each `connection`.

Decided: the engine holds what is going on in memory and is sans-I/O; nobody is
told anything before its rows are committed; a write that fails ends the hub, and
the next one starts from the database. Refused: a database read in the way of each
message; two hubs on one file, which would each know half.
"""

"""What the console and the agent can do, without Qt."""

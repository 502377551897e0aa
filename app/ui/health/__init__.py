"""The health page: every row of `services/checkup`, red ones first, each with its repair."""

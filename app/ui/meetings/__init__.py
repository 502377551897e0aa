"""The rep's meetings: the list, what is to be mended, and the tabs over them and the booker."""

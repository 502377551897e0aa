"""What stands around the panes: rail, status bar, banner, palette, toasts, shortcut sheet."""

"""The product shown from end to end on a desktop that nobody sees.

Decided: the tour uses what a rep and a visitor use: a window manager, a
notification daemon, a keychain, the accessibility interface, key strokes, a
real browser. It asserts what the other systems hold afterwards, not what the
console says about them. Refused: test entrances in the product.
"""

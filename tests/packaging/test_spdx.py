"""Licence expressions."""

import pytest

from resources.packaging.spdx import NotAllowedError, chosen

ALLOWED = {"MIT", "Apache-2.0", "LGPL-3.0-only", "GPL-2.0-or-later WITH Bootloader-exception"}


@pytest.mark.parametrize(
    ("expression", "used"),
    [
        ("MIT", "MIT"),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "LGPL-3.0-only"),
        ("GPL-2.0-only OR MIT", "MIT"),
        ("Apache-2.0 AND MIT", "Apache-2.0 AND MIT"),
        ("(MIT OR GPL-3.0-only) AND Apache-2.0", "MIT AND Apache-2.0"),
        (
            "GPL-2.0-or-later WITH Bootloader-exception",
            "GPL-2.0-or-later WITH Bootloader-exception",
        ),
    ],
)
def test_of_alternatives_the_allowed_one_is_used(expression, used):
    assert chosen(expression, ALLOWED) == used


@pytest.mark.parametrize(
    "expression",
    [
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "GPL-2.0-or-later",
        "GPL-2.0-or-later WITH Classpath-exception-2.0",
        "Dual License",
        "MIT MIT",
        "(MIT",
        "MIT)",
        "MIT AND",
        "",
        "nothing",
    ],
)
def test_what_is_not_allowed_or_no_expression_is_refused(expression):
    with pytest.raises(NotAllowedError):
        chosen(expression, ALLOWED)

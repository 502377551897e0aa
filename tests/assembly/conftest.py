"""What tests of the whole console share with those of its widgets."""

from tests.ui.conftest import (  # noqa: F401 fixtures
    nothing_left_running,
    run_on_qt_loop,
    the_theme,
    theme,
)

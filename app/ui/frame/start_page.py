"""What the window shows in the first moments."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.ui.frame.rail import Mark
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column
from app.ui.widgets.skeleton import Skeleton

WIDTH = 240


class StartPage(QFrame):
    """The product's sign; grey lines when loading takes longer than a blink."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("root")
        loading = Skeleton(self.tr("Foyer is starting."), lines=2)
        loading.setFixedWidth(WIDTH)
        middle = Qt.AlignmentFlag.AlignHCenter
        box = column(spacing=16)
        box.addStretch(1)
        box.addWidget(Mark(), 0, middle)
        box.addWidget(text("Foyer", "title"), 0, middle)
        box.addWidget(loading, 0, middle)
        box.addStretch(1)
        self.setLayout(box)

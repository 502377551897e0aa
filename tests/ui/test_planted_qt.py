"""Qt says what is planted, in every way that Qt says things; bundle and log do not repeat it."""

import pytest
from PySide6.QtCore import (
    QFile,
    QIODevice,
    QLoggingCategory,
    QObject,
    QProcess,
    QSettings,
    QUrl,
    qCCritical,
    qCDebug,
    qCInfo,
    qCritical,
    qCWarning,
    qDebug,
    qInfo,
    qInstallMessageHandler,
    qWarning,
)
from PySide6.QtGui import QFont, QFontDatabase, QPixmap
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QLabel

from app.core.clock import SystemClock
from app.core.log import WORKER
from app.services.bundle.make import Parts, make_bundle
from app.services.crash_reports import CrashReports
from app.services.fault_reporter import FaultReporter
from app.services.settings import Settings
from app.ui.faults import log_qt_messages
from tests.services.bundle.planting import PLANTED, SHORT, everything, hearing, leaks, unpacked

HOME = "/home/maddalena ostrowska/Tidewater Farms GmbH"
SAID = (  # as Qt words them; {0} is what varies
    "{0}",
    "QNetworkReplyImpl: Host {0} not found",
    "QSslSocket: cannot call unresolved function {0}",
    "qt.network.ssl: error for {0}: certificate verify failed",
    "QFile::open: cannot open file file:///home/{0}/x.db: No such file or directory",
    "file:///home/{0}/Main.qml:3:5: TypeError: Cannot read property '{0}' of undefined",
    'QIODevice::read (QFile, "{0}"): device not open',
    "QObject::connect: No such signal {0}::changed() in C:\\Users\\{0}\\foyer.py:7",
    "QFontDatabase: Cannot find font directory {0}",
    "qt.qpa.wayland: Failed to read {0}, QWayland{0}",
    "Could not parse application stylesheet {0}",
    "QPixmap::scaled: Pixmap {0} is a null pixmap",
    "Q{0} QuinnOstrowska Qrossi {0}",
)


def words():
    yield from (*PLANTED.values(), *SHORT, HOME, everything(), "".join(PLANTED["name"].split()))


def say_everything():
    """Say it through Qt's own functions, and have Qt itself say it."""
    category = QLoggingCategory("app.planted")
    for text in words():
        for said in (form.format(text) for form in SAID):
            for level in (qDebug, qInfo, qWarning, qCritical):
                level(said.replace("%", "%%"))
            for level in (qCDebug, qCInfo, qCWarning, qCCritical):
                level(category, said.replace("%", "%%"))
        have_qt_say(text)


def have_qt_say(text):
    label = QLabel()
    label.setObjectName(text)
    label.setStyleSheet("QLabel { colour }} " + text)
    label.ensurePolished()
    QObject.connect(label, f"2{text.split()[0]}()", label, "1show()")
    QFile(f"/{text}/nothing").readAll()
    closed = QFile(f"/{text}")
    closed.setObjectName(text)
    closed.read(1)
    QPixmap(text).scaled(3, 3)
    QFontDatabase.addApplicationFont(f"/{text}.ttf")
    QFont(text).setPointSize(-1)
    QLocalSocket().connectToServer(text, QIODevice.OpenModeFlag.ReadOnly)
    QProcess().start("", [text])
    QSettings(f"/{text}/x.ini", QSettings.Format.IniFormat).sync()
    QUrl(text).toLocalFile()
    label.deleteLater()


@pytest.fixture
def planted_log(tmp_path):
    """Install the console's message handler over that of the tests."""
    with hearing(tmp_path / "data") as heard:
        before = qInstallMessageHandler(None)
        log_qt_messages(FaultReporter(CrashReports(tmp_path / "data", SystemClock())))
        yield heard
        qInstallMessageHandler(before)


def test_what_qt_says_is_in_neither(planted_log, qapp, run_on_qt_loop, tmp_path):
    folder = tmp_path / "data"

    async def no_rows():
        return []

    async def main():
        say_everything()
        WORKER.flush(60)
        parts = Parts(Settings(), folder, no_rows)
        return unpacked(await make_bundle(parts, tmp_path / "bundle.zip"), folder)

    found = run_on_qt_loop(main)
    WORKER.flush(60)
    found["standard error"] = planted_log.getvalue().encode()
    assert planted_log.getvalue().count("app.ui.faults") > 800
    assert any(name.startswith("crash/") for name in found)  # critical ones are reported
    assert leaks(found) == []
    assert b"Main.qml" not in b"".join(found.values())

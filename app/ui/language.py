"""The language of the console: English in the source, others from `resources/i18n`.

After a change of words, ``make words`` brings `foyer_it.ts` up to date and compiles it;
a test fails while a string has no translation.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.core.paths import resources

LANGUAGES = ("en", "it")


def chosen(setting: str, system: str | None = None) -> str:
    """Return the language to show: the one set, else the system's if we have it, else English."""
    wanted = setting or (system if system is not None else QLocale.system().name())
    short = wanted.replace("-", "_").split("_")[0].lower()
    return short if short in LANGUAGES else "en"


def speak(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Show `app` in a language; return what has to be kept while it does."""
    if QLocale.system().name().split("_")[0] != language:
        QLocale.setDefault(QLocale(language))
    if language == "en":
        return []
    ours, qts = QTranslator(app), QTranslator(app)
    ours.load(str(resources() / "i18n" / f"foyer_{language}.qm"))
    qts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    installed = [translator for translator in (qts, ours) if not translator.isEmpty()]
    for translator in installed:
        app.installTranslator(translator)
    return installed

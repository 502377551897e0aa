"""The settings of this computer: whether Foyer can start with them."""

from app.domain.checkup import Repair, Row
from app.domain.health import FAULT, OK
from app.services.checkup import words
from app.services.checkup.ground import Ground
from app.services.settings import FILE


async def look_at_settings(ground: Ground) -> list[Row]:
    """Tell what is wrong with them, where something is."""
    details = (("File", str(ground.folder / FILE)),)
    if not ground.misset:
        return [Row("settings", OK, words.SETTINGS_WELL, details=details)]
    repair = Repair("copy", ground.misset)
    return [Row("settings", FAULT, ground.misset, words.SETTINGS_MEANS, details, repair=repair)]

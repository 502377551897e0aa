"""The words of newer versions."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.updates import Installed, Interruption, News, Off, Stage, Updates
from app.ui import words
from app.ui.said import said

translate = words.translate
PACKAGED = frozenset({"deb", "rpm", "msix", "msi", "pkg"})  # kinds that a package system updates
MEGABYTE = 1_000_000
# What a button does, by its name; see `bar` and `pane`.
LOOK, FETCH, CANCEL, RESTART, STAY = "look", "fetch", "cancel", "restart", "stay"
PLACE, NOTES, LATER, DISMISS, RECONNECT = "place", "notes", "later", "dismiss", "reconnect"


@dataclass(frozen=True, slots=True)
class Said:
    """What the bar says; the first of the buttons is what most reps want."""

    words: str = ""
    tone: str = ""
    buttons: tuple[str, ...] = ()


def titles() -> Mapping[str, str]:
    """Return what each button is called."""
    return {
        FETCH: translate("Updates", "Download"),
        LOOK: translate("Updates", "Look now"),
        CANCEL: translate("Updates", "Stop the download"),
        RESTART: translate("Updates", "Restart to update"),
        STAY: translate("Updates", "Do not restart"),
        PLACE: translate("Updates", "At the next start"),
        NOTES: translate("Updates", "What is new"),
        LATER: translate("Updates", "Later"),
        DISMISS: translate("Updates", "Close"),
        RECONNECT: translate("Updates", "Try again"),
    }


def bar(updates: Updates, dismissed: str = "") -> Said:
    """Return what the bar says; nothing when there is nothing to be done."""
    news = updates.news
    if updates.refused:
        return Said(f"{_refused(updates)} {_way_out(updates)}", "bad", _ways_out(updates))
    if news.stage is Stage.WAITING and news.waits_for:
        return Said(_waiting(news), "accent", (STAY,))
    if news.stage is Stage.READY and news.put_off != news.found:
        return Said(_ready(news), "warn" if news.required else "accent", (RESTART, NOTES, LATER))
    if news.taken_back and news.taken_back != dismissed:
        return Said(taken_back(news), "warn", (DISMISS,))
    return Said()


def heading(updates: Updates) -> str:
    """Return the state in one line, for the head of the page."""
    news = updates.news
    if news.stage is Stage.OFF:
        newer = _newer(updates)
        return newer or translate("Updates", "No newer versions are looked for")
    return {
        Stage.UNKNOWN: translate("Updates", "Not looked yet"),
        Stage.CHECKING: translate("Updates", "Looking for a newer version…"),
        Stage.CURRENT: _newer(updates) or translate("Updates", "This is the newest version"),
        Stage.DOWNLOADING: _downloading(news),
        Stage.READY: _fill(translate("Updates", "Foyer {new} is ready"), news),
        Stage.WAITING: _fill(translate("Updates", "Foyer {new} is ready"), news),
        Stage.PLACED: _fill(translate("Updates", "The next start runs Foyer {new}"), news),
        Stage.OFFLINE: translate("Updates", "Newer versions could not be looked for"),
        Stage.REFUSED: translate("Updates", "The update was refused"),
    }.get(news.stage) or _fill(translate("Updates", "Foyer {new} is there"), news)


def explanation(updates: Updates, now: float, *, managed: bool) -> str:
    """Return what the state means, in sentences."""
    news = updates.news
    parts = [_refused(updates)] if updates.refused else []
    if news.stage is Stage.OFF:
        parts.append(_off(news, managed=managed))
    elif news.stage is Stage.WAITING and news.waits_for:
        parts.append(_waiting(news))
    if news.stage is Stage.REFUSED:
        parts += [said(news.words), translate("Updates", "Foyer goes on as it is.")]
    elif news.words:
        parts.append(said(news.words))
    if news.blocked and news.stage is not Stage.OFF:
        parts.append(_blocked(news))
    if news.taken_back:
        parts.append(taken_back(news))
    if news.stage is Stage.OFFLINE and news.next_look > now:
        wait = words.duration(news.next_look - now)
        parts.append(translate("Updates", "Next try in {time}.").format(time=wait))
    return " ".join(parts)


def looked(news: News, now: float) -> str:
    """Return when it was last looked."""
    if not news.checked:
        return translate("Updates", "not yet")
    return words.ago(news.checked, now)


def size(news: News) -> str:
    """Return how large the download is."""
    if not news.size:
        return ""
    return translate("Updates", "{n} MB").format(n=max(1, round(news.size / MEGABYTE)))


def line(entry: Installed, now: float) -> str:
    """Return one line of the history."""
    when = words.day_within(entry.at, now)
    if entry.taken_back:
        when = words.day(entry.at, now)
        told = translate("Updates", "{version} did not start and was taken back · {when}")
    else:
        told = translate("Updates", "{version} · since {when}")
    return told.format(version=entry.version, when=when)


def taken_back(news: News) -> str:
    """Return that a version did not start."""
    told = translate("Updates", "Foyer {lost} did not start; Foyer went back to {running}.")
    return told.format(lost=news.taken_back, running=news.running)


def ways(news: News) -> tuple[str, ...]:
    """Return the buttons of the page; the first is what most reps want."""
    able = not news.blocked
    again = (LOOK,) if news.stage not in {Stage.OFF, Stage.CHECKING, Stage.DOWNLOADING} else ()
    return {
        Stage.READY: (RESTART, PLACE),
        Stage.WAITING: (STAY,),
        Stage.PLACED: (RESTART,),
        Stage.DOWNLOADING: (CANCEL,),
        Stage.FOUND: (FETCH, *again) if able else again,
        Stage.OFFLINE: again,
        Stage.REFUSED: again,
    }.get(news.stage, again)


def _ready(news: News) -> str:
    if news.required:
        return _fill(
            translate(
                "Updates",
                "Foyer {new} is ready. The hub will not talk to {running} much longer.",
            ),
            news,
        )
    return _fill(translate("Updates", "Foyer {new} is ready."), news)


def _waiting(news: News) -> str:
    told = {
        Interruption.CHAT: translate(
            "Updates", "Foyer {new} starts when your conversation with a visitor has ended."
        ),
        Interruption.OFFER: translate(
            "Updates", "Foyer {new} starts when no visitor waits for an answer."
        ),
        Interruption.MEETING: translate(
            "Updates", "Foyer {new} starts when the meeting has been booked."
        ),
        Interruption.SENDING: translate(
            "Updates", "Foyer {new} starts when the mail has been sent."
        ),
        Interruption.WRITING: translate(
            "Updates", "Foyer {new} starts when you have finished writing."
        ),
    }
    return _fill(told[news.waits_for or Interruption.CHAT], news)


def _refused(updates: Updates) -> str:
    running, minimum = updates.news.running, updates.hub.minimum
    if not minimum:
        told = translate("Updates", "Foyer {running} can no longer talk to the hub.")
        return told.format(running=running)
    told = translate(
        "Updates", "Foyer {running} can no longer talk to the hub, which wants {minimum} or newer."
    )
    return told.format(running=running, minimum=minimum)


def _way_out(updates: Updates) -> str:
    """Return what to do about a hub that talks to this version no more."""
    news = updates.news
    if news.stage is Stage.OFF or news.blocked:
        return _by_others(updates)
    if news.stage is Stage.WAITING:
        return _waiting(news)
    if news.stage in {Stage.OFFLINE, Stage.REFUSED}:
        return said(news.words)
    return {
        Stage.UNKNOWN: translate("Updates", "Looking for a newer version…"),
        Stage.CHECKING: translate("Updates", "Looking for a newer version…"),
        Stage.CURRENT: translate("Updates", "No newer version was found. Ask your admin."),
        Stage.DOWNLOADING: f"{_downloading(news)}.",
    }.get(news.stage) or _fill(
        translate("Updates", "Update to {new} now; what you have written is kept and sent then."),
        news,
    )


def _ways_out(updates: Updates) -> tuple[str, ...]:
    news = updates.news
    if news.stage is Stage.OFF or news.blocked:
        return (RECONNECT,)
    return {
        Stage.UNKNOWN: (LOOK,),
        Stage.CHECKING: (),
        Stage.CURRENT: (LOOK,),
        Stage.DOWNLOADING: (CANCEL,),
        Stage.WAITING: (STAY,),
        Stage.OFFLINE: (LOOK,),
        Stage.REFUSED: (LOOK,),
    }.get(news.stage, (RESTART,))


def _by_others(updates: Updates) -> str:
    wanted = updates.hub.minimum or updates.newest
    if wanted:
        told = translate("Updates", "Ask your IT for Foyer {wanted} or newer.")
        return told.format(wanted=wanted)
    return translate("Updates", "Ask your IT for a newer Foyer.")


def _off(news: News, *, managed: bool) -> str:
    if news.kind in PACKAGED:
        return translate("Updates", "Updates come through your IT's package system.")
    if managed:
        return translate("Updates", "Your company brings updates by itself.")
    return {
        Off.SWITCHED_OFF: translate("Updates", "Updates are switched off below."),
        Off.NO_ENGINE: translate("Updates", "This copy of Foyer does not update itself."),
    }.get(news.off or Off.NO_ADDRESS) or translate(
        "Updates", "No address of updates is set. Your IT can set [updates] url."
    )


def _blocked(news: News) -> str:
    if news.kind in PACKAGED:
        return translate("Updates", "Updates come through your IT's package system.")
    return said(news.blocked)


def _downloading(news: News) -> str:
    if not news.size:
        return _fill(translate("Updates", "Downloading Foyer {new}…"), news)
    told = _fill(translate("Updates", "Downloading Foyer {new}: {percent} %"), news)
    return told.replace("{percent}", str(news.percent))


def _newer(updates: Updates) -> str:
    """Return that the hub knows of a newer version than the repository does."""
    if not updates.newest:
        return ""
    told = translate("Updates", "Foyer {new} is out; this is {running}")
    return told.format(new=updates.newest, running=updates.news.running)


def _fill(told: str, news: News) -> str:
    return told.replace("{new}", news.found).replace("{running}", news.running)

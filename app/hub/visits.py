"""Tabs, page views and sessions of visitors (rule H2)."""

from urllib.parse import urlsplit

import msgspec

from app.core.ulid import ulid
from app.domain import sessions
from app.domain.facts import known_facts
from app.domain.wire.base import CloseCode
from app.domain.wire.records import PageView
from app.domain.wire.visitor import VisitorHello
from app.hub import restore, sources
from app.hub.effects import Out
from app.hub.rows import PageViewRow, SessionRow, VisitorRow
from app.hub.store import StoredVisitor
from app.hub.watches import Occurrence
from app.hub.world import Lane, Peer, Tab, Visit, Visitor, World

MAX_TABS = 30
MAX_URL, MAX_TITLE = 2000, 300
LATE_S = 600.0  # a page view may have waited so long for a connection
FRESH_S = 1.0
ACTIVE_EVERY_S = 30.0  # activity alone is stored so often
SHOWN_S = 15.0  # a visitor stays on Live View between two pages


class Visits:
    """Keeps who is on the site, on which page, since when."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out

    def adopt(self, visitor: str, site: str, stored: StoredVisitor | None) -> Visitor:
        """Return the visitor from memory, from what the database knows, or new."""
        known = self._world.visitors.get(visitor)
        if known is not None:
            return known
        if stored is None:
            row = VisitorRow(id=visitor, site=site, first_seen=self._world.now)
            self._out.row(row)
            found = Visitor(row, Lane(f"v:{visitor}", console=False), {})
        else:
            found = restore.visitor(stored, self._world.alive)
        self._world.sessions.pop(visitor, None)
        self._world.visitors[visitor] = found
        return found

    def enter(self, peer: Peer, visitor: Visitor, hello: VisitorHello) -> None:
        """Open a tab, or open it again; its page counts once."""
        tab = self._tab(visitor, hello.client)
        if tab.conn is not None:
            self._replace(visitor, tab.conn)
        tab.conn, tab.here = peer.conn, True
        visitor.lane.conns.append(peer.conn)
        agent = hello.user_agent[:MAX_TITLE]
        if agent and agent != visitor.row.user_agent:
            visitor.row = msgspec.structs.replace(visitor.row, user_agent=agent)
            self._out.row(visitor.row)
        if hello.view is not None:
            self.page(visitor, hello.client, hello.view, hello.view.id)
        elif visitor.visit is None or self._over(visitor):
            self._touch(visitor)
        self._come_back(visitor)
        self._world.touch(visitor.row.id)

    def page(self, visitor: Visitor, client: str, view: PageView, command: str) -> None:
        """Note a page view; the page before in the same tab ends with it."""
        tab = self._tab(visitor, client)
        if tab.view is not None and tab.view.id == view.id:
            self._reopen(tab)
            return
        if any(
            other.view is not None and other.view.id == view.id for other in _others(visitor, tab)
        ):
            return  # its page told of it, and left before it heard that we know
        tab.here = tab.here or tab.conn is not None
        visit = self._touch(visitor)
        entered = self._instant(view.entered)
        self._end_view(tab, entered)
        row = _view_row(visit.row, client, command, view, entered)
        tab.view = row
        visit.pages += 1
        if entered >= visit.entered or visit.pages == 1:  # else it waited for a connection
            visit.path, visit.title, visit.entered = row.path, row.title, row.entered
        self._out.row(row)
        if not visit.row.landing:
            visit.row = msgspec.structs.replace(
                visit.row, landing=row.url, referrer=row.referrer, utm=row.utm, gclid=row.gclid
            )
            self._store(visit)
        elif self._is_stale(visit):
            self._store(visit)
        self._world.touch(visitor.row.id)

    def active(self, visitor: Visitor, client: str) -> None:
        """Note activity in a tab; a session that had ended begins anew."""
        running = visitor.visit
        if running is not None and self._is_fresh(running.session):
            return
        tab = visitor.tabs.get(client)
        if tab is not None and tab.conn is not None and not tab.here:
            tab.here = True
            self._reopen(tab)
        visit = self._touch(visitor)
        if visit is not running or self._is_stale(visit):
            self._store(visit)
            self._world.touch(visitor.row.id)

    def leave(self, visitor: Visitor, client: str, view: str = "") -> None:
        """Close a tab's page; `view` names the page meant, so that a late word harms nothing."""
        tab = visitor.tabs.get(client)
        if tab is None or (view and tab.view is not None and tab.view.id != view):
            return
        tab.here = False
        self._end_view(tab, self._world.now)
        visit = visitor.visit
        visitor.typing = visitor.typing and visitor.here
        if visit is not None and not visitor.here and visit.session.left is None:
            visit.session = sessions.left(visit.session, self._world.now)
            self._store(visit)
            self._world.touch(visitor.row.id)

    def gone(self, visitor: Visitor, conn: int) -> None:
        """Note that a socket closed; its tab is gone unless it comes back."""
        if conn in visitor.lane.conns:
            visitor.lane.conns.remove(conn)
        for tab in visitor.tabs.values():
            if tab.conn == conn:
                tab.conn = None
                self.leave(visitor, tab.client)

    def sweep(self) -> None:
        """End what is over and forget visitors who are gone."""
        for visitor in list(self._world.visitors.values()):
            if self._over(visitor):
                self._end(visitor)
            if visitor.shown and not self.shown(visitor):
                self._world.touch(visitor.row.id)
            if visitor.visit is None and not visitor.lane.conns and visitor.current is None:
                self._world.touch(visitor.row.id)
                del self._world.visitors[visitor.row.id]
        for visitor_id, row in list(self._world.sessions.items()):
            if ended := self._orphan_end(row):
                self._out.row(ended)
                del self._world.sessions[visitor_id]
                if "session_ended" in self._world.watched:
                    self._ended(row, visitor_id in self._world.identified)

    def shown(self, visitor: Visitor) -> bool:
        """Whether the visitor is on Live View: here, or gone for a few seconds."""
        if visitor.visit is None:
            return False
        left = visitor.visit.session.left
        return visitor.here or left is None or self._world.now < left + SHOWN_S

    def _is_fresh(self, session: sessions.Session) -> bool:
        """Whether activity was noted just now; noting it again would change nothing."""
        return session.left is None and self._world.now - session.last_activity < FRESH_S

    def _is_stale(self, visit: Visit) -> bool:
        """Whether the stored row must be renewed; a page view tells of activity by itself."""
        late = self._world.now - visit.row.last_activity >= ACTIVE_EVERY_S
        return late or visit.row.left_at != visit.session.left

    def _tab(self, visitor: Visitor, client: str) -> Tab:
        tab = visitor.tabs.get(client)
        if tab is None:
            for old in [t for t in visitor.tabs.values() if t.conn is None][: -MAX_TABS or None]:
                del visitor.tabs[old.client]
            tab = visitor.tabs[client] = Tab(client)
        return tab

    def _replace(self, visitor: Visitor, conn: int) -> None:
        if conn in visitor.lane.conns:
            visitor.lane.conns.remove(conn)
        self._world.peers.pop(conn, None)
        self._out.close(conn, CloseCode.REPLACED)

    def _touch(self, visitor: Visitor) -> Visit:
        """Return the running visit after activity; begin one where there is none."""
        if self._over(visitor):
            self._end(visitor)
        visit = visitor.visit
        if visit is None:
            visit = visitor.visit = self._begin(visitor)
        visit.session = sessions.touched(visit.session, self._world.now)
        if not visitor.here:  # a beacon came after the last tab had closed
            visit.session = sessions.left(visit.session, self._world.now)
        return visit

    def _begin(self, visitor: Visitor) -> Visit:
        now = self._world.now
        row = SessionRow(id=ulid(now), visitor=visitor.row.id, started=now, last_activity=now)
        visit = Visit(row, sessions.begin(now), entered=now)
        view = next((tab.view for tab in visitor.tabs.values() if tab.here and tab.view), None)
        if view is not None:
            visit.path, visit.title = view.path, view.title
            visit.row = msgspec.structs.replace(row, landing=view.url)
        self._store(visit)
        return visit

    def _come_back(self, visitor: Visitor) -> None:
        visit = visitor.visit
        if visit is not None and visit.session.left is not None and visitor.here:
            visit.session = sessions.returned(visit.session)
            self._store(visit)

    def _over(self, visitor: Visitor) -> bool:
        visit = visitor.visit
        limits = self._world.tuning.sessions
        return visit is not None and bool(sessions.end_of(visit.session, self._world.now, limits))

    def _end(self, visitor: Visitor) -> None:
        visit = visitor.visit
        if visit is None:
            return
        end = sessions.end_of(visit.session, self._world.now, self._world.tuning.sessions)
        if end is not None:
            self._store(visit, end)
            visitor.visit = None
            if "session_ended" in self._world.watched:
                self._ended(visit.row, known_facts(visitor.facts).get("email", ""))
            self._world.touch(visitor.row.id)

    def _ended(self, row: SessionRow, identified: object) -> None:
        """Let workflows hear that the visit of somebody known ended."""
        if identified:
            self._world.occurred.append(
                Occurrence("session_ended", row.visitor, row.id, session=row.id)
            )

    def _store(self, visit: Visit, end: sessions.SessionEnd | None = None) -> None:
        session = visit.session
        visit.row = msgspec.structs.replace(
            visit.row,
            last_activity=session.last_activity,
            left_at=session.left,
            ended=end.at if end else None,
            end_reason=end.reason if end else "",
        )
        self._out.row(visit.row)

    def _orphan_end(self, row: SessionRow) -> SessionRow | None:
        session = restore.session(row, self._world.alive)
        end = sessions.end_of(session, self._world.now, self._world.tuning.sessions)
        if end is None:
            return None
        return msgspec.structs.replace(
            row, left_at=session.left, ended=end.at, end_reason=end.reason
        )

    def _reopen(self, tab: Tab) -> None:
        if tab.view is not None and tab.view.left_at is not None:
            tab.view = msgspec.structs.replace(tab.view, left_at=None)
            self._out.row(tab.view)

    def _end_view(self, tab: Tab, at: float) -> None:
        if tab.view is not None and tab.view.left_at is None:
            tab.view = msgspec.structs.replace(tab.view, left_at=max(tab.view.entered, at))
            self._out.row(tab.view)

    def _instant(self, claimed: float) -> float:
        """Return the browser's instant if it can be true, else now."""
        now = self._world.now
        return claimed if now - LATE_S <= claimed <= now else now


def _others(visitor: Visitor, tab: Tab) -> list[Tab]:
    return [other for other in visitor.tabs.values() if other is not tab]


def _view_row(
    session: SessionRow, client: str, command: str, view: PageView, entered: float
) -> PageViewRow:
    utm, gclid = sources.of(view)
    return PageViewRow(
        visitor=session.visitor,
        id=view.id,
        session=session.id,
        command=command,
        url=view.url[:MAX_URL],
        path=(view.path or _path(view.url))[:MAX_URL],
        title=view.title[:MAX_TITLE],
        referrer=view.referrer[:MAX_URL],
        entered=entered,
        left_at=None,
        utm=msgspec.json.encode(utm).decode(),
        gclid=gclid,
        tab=client,
    )


def _path(url: str) -> str:
    try:
        return urlsplit(url).path or "/"
    except ValueError:  # a visitor may send anything
        return "/"

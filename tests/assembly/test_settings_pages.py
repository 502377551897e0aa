"""Every page of the settings can be built and opened, fits, and says what its controls are."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QWidget

from app.domain.places import Place

SMALLEST = (960, 600)  # pixels: a window that still works


def each_page(session):
    """Return every page, each shown before it is returned."""
    frame = session.panes.settings
    for name in frame._pages:
        session.visit(Place("settings", name))
        yield name, frame._stack.currentWidget()


def words_of(part):
    return part.text() if isinstance(part, QAbstractButton) else ""


def unnamed(page):
    """Return the controls that assistive technology could not tell apart."""
    return [
        (type(part).__name__, part.objectName())
        for part in page.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisibleTo(page)
        and not part.objectName().startswith("qt_")
        and not (part.accessibleName() or words_of(part))
    ]


def tab_order(page):
    """Return the controls of a page in the order in which the Tab key comes to them."""
    window, seen = page.window(), []
    page.setFocus()
    for _ in range(400):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        part = window.focusWidget()
        if part in seen:
            break
        if part is not None:
            seen.append(part)
    return [part for part in seen if page.isAncestorOf(part) and not isinstance(part, QScrollArea)]


def above(page, part):
    """Return how far down a part is, as if nothing had been scrolled on the way."""
    above, scrolled = part.parentWidget(), 0
    while above is not None and above is not page:
        if isinstance(above, QScrollArea):
            scrolled += above.verticalScrollBar().value()
        above = above.parentWidget()
    return part.mapTo(page, part.rect().topLeft()).y() + scrolled


def backwards(page):
    """Return where Tab jumps up by more than a row, though not to a column at the right."""
    parts = tab_order(page)
    return [
        (earlier.accessibleName(), later.accessibleName())
        for earlier, later in pairwise(parts)
        if above(page, later) < above(page, earlier) - 40 and not to_the_right(page, earlier, later)
    ]


def to_the_right(page, earlier, later):
    end = earlier.mapTo(page, earlier.rect().topRight()).x()
    return later.mapTo(page, later.rect().topLeft()).x() >= end


def test_each_page_opens_and_names_itself(in_session):
    async def scenario(session, _):
        return {
            name: (session.panes.settings.page == name, bool(page.accessibleName()))
            for name, page in each_page(session)
        }

    seen = in_session(scenario)
    assert "general" in seen
    assert {name: told for name, told in seen.items() if told != (True, True)} == {}


def test_every_control_of_each_page_has_a_name_and_tab_goes_downwards(in_session):
    async def scenario(session, _):
        session.arrangement.window().resize(*SMALLEST)
        session.arrangement.window().show()
        return {
            name: (bool(tab_order(page)), unnamed(page), backwards(page))
            for name, page in each_page(session)
        }

    seen = in_session(scenario)
    assert {name: told for name, told in seen.items() if told != (True, [], [])} == {}


def test_each_page_fits_into_the_smallest_window(in_session):
    async def scenario(session, _):
        window = session.arrangement.window()
        window.resize(*SMALLEST)
        window.show()
        return {
            name: (page.minimumSizeHint().width(), page.width(), cut(page))
            for name, page in each_page(session)
        }

    seen = in_session(scenario)
    assert {n: told for n, told in seen.items() if told[0] > told[1] or told[2]} == {}


def cut(page):
    """Return what is wider than the area that it scrolls in: it could never be seen whole."""
    return [
        (type(area).__name__, area.objectName(), inner.minimumSizeHint().width())
        for area in page.findChildren(QAbstractScrollArea)
        if isinstance(area, QScrollArea)
        and (inner := area.widget()) is not None
        and area.isVisibleTo(page)
        and inner.minimumSizeHint().width() > area.viewport().width()
    ]


@pytest.mark.parametrize(
    ("system", "page"), [("crm", "health"), ("hub", "health"), ("outbox", "salesforce.outbox")]
)
def test_the_status_bar_leads_to_the_page_of_a_system(in_session, system, page):
    async def scenario(session, _):
        session.arrangement.status.asked.emit(system)
        return session.panes.settings.page

    assert in_session(scenario) == page


def test_the_palette_opens_each_page_by_its_name(in_session):
    async def scenario(session, _):
        frame, offered = session.panes.settings, {}
        for command in session.arrangement._commands():
            offered[command.title] = command.run
        seen = {}
        for name, title in frame.titles():
            offered["Outbox" if name == "salesforce.outbox" else title]()
            seen[name] = frame.page
        return seen

    seen = in_session(scenario)
    assert len(seen) > 1
    assert {name: page for name, page in seen.items() if name != page} == {}


def test_each_page_says_what_to_do_before_anything_is_connected(in_session):
    async def scenario(session, _):
        return {
            name: [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
            for name, page in each_page(session)
        }

    seen = in_session(scenario)
    asking = ("salesforce.lead", "salesforce.contact", "salesforce.workflows", "salesforce.lists")
    for name in asking:
        assert any("Connection" in words for words in seen[name]), (name, seen[name])

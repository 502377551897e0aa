"""The tour's steps: what rep and visitor do, and what each step proves."""

import asyncio
from collections.abc import Awaitable, Callable

from app.practice.tour.proof import (
    CalendarBook,
    CrmBook,
    HubBook,
    Invitation,
    MailBook,
    StoredEvent,
)
from app.practice.tour.report import Report
from app.practice.tour.scene import CONSOLE_TITLE, Scene
from app.practice.waiting import until

KIM = {"first_name": "Kim", "last_name": "Osei", "email": "kim.osei@northwind.example"}
KIM |= {"company": "Northwind Bakery", "phone": "+44 20 7946 0100"}
CAMPAIGN = "utm_source=google&utm_medium=cpc&utm_campaign=spring-audit&utm_term=energy+meter"
QUESTION = "Do you offer volume pricing for four plants?"
REPLY = "Hello Kim, yes we do. Shall we look at it together?"
PANEL = "iframe"
READ_S = 1.0


class Steps:
    """The main job, from sign-in to the Lead in the CRM."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.hub = HubBook(scene.data / "hub.db")
        self.mail = MailBook(scene.data / "mail")

    async def play(self, report: Report) -> None:
        """Carry out every step in order; raise StepFailedError at the first that fails."""
        steps: tuple[tuple[str, str, Callable[[], Awaitable[str]]], ...] = (
            ("The practice company opens", "", self.open_systems),
            ("A rep's desktop starts", "", self.open_desktop),
            ("The console opens its window", "console", self.open_console),
            ("The rep signs in through the browser", "signed-in", self.sign_in),
            ("A visitor comes by an advert and reads three pages", "pages", self.read_pages),
            ("The visitor asks a question", "question", self.ask),
            ("The desktop shows the notification", "notification", self.be_notified),
            ("The rep accepts from the notification", "accepted", self.accept),
            ("The rep answers, the visitor reads it", "answered", self.answer),
            ("The rep books a meeting", "meeting", self.book),
            ("The rep pushes to the CRM", "crm", self.push),
            ("The rep quits the console", "", self.quit),
        )
        for words, picture, act in steps:
            await report.step(words, act)
            if picture:
                await self._scene.picture(picture)

    async def open_systems(self) -> str:
        """Start the practice stack."""
        stack = self._scene.stack
        await stack.start(lambda name, address: None)
        return ", ".join(f"{name} {address}" for name, address in stack.addresses.items())

    async def open_desktop(self) -> str:
        """Start display, window manager, bus, notifications, keychain, accessibility."""
        await self._scene.open_desktop()
        return f"display {self._scene.desktop.environment['DISPLAY']}, a bus of its own"

    async def open_console(self) -> str:
        """Start the console and find its sign-in button as a screen reader would."""
        await self._scene.open_console()
        button = await self._scene.hands.find("Sign in", "push button", timeout_s=30)
        await self._scene.desktop.place(CONSOLE_TITLE, 20, 20)
        return f"process {self._scene.console.pid}, button “{button.name}”"

    async def sign_in(self) -> str:
        """Press it, choose the account in the browser, and come back signed in."""
        scene = self._scene
        await scene.hands.press_named("Sign in", "push button")
        browser = await scene.meet_browser()
        await browser.do("click", selector=f'button[value="{scene.stack.rep.login}"]')
        account = await scene.hands.find(f"Signed in as {scene.stack.rep.name}", timeout_s=30)
        said = await browser.do("text", selector="body")
        await browser.end()
        return f"{account.name}; the browser says “{str(said).strip().splitlines()[0]}”"

    async def read_pages(self) -> str:
        """Come with UTM fields, read, and fill in the form."""
        site = self._scene.stack.addresses["Website"]
        browser = await self._scene.open_visitor()
        await browser.do("go", url=f"{site}/?{CAMPAIGN}")
        await self._read()
        await browser.do("click", selector="main a[href='/pricing']")
        await self._read()
        await browser.do("click", selector="header a[href='/contact']")
        for name, value in KIM.items():
            await browser.do("fill", selector=f"input[name={name}]", text=value)
        await browser.do("click", selector="form button[type=submit]")
        await browser.do("see", text="Your message has arrived")
        pages = await until(self._pages, "Four page views at the hub", timeout_s=30)
        return f"{' → '.join(path for path, _ in pages)}, landing with {pages[0][1]}"

    async def ask(self) -> str:
        """Open the messenger and write."""
        browser = self._scene.visitor
        await browser.do("click", selector="foyer-messenger button")
        await browser.do("fill", frame=PANEL, selector="textarea", text=QUESTION)
        await browser.do("press", frame=PANEL, selector="textarea", keys="Enter")
        return f"message {await self._message(QUESTION, 'visitor')}"

    async def be_notified(self) -> str:
        """See what the notification daemon was given."""

        async def seen() -> bool:
            return bool(self._scene.desktop.alerts.seen())

        await until(seen, "A notification at the daemon", timeout_s=30)
        alert = self._scene.desktop.alerts.seen()[0]
        asked = next(m for m in self.hub.messages() if m.text == QUESTION)
        late_ms = (alert.at - asked.at) * 1000
        said = " / ".join(alert.body.splitlines())
        return f"{alert.app}: “{alert.summary}”, “{said}”, {late_ms:.0f} ms after the question"

    async def accept(self) -> str:
        """Press the notification's own button."""
        self._scene.desktop.alerts.wish_for("Accept")
        await self._scene.desktop.run("dunstctl", "context")
        box = await self._scene.hands.find("Reply to visitor", timeout_s=30)
        return f"the conversation is open: “{box.name}” is there"

    async def answer(self) -> str:
        """Type into the console's window with real keys."""
        scene = self._scene
        await scene.hands.focus(await scene.hands.find("Reply to visitor"))
        await scene.desktop.write(CONSOLE_TITLE, REPLY)
        await scene.desktop.press(CONSOLE_TITLE, "Return")
        number = await self._message(REPLY, "rep")
        await scene.visitor.do("see", frame=PANEL, text=REPLY)
        return f"message {number}, seen in the visitor's panel"

    async def book(self) -> str:
        """Choose the first free time in the booking pane, and read the event back."""
        scene = self._scene
        await scene.desktop.press(CONSOLE_TITLE, "ctrl+m")
        await self._choose_time()
        chosen = await scene.hands.find(", chosen")
        email = await scene.hands.find("Attendee's e-mail", "text")
        if await scene.hands.text(email) != KIM["email"]:
            raise AssertionError("the pane does not know the visitor's e-mail address")
        await scene.picture("times")
        await scene.hands.press_named("Book now", "push button")
        events = await until(self._events, "The event in the calendar", timeout_s=30)
        await scene.visitor.do("see", frame=PANEL, text="Meeting booked")
        invited = (await until(self._invitations, "The invitation by mail", timeout_s=30))[0]
        if (invited.method, invited.event.uid) != ("REQUEST", events[0].uid):
            raise AssertionError(f"the mail has {invited.method} of {invited.event.uid}")
        time = chosen.name.partition(", chosen")[0]
        return f"event {events[0].uid} at {time}, confirmed in chat and invited by mail"

    async def _choose_time(self) -> None:
        """Choose the first free time; at a weekend the pane turns to the week after by itself."""
        await self._scene.hands.press_named(", free", timeout_s=30)

    async def push(self) -> str:
        """Push with the keyboard, and ask the org what it holds."""
        await self._scene.desktop.press(CONSOLE_TITLE, "ctrl+2")
        await self._scene.desktop.press(CONSOLE_TITLE, "ctrl+shift+l")
        task = (await until(self._tasks, "The transcript in the org", timeout_s=30))[0]
        lead = (await self._crm().leads_with(KIM["email"]))[0]
        if task["WhoId"] != lead["Id"]:
            raise AssertionError(f"the transcript hangs on {task['WhoId']}, not on the Lead")
        return f"Lead {lead['Id']}: {lead['Name']}, {lead['Company']}; transcript {task['Id']}"

    async def quit(self) -> str:
        """End the console with its own shortcut."""
        await self._scene.desktop.press(CONSOLE_TITLE, "ctrl+q")
        code = await self._scene.console.wait()
        if code:
            raise RuntimeError(f"it ended with {code}: {self._scene.console.tail()}")
        return "exit code 0"

    async def _read(self) -> None:
        """Stay on a page as long as the quickest of readers."""
        await asyncio.sleep(READ_S)

    async def _pages(self) -> list[tuple[str, str]] | None:
        pages = self.hub.pages()
        return pages if len(pages) >= 4 else None

    async def _message(self, text: str, author: str) -> str:
        async def look() -> str | None:
            found = [m for m in self.hub.messages() if (m.text, m.author) == (text, author)]
            return found[0].id if found else None

        return await until(look, f"“{text}” in the hub's database", timeout_s=30)

    async def _events(self) -> list[StoredEvent]:
        return await self._calendar().events_with(KIM["email"])

    async def _invitations(self) -> list[Invitation]:
        return self.mail.invitations_to(KIM["email"])

    async def _tasks(self) -> list[dict[str, object]]:
        return await self._crm().rows("SELECT Id, WhoId, Description FROM Task")

    def _crm(self) -> CrmBook:
        stack = self._scene.stack
        return CrmBook(stack.addresses["CRM org"], stack.org_token())

    def _calendar(self) -> CalendarBook:
        settings = self._scene.stack.console_settings
        user, name = settings["FOYER_CALENDAR_USERNAME"], settings["FOYER_CALENDAR_CALENDAR"]
        home = f"{settings['FOYER_CALENDAR_URL']}/{user}/{name}/"
        return CalendarBook(home, user, settings["FOYER_CALENDAR_PASSWORD"])

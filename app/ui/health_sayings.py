"""What the rows of the health page say; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "Foyer can work with its settings."),
    QT_TRANSLATE_NOOP("Said", "Foyer cannot start until that is mended."),
    QT_TRANSLATE_NOOP("Said", "No hub is set. Enter its address, or set FOYER_HUB_URL."),
    QT_TRANSLATE_NOOP("Said", "The hub at {url} is well."),
    QT_TRANSLATE_NOOP("Said", "The hub at {url} cannot store any more; see its log."),
    QT_TRANSLATE_NOOP("Said", "{url} answered {status}. Is it a Foyer hub?"),
    QT_TRANSLATE_NOOP(
        "Said", "The hub at {url} is older than this console and does not understand it."
    ),
    QT_TRANSLATE_NOOP("Said", "Nothing works until the hub is updated. Ask who runs it."),
    QT_TRANSLATE_NOOP(
        "Said", "The hub at {url} is newer than this console and does not understand it."
    ),
    QT_TRANSLATE_NOOP("Said", "Nothing works until this console is updated."),
    QT_TRANSLATE_NOOP("Said", "Without a hub there are no visitors, chats and colleagues here."),
    QT_TRANSLATE_NOOP("Said", "Only a running console can tell. Open Settings > Health there."),
    QT_TRANSLATE_NOOP("Said", "Sign in first: only then this can be told."),
    QT_TRANSLATE_NOOP("Said", "The live link to the hub is open."),
    QT_TRANSLATE_NOOP("Said", "The live link is open, but an answer takes {ms} ms."),
    QT_TRANSLATE_NOOP("Said", "Chats and alerts may come late. The network is slow, or busy."),
    QT_TRANSLATE_NOOP("Said", "The live link is open, but the hub gives no answer on it."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Chats, alerts and the Live View stand still; what you write is kept and goes out later.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The hub answers, but the live link to it does not open. A proxy or firewall may "
        "block websockets. Ask your IT to let wss://{host} through.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer needs a lasting websocket connection (wss) to {host}, port {port}. Ordinary "
        "https requests to it get through, the websocket does not. Please allow it on proxy "
        "and firewall (HTTP Upgrade, no limit of time).",
    ),
    QT_TRANSLATE_NOOP("Said", "No identity provider is set: nobody can sign in."),
    QT_TRANSLATE_NOOP("Said", "The provider's keys answered {status}."),
    QT_TRANSLATE_NOOP("Said", "{issuer} describes itself and shows its keys."),
    QT_TRANSLATE_NOOP("Said", "Who is signed in goes on working; nobody can sign in anew."),
    QT_TRANSLATE_NOOP("Said", "Nobody is signed in on this computer."),
    QT_TRANSLATE_NOOP("Said", "Start Foyer, or run foyer sign-in."),
    QT_TRANSLATE_NOOP("Said", "Nobody is signed in yet."),
    QT_TRANSLATE_NOOP("Said", "Your sign-in is kept, and was last renewed {age} ago."),
    QT_TRANSLATE_NOOP("Said", "Your sign-in was last renewed {age} ago. It may have ended."),
    QT_TRANSLATE_NOOP(
        "Said", "Your sign-in was cut off while it was being renewed, so it has to be made again."
    ),
    QT_TRANSLATE_NOOP("Said", "The sign-in that is kept belongs to another hub, {hub}."),
    QT_TRANSLATE_NOOP("Said", "Your sign-in is kept in memory only, until Foyer ends."),
    QT_TRANSLATE_NOOP("Said", "Sign in again; nothing is lost."),
    QT_TRANSLATE_NOOP("Said", "The system's keychain is open."),
    QT_TRANSLATE_NOOP(
        "Said", "Until it opens, sign-ins are kept in memory only and end with Foyer."
    ),
    QT_TRANSLATE_NOOP("Said", "No Salesforce org is set."),
    QT_TRANSLATE_NOOP("Said", "Visitors are not looked up, and nothing is pushed."),
    QT_TRANSLATE_NOOP("Said", "The org at {url} answers; newest API version {version}."),
    QT_TRANSLATE_NOOP("Said", "{url} answered {status}. Is it a Salesforce org?"),
    QT_TRANSLATE_NOOP("Said", "Connected as {user} to {org} ({kind})."),
    QT_TRANSLATE_NOOP("Said", "Pushes wait in the outbox and go out once Salesforce lets you in."),
    QT_TRANSLATE_NOOP("Said", "All {count} rights that Foyer needs are there."),
    QT_TRANSLATE_NOOP("Said", "One right is missing: {titles}."),
    QT_TRANSLATE_NOOP("Said", "{count} rights are missing: {titles}."),
    QT_TRANSLATE_NOOP("Said", "One right could be better: {titles}."),
    QT_TRANSLATE_NOOP("Said", "{count} rights could be better: {titles}."),
    QT_TRANSLATE_NOOP("Said", "Mapped fields of Lead"),
    QT_TRANSLATE_NOOP("Said", "Mapped fields of Contact"),
    QT_TRANSLATE_NOOP("Said", "Dashboard fields of Account"),
    QT_TRANSLATE_NOOP("Said", "Dashboard fields of Opportunity"),
    QT_TRANSLATE_NOOP("Said", "Filters over related objects"),
    QT_TRANSLATE_NOOP("Said", "Marketing automation"),
    QT_TRANSLATE_NOOP("Said", "View and Edit Converted Leads: off"),
    QT_TRANSLATE_NOOP("Said", "The rights could not be read."),
    QT_TRANSLATE_NOOP(
        "Said", "What needs them does not go out. Your Salesforce admin can grant them."
    ),
    QT_TRANSLATE_NOOP("Said", "The main work goes; your Salesforce admin can grant the rest."),
    QT_TRANSLATE_NOOP("Said", "The rights are read once Salesforce is connected."),
    QT_TRANSLATE_NOOP("Said", "Rights that the Salesforce user {user} needs for Foyer:"),
    QT_TRANSLATE_NOOP("Said", "{used} of {most} calls of the day are used by your whole org."),
    QT_TRANSLATE_NOOP("Said", "One of {most} calls of the day is used by your whole org."),
    QT_TRANSLATE_NOOP("Said", "Foyer asks only for what you wait for, so that enough is left."),
    QT_TRANSLATE_NOOP("Said", "What you push waits in the outbox, and goes out by itself later."),
    QT_TRANSLATE_NOOP("Said", "Salesforce has not told yet how many calls are used."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Salesforce refuses the user {user} from this network (login IP ranges). Please add "
        "the network under Setup > Profiles > Login IP Ranges, or relax it for the app Foyer "
        "under Setup > Connected Apps > Manage Connected Apps > Foyer > IP Relaxation.",
    ),
    QT_TRANSLATE_NOOP("Said", "No calendar is set."),
    QT_TRANSLATE_NOOP("Said", "No meetings can be booked with you."),
    QT_TRANSLATE_NOOP("Said", "The calendar server at {address} knows you."),
    QT_TRANSLATE_NOOP("Said", "{address} answers; your sign-in is tried on use."),
    QT_TRANSLATE_NOOP("Said", "{address} does not take the user name and password."),
    QT_TRANSLATE_NOOP("Said", "{address} answered {status}."),
    QT_TRANSLATE_NOOP("Said", "{name} is connected as {account}."),
    QT_TRANSLATE_NOOP("Said", "Visitors see no free times of yours until it is mended."),
    QT_TRANSLATE_NOOP("Said", "Mails wait in the outbox."),
    QT_TRANSLATE_NOOP(
        "Said", "There is no desktop session here; the console shows alerts in its own window."
    ),
    QT_TRANSLATE_NOOP("Said", "No notification service: {why}."),
    QT_TRANSLATE_NOOP("Said", "Alerts appear in the window and the tray only."),
    QT_TRANSLATE_NOOP("Said", "Alerts can be accepted from the desktop."),
    QT_TRANSLATE_NOOP("Said", "Alerts are shown, without an Accept button."),
    QT_TRANSLATE_NOOP("Said", "The test alert was seen on this desktop."),
    QT_TRANSLATE_NOOP("Said", "The desktop took the test alert after {ms} ms. Did you see it?"),
    QT_TRANSLATE_NOOP("Said", "The desktop took the test alert, but you did not see it."),
    QT_TRANSLATE_NOOP(
        "Said", "Do not disturb is on: the desktop takes alerts, but does not show them."
    ),
    QT_TRANSLATE_NOOP("Said", "You may miss visitors. Switch it off while you are available."),
    QT_TRANSLATE_NOOP(
        "Said", "The messenger was seen on the one website of this hub in the last day."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The messenger was seen on one website in the last day; any website may use it."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The messenger was seen on all {count} websites of this hub in the last day."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The messenger was seen on {count} websites in the last day; any website may use it.",
    ),
    QT_TRANSLATE_NOOP("Said", "Nothing was seen of {names} {since}."),
    QT_TRANSLATE_NOOP(
        "Said", "The snippet may be missing there, or be blocked. Check a page below."
    ),
    QT_TRANSLATE_NOOP("Said", "Pages of {names} tried to use the hub and were refused."),
    QT_TRANSLATE_NOOP(
        "Said", "If they are yours, an admin adds them to origins in hub.toml; otherwise leave it."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Pages of {names} carry a snippet that this hub does not understand any more."
    ),
    QT_TRANSLATE_NOOP("Said", "Their copy of the messenger is old. Load it from the hub instead."),
    QT_TRANSLATE_NOOP("Said", "No website has used this hub {since}."),
    QT_TRANSLATE_NOOP("Said", "Put the snippet on your pages; see the README."),
    QT_TRANSLATE_NOOP("Said", "This hub does not tell where the messenger is seen. Update it."),
    QT_TRANSLATE_NOOP("Said", "one page"),
    QT_TRANSLATE_NOOP("Said", "{digits} pages"),
    QT_TRANSLATE_NOOP("Said", "the newest {lasting} ago"),
    QT_TRANSLATE_NOOP("Said", "not seen"),
    QT_TRANSLATE_NOOP("Said", "refused once"),
    QT_TRANSLATE_NOOP("Said", "refused {digits} times"),
    QT_TRANSLATE_NOOP("Said", "an old snippet once"),
    QT_TRANSLATE_NOOP("Said", "an old snippet {digits} times"),
    QT_TRANSLATE_NOOP("Said", "within a day"),
    QT_TRANSLATE_NOOP("Said", "since the hub started"),
    QT_TRANSLATE_NOOP("Said", "Foyer {version} is the newest version that is known."),
    QT_TRANSLATE_NOOP("Said", "Foyer {version}; whether there is a newer one is not looked for."),
    QT_TRANSLATE_NOOP("Said", "Foyer {version} is not the newest: {newest} is out."),
    QT_TRANSLATE_NOOP(
        "Said", "Update when it suits you; what is mended there is still broken here."
    ),
    QT_TRANSLATE_NOOP("Said", "{free} are free where Foyer keeps its files."),
    QT_TRANSLATE_NOOP("Said", "Only {free} are free where Foyer keeps its files."),
    QT_TRANSLATE_NOOP("Said", "When it is full, messages can no longer be kept on this computer."),
    QT_TRANSLATE_NOOP("Said", "Foyer cannot write in {folder}."),
    QT_TRANSLATE_NOOP("Said", "Nothing can be kept: settings, drafts, what waits to go out."),
    QT_TRANSLATE_NOOP("Said", "The file {file} is damaged."),
    QT_TRANSLATE_NOOP(
        "Said", "Close Foyer, keep a copy of it for support, and remove it; a new one is made."
    ),
    QT_TRANSLATE_NOOP("Said", "{size} were freed."),
    QT_TRANSLATE_NOOP(
        "Said", "The folder {folder} must be writable for this user, with at least 500 MB free."
    ),
    QT_TRANSLATE_NOOP("Said", "Foyer uses {used}; {free} are free on this computer."),
    QT_TRANSLATE_NOOP("Said", "Only {free} of memory are free on this computer."),
    QT_TRANSLATE_NOOP("Said", "Everything may become slow. Close what you do not need."),
    QT_TRANSLATE_NOOP("Said", "Foyer uses {used}."),
    QT_TRANSLATE_NOOP("Said", "This system does not tell how much memory is used."),
    QT_TRANSLATE_NOOP("Said", "This computer's clock is right, to the second."),
    QT_TRANSLATE_NOOP("Said", "This computer's clock is off by {seconds} s."),
    QT_TRANSLATE_NOOP("Said", "This computer's clock is {time} ahead."),
    QT_TRANSLATE_NOOP("Said", "This computer's clock is {time} behind."),
    QT_TRANSLATE_NOOP(
        "Said", "Sign-ins and meeting times may go wrong. Let the system set its clock by itself."
    ),
    QT_TRANSLATE_NOOP("Said", "Nobody could be asked for the time."),
    QT_TRANSLATE_NOOP("Said", "The time zone is {zone}, now {time}."),
    QT_TRANSLATE_NOOP(
        "Said", "This computer is in {zone}, but your meetings are planned in {other}."
    ),
    QT_TRANSLATE_NOOP("Said", "If you have moved, change it in Settings > Working hours."),
    QT_TRANSLATE_NOOP("Said", "The time zone {zone} of the settings is not known."),
    QT_TRANSLATE_NOOP(
        "Said", "Meetings are planned in this computer's zone. Correct it in the settings."
    ),
    QT_TRANSLATE_NOOP("Said", "No proxy is used."),
    QT_TRANSLATE_NOOP("Said", "A proxy is used: {proxy}."),
    QT_TRANSLATE_NOOP("Said", "The proxy {proxy} wants a user name and a password."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Ask your IT for them, or to let this computer through. They go into the address of "
        "the proxy.",
    ),
    QT_TRANSLATE_NOOP("Said", "The proxy {proxy} does not connect to {hosts}."),
    QT_TRANSLATE_NOOP("Said", "Ask your IT to allow these addresses."),
    QT_TRANSLATE_NOOP(
        "Said", "Foyer needs https connections through the proxy {proxy} to: {hosts}."
    ),
    QT_TRANSLATE_NOOP("Said", "Secure connections to {hosts} are opened on the way by {issuer}."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your organisation looks into them, or the server has a certificate of your own. "
        "This computer trusts it, so all works.",
    ),
    QT_TRANSLATE_NOOP("Said", "Nothing is set up that would be asked over the network."),
    QT_TRANSLATE_NOOP("Said", "{lasting} ago"),
    QT_TRANSLATE_NOOP("Said", "{digits} d"),
    QT_TRANSLATE_NOOP("Said", "{digits} bytes"),
    QT_TRANSLATE_NOOP("Said", "It did not answer within {seconds} seconds."),
    QT_TRANSLATE_NOOP("Said", "Its address in the settings is mistyped."),
)
HEALTH_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))

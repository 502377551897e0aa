"""Names on the health page, and what network, web pages and desktop answer; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "Foyer"),
    QT_TRANSLATE_NOOP("Said", "Salesforce"),
    QT_TRANSLATE_NOOP("Said", "Meetings, mail and alerts"),
    QT_TRANSLATE_NOOP("Said", "Website"),
    QT_TRANSLATE_NOOP("Said", "This computer"),
    QT_TRANSLATE_NOOP("Said", "Hub"),
    QT_TRANSLATE_NOOP("Said", "Live link to the hub"),
    QT_TRANSLATE_NOOP("Said", "Identity provider"),
    QT_TRANSLATE_NOOP("Said", "Identity provider: {reason}"),
    QT_TRANSLATE_NOOP("Said", "Your sign-in"),
    QT_TRANSLATE_NOOP("Said", "Keychain"),
    QT_TRANSLATE_NOOP("Said", "Settings"),
    QT_TRANSLATE_NOOP("Said", "File"),
    QT_TRANSLATE_NOOP("Said", "Rights in Salesforce"),
    QT_TRANSLATE_NOOP("Said", "Calls to Salesforce"),
    QT_TRANSLATE_NOOP("Said", "Calendar"),
    QT_TRANSLATE_NOOP("Said", "Mail"),
    QT_TRANSLATE_NOOP("Said", "Desktop alerts"),
    QT_TRANSLATE_NOOP("Said", "Messenger on your pages"),
    QT_TRANSLATE_NOOP("Said", "Versions"),
    QT_TRANSLATE_NOOP("Said", "Disk"),
    QT_TRANSLATE_NOOP("Said", "Memory"),
    QT_TRANSLATE_NOOP("Said", "Clock"),
    QT_TRANSLATE_NOOP("Said", "Time zone"),
    QT_TRANSLATE_NOOP("Said", "Network and proxy"),
    QT_TRANSLATE_NOOP("Said", "Sign in again"),
    QT_TRANSLATE_NOOP("Said", "Sign in"),
    QT_TRANSLATE_NOOP("Said", "Connect now"),
    QT_TRANSLATE_NOOP("Said", "Connect Salesforce"),
    QT_TRANSLATE_NOOP("Said", "Check the rights again"),
    QT_TRANSLATE_NOOP("Said", "Reconnect the calendar"),
    QT_TRANSLATE_NOOP("Said", "Set up the calendar"),
    QT_TRANSLATE_NOOP("Said", "Open the mail settings"),
    QT_TRANSLATE_NOOP("Said", "Open the settings"),
    QT_TRANSLATE_NOOP("Said", "Show a test alert"),
    QT_TRANSLATE_NOOP("Said", "Open the system's settings"),
    QT_TRANSLATE_NOOP("Said", "Free space"),
    QT_TRANSLATE_NOOP("Said", "Open the clock's settings"),
    QT_TRANSLATE_NOOP("Said", "Open updates"),
    QT_TRANSLATE_NOOP("Said", "Copy for your admin"),
    QT_TRANSLATE_NOOP("Said", "Address"),
    QT_TRANSLATE_NOOP("Said", "Answered after"),
    QT_TRANSLATE_NOOP("Said", "Newest API version"),
    QT_TRANSLATE_NOOP("Said", "Used"),
    QT_TRANSLATE_NOOP("Said", "Renewed by"),
    QT_TRANSLATE_NOOP("Said", "Kind"),
    QT_TRANSLATE_NOOP("Said", "Last read"),
    QT_TRANSLATE_NOOP("Said", "Code"),
    QT_TRANSLATE_NOOP("Said", "Compared with"),
    QT_TRANSLATE_NOOP("Said", "the hub"),
    QT_TRANSLATE_NOOP("Said", "the identity provider"),
    QT_TRANSLATE_NOOP("Said", "Folder"),
    QT_TRANSLATE_NOOP("Said", "Used by Foyer"),
    QT_TRANSLATE_NOOP("Said", "Service"),
    QT_TRANSLATE_NOOP("Said", "Accept button"),
    QT_TRANSLATE_NOOP("Said", "Do not disturb"),
    QT_TRANSLATE_NOOP("Said", "yes"),
    QT_TRANSLATE_NOOP("Said", "no"),
    QT_TRANSLATE_NOOP("Said", "not told"),
    QT_TRANSLATE_NOOP("Said", "Language of the hub (wire)"),
    QT_TRANSLATE_NOOP("Said", "System"),
    QT_TRANSLATE_NOOP("Said", "Company policy"),
    QT_TRANSLATE_NOOP("Said", "production"),
    QT_TRANSLATE_NOOP("Said", "sandbox"),
    QT_TRANSLATE_NOOP("Said", "direct"),
    QT_TRANSLATE_NOOP("Said", "The snippet is not on this page."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The snippet is not in the page itself. It may come through Google Tag Manager, "
        "which loads it later, and blockers stop it.",
    ),
    QT_TRANSLATE_NOOP("Said", "The snippet loads from {host}, which is not your hub."),
    QT_TRANSLATE_NOOP("Said", "The snippet is on this page {count} times; once is enough."),
    QT_TRANSLATE_NOOP("Said", "The snippet names the site {site}, which the hub does not know."),
    QT_TRANSLATE_NOOP("Said", "The snippet has no data-site."),
    QT_TRANSLATE_NOOP("Said", "The snippet is loaded without async, so the page waits for it."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The line that defines window.foyer is missing; calls before the messenger is there fail.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The integrity of the snippet is that of another version, so browsers refuse it."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The page's Content Security Policy (script-src) keeps the messenger out."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The page's Content Security Policy (connect-src) keeps it from reaching the hub."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The page's Content Security Policy (frame-src) keeps the chat's panel out."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The page's Content Security Policy does not let the line with window.foyer run."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The hub refuses pages of {origin}: an admin adds it to origins in hub.toml."
    ),
    QT_TRANSLATE_NOOP("Said", "The snippet is on this page as it must be."),
    QT_TRANSLATE_NOOP("Said", "{address} is no https address."),
    QT_TRANSLATE_NOOP("Said", "{address} is no web page ({kind})."),
    QT_TRANSLATE_NOOP("Said", "{address} leads from one address to the next without an end."),
    QT_TRANSLATE_NOOP(
        "Said", "Settings > Notifications: switch Do Not Disturb off, and allow Foyer."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "System Settings > Notifications: switch Do Not Disturb off, and allow Foyer."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Settings > Notifications: switch Do not disturb off, and unmute Foyer."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Run dunstctl set-paused false, and look for a rule in dunstrc that skips Foyer."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Settings > System > Notifications: switch Do not disturb off, and allow Foyer. A "
        "full screen or a shared one hides alerts, too.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "System Settings > Notifications > Foyer: allow notifications, and choose Banners or "
        "Alerts. A Focus hides them, too.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Allow notifications of Foyer in your system's settings, and leave Do not disturb."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Open the notifications in your system's settings, and allow those of Foyer."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Open date and time in your system's settings, and let it set the time by itself."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "{host} did not finish its answer within {seconds} seconds. Try again in a moment."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The answer of {host} is larger than {size} kB, which is more than such an answer "
        "can be. Check that the address is right.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The proxy of this network refused to connect to {host}. Ask your IT to allow it."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The name of {host} is not known on this network. Check how it is written, and that "
        "this computer is online.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "{host} cannot be reached. Check the network, the proxy and the address."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The connection to {host} broke before its answer was complete. Try again in a moment.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "No secure connection to {host} could be made. Check that it speaks https."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The certificate of {host} is out of date, or this computer's clock is wrong. Check "
        "the clock, then tell your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The certificate of {host} was made for another name. Check the address."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The certificate of {host} is not trusted by this computer. Ask your IT to add its "
        "certificate authority to the system's trust store.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "This computer has no keychain that Foyer can use. Ask your IT to set one up."
    ),
    QT_TRANSLATE_NOOP("Said", "This computer's keychain is locked. Unlock it and try again."),
    QT_TRANSLATE_NOOP(
        "Said", "This computer's keychain refused to work. Unlock or repair it and try again."
    ),
    QT_TRANSLATE_NOOP("Said", "No notification service answers."),
    QT_TRANSLATE_NOOP("Said", "No notification service answers ({error})."),
    QT_TRANSLATE_NOOP("Said", "The notification service does not answer."),
    QT_TRANSLATE_NOOP("Said", "The notification service refused the alert."),
    QT_TRANSLATE_NOOP("Said", "No e-mail is set up."),
    QT_TRANSLATE_NOOP(
        "Said", "E-mail goes out with the calendar's sign-in, which is tried on use."
    ),
    QT_TRANSLATE_NOOP("Said", "The mail server {host} takes the sign-in."),
    QT_TRANSLATE_NOOP("Said", "The mail server {host} answers; your sign-in is tried on use."),
    QT_TRANSLATE_NOOP("Said", "The hub does not accept this sign-in any more. Sign in again."),
    QT_TRANSLATE_NOOP("Said", "The hub refuses connections from here. Ask an admin."),
    QT_TRANSLATE_NOOP(
        "Said", "You are connected from another console. Reconnect to continue here."
    ),
    QT_TRANSLATE_NOOP("Said", "The hub refuses us for sending too much. Reconnect in a minute."),
    QT_TRANSLATE_NOOP("Said", "The hub does not answer."),
    QT_TRANSLATE_NOOP("Said", "The hub does not answer any more."),
    QT_TRANSLATE_NOOP("Said", "The hub cannot be reached ({error})."),
    QT_TRANSLATE_NOOP("Said", "The connection to the hub broke."),
    QT_TRANSLATE_NOOP("Said", "The hub is restarting; coming back in a moment."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names is no address, so "
        "{host} cannot be reached. Ask your IT to correct it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{host} cannot be reached. Check the network, the server's name and its port.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "No secure connection to {host} could be made. Check port and security in Settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The certificate of {host} is not trusted by this computer. Ask your IT to add "
        "its certificate authority, or check the server's name.",
    ),
    QT_TRANSLATE_NOOP("Said", "{host} did not answer in time."),
    QT_TRANSLATE_NOOP("Said", "{host} closed the connection before the mail was sent."),
    QT_TRANSLATE_NOOP(
        "Said",
        "{host} does not offer a secure connection (STARTTLS) or a sign-in. Choose "
        "another port, or another kind of security, in Settings > Mail.",
    ),
    QT_TRANSLATE_NOOP("Said", "{host} does not answer like a mail server. Check the address."),
    QT_TRANSLATE_NOOP(
        "Said",
        "{host} does not take the user name and password: “{said}”. Mend them in Settings > Mail.",
    ),
    QT_TRANSLATE_NOOP("Said", "{host} wants a sign-in: “{said}”. Mend it in Settings > Mail."),
    QT_TRANSLATE_NOOP("Said", "{host} cannot check the sign-in now: “{said}”."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer sends no password over an unsecured line. Choose STARTTLS or TLS in "
        "Settings > Mail.",
    ),
    QT_TRANSLATE_NOOP("Said", "No mail server is named. Name it in Settings > Mail."),
    QT_TRANSLATE_NOOP("Said", "The password for the mail server is missing. Set it in Settings."),
    QT_TRANSLATE_NOOP("Said", "{host} does not take it yet ({code}): “{said}”."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The proxy of this network wants a name and a password before it lets Foyer "
        "through to the hub. Ask your IT to let Foyer pass, or to put both into "
        "HTTPS_PROXY.",
    ),
)
NETWORK_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))

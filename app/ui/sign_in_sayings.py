"""What settings and the sign-in say when they do not go; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "The hub has ended your session. Sign in again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The hub's address must begin with https://; http is allowed on this computer only. "
        "Correct it in the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "No hub is set. Enter its address in the settings, or set FOYER_HUB_URL.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The hub does not answer as it should. Check its address, or try again in a few minutes.",
    ),
    QT_TRANSLATE_NOOP("Said", "Somebody signed in or out in another window meanwhile. Try again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Another Foyer window is busy with your session. Try again in a moment.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The kind of identity provider “{other}” is not known. Leave it empty, or enter entra"
        " for Microsoft Entra ID.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The setting {field} in [{section}] is of the wrong kind. Correct it in {file}, or in"
        " the environment as {variable}.",
    ),
    QT_TRANSLATE_NOOP("Said", "A setting is of the wrong kind. Correct it in {file}."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The part [{section}] of {file} is not made as it must be. Mend or remove it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your company's policy for Foyer ({origin}) gives {field} in [{section}] a value of "
        "the wrong kind. Tell your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "No browser could be opened on this computer. Set one as the system's default, or "
        "name it in BROWSER, then sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The sign-in was cancelled. Nothing was changed; sign in again when you like.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "This computer's keychain did not answer in time; it may be waiting for you to unlock it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "You are signed out here and everything was forgotten, but the identity provider "
        "could not confirm that it took the sign-in back. It ends by itself; your IT can end "
        "it at once.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "You are signed out here and everything was forgotten, but the keychain would not "
        "open, so the identity provider could not be told. Its sign-in ends by itself; your "
        "IT can end it at once.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider did not answer within {seconds} seconds, so no browser was "
        "opened. Try again in a moment.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Nobody finished signing in within {seconds} seconds. Sign in again, and finish on "
        "your provider's page in the browser. If that page speaks of a wrong redirect "
        "address, ask your IT to register this one for Foyer: {address}.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "You came back from the browser, but the identity provider did not confirm it within "
        "{seconds} seconds. Sign in again in a moment.",
    ),
    QT_TRANSLATE_NOOP("Said", "A sign-in is under way already. Finish or cancel that one."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The sign-in could not be renewed within {seconds} seconds. Nothing is lost; try "
        "again in a few minutes.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The redirect host of the sign-in must be 127.0.0.1 or localhost. Correct it in the "
        "settings, or FOYER_IDENTITY_REDIRECT_HOST.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The time for a sign-in must be a number of seconds above 0, at most a day. Correct "
        "it in the settings, or FOYER_IDENTITY_TIMEOUT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The ports of the sign-in must be numbers from 1 to 65535 with commas between them. "
        "Correct them in the settings, or FOYER_IDENTITY_PORTS.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The setting {field} of the sign-in holds characters that are no text. Write it anew "
        "in the settings, or in {variable}.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The data folder cannot be written. Free some space or mend its rights.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "What was kept of the last sign-in cannot be opened any more, because the keychain "
        "has lost or changed its key. Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Another Foyer window has held on to the kept sign-in for too long. Close the other "
        "windows and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your account is not assigned to Foyer at your company's identity provider. Ask your "
        "IT to assign you to Foyer there, or a group that you are in; then sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "A sign-on rule of your company does not let you in from here or just now. Try again "
        "on your company's network or VPN; if that does not help, show this to your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your company lets in only devices that it manages and finds in order, and this one "
        "is not among them. Ask your IT to register this computer, then sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your company wants one more proof that it is you, such as a code on your phone. Sign"
        " in again and follow its steps in the browser; your IT helps when none are offered.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "An administrator has to agree to Foyer at your identity provider first. Ask your IT "
        "to grant admin consent for Foyer, then sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "You did not agree to what Foyer asks for on the provider's page, so you were not "
        "signed in. Sign in again if that was not meant.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your identity provider does not know the address to which Foyer asks it to come "
        "back. Ask your IT to register it for Foyer: {redirect}.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "This network or the other organisation lets people of chosen organisations in only, "
        "and yours is not among them. Use your work account, or ask your IT about tenant "
        "restrictions and cross-tenant access.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your invitation to this organisation has expired or was never accepted. Ask your IT "
        "to send it again, accept it from the mail, then sign in here.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your identity provider does not know this account. Check the address that you typed "
        "in, or use another account; your IT can tell whether yours exists.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your account is switched off at your company's identity provider. Ask your IT to "
        "switch it on again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your account is locked at your identity provider, mostly after too many attempts. "
        "Wait a few minutes, or ask your IT to unlock it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your password has expired or must be changed first. Change it on the page of your "
        "identity provider, then sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your identity provider does not know Foyer by the client id in the settings. Ask "
        "your IT for the right client id, and whether the issuer is the one of your company.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your identity provider takes Foyer for a website that has a secret. Ask your IT to "
        "register it as a mobile and desktop application, or as a native one.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your identity provider does not accept the browser that opened. Copy the link into "
        "another browser, such as the one that you use for work.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The sign-in took too long, or its answer was used already. Sign in again and finish "
        "without a long pause.",
    ),
)
SIGN_IN_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))

"""What identity providers and their answers give to say; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP(
        "Said",
        "Microsoft's answer does not fit the sign-in that was begun here. Sign in again.",
    ),
    QT_TRANSLATE_NOOP("Said", "The kept sign-in to Microsoft is empty. Sign in again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your company wants one more proof that it is you before you can go on. Sign in again"
        " and follow its steps in the browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The issuer address of Microsoft must be https://login.microsoftonline.com/ with your"
        " company's tenant id and /v2.0 behind it. Correct it in the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Microsoft did not finish its answer within {seconds} seconds. Try again.",
    ),
    QT_TRANSLATE_NOOP("Said", "Microsoft has trouble of its own (status {status})."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The sign-in was declined in the browser. Sign in again if that was not meant.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The answer in the browser does not say which provider it comes from, although yours "
        "always does. It was refused; sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The answer in the browser came from another provider than yours. It was refused; "
        "sign in again, and tell your IT if it repeats.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not protect its answer in the way that Foyer needs (PKCE "
        "with S256). Ask the people who run it to switch that on.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider did not say who you are. Check that the scope openid is "
        "allowed for Foyer there.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The renewed sign-in belongs to another one than was begun here. Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "No client id is set. Enter the one that your identity provider gave to Foyer in the "
        "settings, or set FOYER_IDENTITY_CLIENT_ID.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your sign-in has ended: it is too old, was taken back, or your password changed. "
        "Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider wants Foyer to prove itself in a way that a desktop app "
        "cannot. Let your IT register Foyer as a desktop or native app.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider sent Foyer elsewhere instead of answering, and secrets are not"
        " carried along. Check the issuer address.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider is out of order or too busy just now. Nothing is lost; try "
        "again in a few minutes.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider's answer lacks what it must contain. Nothing is lost; try "
        "again in a few minutes, and tell your IT if it repeats.",
    ),
    QT_TRANSLATE_NOOP("Said", "The identity provider did not take the sign-in back."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider gives an address that leads nowhere. Tell the people who run it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Something on this computer keeps the browser's answer from Foyer: its own address "
        "(127.0.0.1, port {port}) cannot be reached. Ask your IT to let Foyer listen there, "
        "in the firewall and the security software; no browser was opened.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Another program is using the address that your sign-in needs (port {port}). Close "
        "that program, or set another port that the provider knows.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer cannot open an address on this computer for the browser to come back to. Ask "
        "your IT to allow it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider gave no lasting sign-in, so it ended with the last window. "
        "Sign in again, or ask your IT to allow offline access for Foyer.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The kept sign-in is for another provider or client id than the settings name now. "
        "Sign in again.",
    ),
    QT_TRANSLATE_NOOP("Said", "Your sign-in has ended. Sign in again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The last renewal of your sign-in was interrupted, and it cannot be told whether it "
        "went through. Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Another Foyer window is renewing your sign-in and does not come to an end. Try again"
        " soon.",
    ),
    QT_TRANSLATE_NOOP("Said", "{host} did not answer like a sign-in server (status {status})."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The address '{url}' of Microsoft's sign-in must start with https://.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The sign-in window was closed. Sign in again if that was not meant.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "What was kept of the last sign-in comes from another version of Foyer. Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not allow what Foyer asks for. Check the scopes in the "
        "settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not allow Foyer to sign people in. Check the client id.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider did not understand the request. Check the settings of the sign-in.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not offer this kind of sign-in to Foyer.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider wants you to sign in on its own page first. Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider wants somebody to agree to Foyer first. Ask your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider wants to ask you something more. Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider wants you to choose an account. Sign in again.",
    ),
    QT_TRANSLATE_NOOP("Said", "The identity provider has trouble of its own. Try again later."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider is too busy just now. Try again in a few minutes.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not know Foyer. Check the client id and the client secret.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider takes its own answer for too old, or for used before. Sign in "
        "again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not offer this step to Foyer. Ask your IT.",
    ),
    QT_TRANSLATE_NOOP("Said", "The identity provider refused the sign-in. Ask your IT."),
    QT_TRANSLATE_NOOP("Said", "It said: “{added}”"),
    QT_TRANSLATE_NOOP(
        "Said",
        "Sign in again; if this repeats, tell the people who run the identity provider.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token is not signed in a way that can be trusted. Let the identity provider sign"
        " with RS256 or ES256.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token is signed with a shared secret, which anybody could know. Let the identity"
        " provider sign with RS256 or ES256.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not show its keys as it should, so no sign-in can be "
        "checked. Try again later, and tell your IT if it repeats.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token was issued {span} in the future, so this computer's clock and the "
        "provider's disagree. Set this computer's clock, then sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token that just came was issued {span} ago, so this computer's clock runs ahead "
        "of the provider's. Set the clock, then sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token expired {span} ago. Sign in again; if you just did, set this computer's clock.",
    ),
    QT_TRANSLATE_NOOP("Said", "{digits} seconds"),
    QT_TRANSLATE_NOOP("Said", "{digits} minutes"),
    QT_TRANSLATE_NOOP("Said", "{digits} hours"),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token belongs to another sign-in than the one that was begun here. Sign in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token was made for another application. Check the client id and the audience in "
        "the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The token is for several applications and does not say which one asked for it. Let "
        "the provider issue tokens for Foyer alone.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Another application asked for this token, so it cannot be used here. Check the "
        "client id in the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "There is no identity provider at {issuer}, or it does not describe itself. Check the"
        " issuer address.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider at {issuer} is out of order just now. Try again in a few minutes.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The issuer address {issuer} leads on to another address. Enter the one that your "
        "provider shows as its issuer.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "No identity provider is set. Enter its issuer address in the settings, or set "
        "FOYER_IDENTITY_ISSUER.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The issuer address {issuer} cannot be used. It must begin with https:// and be "
        "written as your provider shows it; http is allowed on this computer only.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "What the identity provider at {issuer} says about itself cannot be read. Check the "
        "issuer address.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "What answers at {issuer} does not say which identity provider it is. Check the issuer "
        "address.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The provider calls itself {name}, but the settings say {issuer}. Both must be the "
        "same, to the last slash; correct the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider does not name its {part}, so nobody can sign in with it. Tell "
        "the people who run it.",
    ),
    QT_TRANSLATE_NOOP("Said", "The issuer address {issuer} is mistyped."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The identity provider's {part} is not protected by https, so it is refused. Tell the"
        " people who run the provider.",
    ),
)
PROVIDER_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))

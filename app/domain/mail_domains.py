"""What the domain of an e-mail address says of its owner's company.

The lists are short on purpose: providers that many people write from. They are read by
account match, target lists and, later, by the checks of a booking.
"""

import re

_FREE = """
    126.com 163.com aim.com alice.it aol.com arcor.de att.net bellsouth.net bigpond.com bluewin.ch
    btinternet.com btopenworld.com charter.net comcast.net cox.net docomo.ne.jp duck.com
    earthlink.net ezweb.ne.jp fastmail.com fastmail.fm foxmail.com free.fr freenet.de gmail.com
    gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.be hotmail.ca
    hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hushmail.com icloud.com
    inbox.lv inbox.ru interia.pl juno.com laposte.net libero.it list.ru live.ca live.co.uk
    live.com live.de live.fr live.it live.nl mac.com mail.com mail.de mail.ru mailbox.org me.com
    msn.com naver.com netzero.net nifty.com o2.pl online.de onet.pl optonline.net orange.fr
    outlook.com outlook.de outlook.es outlook.fr outlook.it pm.me posteo.de proton.me
    protonmail.com qq.com rambler.ru rediffmail.com rocketmail.com rogers.com sbcglobal.net
    seznam.cz sfr.fr shaw.ca sina.com sky.com sympatico.ca t-online.de tim.it tin.it tiscali.it
    tuta.com tutanota.com uol.com.br verizon.net virgilio.it virginmedia.com wanadoo.fr web.de
    windstream.net wp.pl yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.au
    yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru ymail.com zoho.com
"""
_DISPOSABLE = """
    10minutemail.com 20minutemail.com burnermail.io discard.email dispostable.com dropmail.me
    emailondeck.com fakeinbox.com getairmail.com getnada.com guerrillamail.biz guerrillamail.com
    guerrillamail.de guerrillamail.net guerrillamail.org inboxkitten.com jetable.org
    mail-temporaire.fr mail.tm maildrop.cc mailcatch.com mailinator.com mailnesia.com mailsac.com
    mintemail.com moakt.com mohmal.com mytemp.email nada.email sharklasers.com spam4.me
    spamgourmet.com temp-mail.io temp-mail.org tempail.com tempinbox.com tempmail.com
    tempmailo.com throwawaymail.com trash-mail.com trashmail.com wegwerfmail.de yopmail.com
    yopmail.fr yopmail.net
"""
FREE, DISPOSABLE = frozenset(_FREE.split()), frozenset(_DISPOSABLE.split())
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}")


def domain_of_email(email: str) -> str:
    """Return the domain of an address in small letters; empty when it has none."""
    name, at, domain = email.strip().casefold().rpartition("@")
    return _host(domain) if at and name else ""


def company_domain(email: str) -> str:
    """Return the domain that names a company: nothing for free and disposable providers."""
    domain = domain_of_email(email)
    return "" if domain in FREE or domain in DISPOSABLE else domain


def domain_of_website(website: str) -> str:
    """Return the host of a website as people write it: no scheme, "www.", port or path."""
    text = website.strip().casefold()
    text = text.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].split("#", 1)[0]
    return _host(text.rpartition("@")[2].split(":", 1)[0].removeprefix("www."))


def _host(text: str) -> str:
    host = text.strip().rstrip(".")
    try:
        plain = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return plain if len(plain) <= 253 and _HOST.fullmatch(plain) else ""

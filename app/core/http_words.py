"""What is said of proxies and certificates that let nothing through."""

NO_PROXY = "no proxy"  # the environment names one that is no address


def proxy_words(host: str, said: str) -> str:
    """Return why a proxy lets nothing through; `said` is its answer, or `NO_PROXY`."""
    if said == NO_PROXY:
        return (
            f"The proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names is no address, so {host} "
            "cannot be reached. Ask your IT to correct it."
        )
    if said.startswith("407"):
        return (
            "The proxy of this network wants a name and a password before it lets Foyer through "
            f"to {host}. Ask your IT to let Foyer pass, or to put both into HTTPS_PROXY."
        )
    return f"The proxy of this network refused to connect to {host}. Ask your IT to allow it."


def tls_words(host: str, code: int | None) -> str:
    """Return why there is no secure connection; `code` is OpenSSL's of a certificate."""
    match code:
        case None:
            return f"No secure connection to {host} could be made. Check that it speaks https."
        case 9 | 10:  # not yet valid, expired
            return (
                f"The certificate of {host} is out of date, or this computer's clock is wrong. "
                "Check the clock, then tell your IT."
            )
        case 62 | 64:  # host name, IP address mismatch
            return f"The certificate of {host} was made for another name. Check the address."
        case _:
            return (
                f"The certificate of {host} is not trusted by this computer. Ask your IT to add "
                "its certificate authority to the system's trust store."
            )

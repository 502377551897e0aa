"""What is wrong with a Salesforce address that was typed, in the reader's language."""

from app.domain.crm_login import LoginAddressError
from app.ui import words

translate = words.translate


def login_fault(fault: LoginAddressError) -> str:
    """Return the words of a fault; its own are English."""
    return {**_of_kind(), **_of_domain()}[fault.code].format(about=fault.about)


def _of_kind() -> dict[str, str]:
    return {
        "empty": translate(
            "Salesforce",
            "Type your company's domain, such as acme.my.salesforce.com.",
        ),
        "e-mail": translate(
            "Salesforce",
            "That is an e-mail address. Type your company's domain, such as "
            "acme.my.salesforce.com.",
        ),
        "http": translate(
            "Salesforce",
            "Salesforce is reached by https only. Type the address with https.",
        ),
        "scheme": translate(
            "Salesforce",
            "An address begins with https://, not with {about}://.",
        ),
        "no address": translate(
            "Salesforce",
            "“{about}” is no address. Type your company's domain, such as "
            "acme.my.salesforce.com, or copy the address of Salesforce from your browser.",
        ),
        "no org": translate(
            "Salesforce",
            "That is not the name of an org. Type your company's domain, such as "
            "acme.my.salesforce.com, or copy the address of Salesforce from your browser.",
        ),
        "sandbox": translate(
            "Salesforce",
            "A sandbox is named after its org and the sandbox: acme--test.sandbox.",
        ),
    }


def _of_domain() -> dict[str, str]:
    return {
        "spaces": translate(
            "Salesforce",
            "A domain has no spaces. Type your company's domain, such as "
            "acme.my.salesforce.com, or copy the address of Salesforce from your browser.",
        ),
        "incomplete": translate(
            "Salesforce",
            "The domain is not complete. Type your company's domain, such as "
            "acme.my.salesforce.com, or copy the address of Salesforce from your browser.",
        ),
        "letters": translate(
            "Salesforce",
            "“{about}” cannot be part of a domain: it has letters, digits and hyphens only.",
        ),
        "site": translate(
            "Salesforce",
            "{about} is a site for your customers, not where you sign in. Open Salesforce"
            " and copy its address, which has lightning.force.com or my.salesforce.com in"
            " it.",
        ),
        "server": translate(
            "Salesforce",
            "{about} is one of Salesforce's servers, not your company's domain. Your "
            "admin finds the domain under Setup > My Domain.",
        ),
        "stranger": translate(
            "Salesforce",
            "{about} is not at Salesforce. Type your company's domain, such as "
            "acme.my.salesforce.com, or copy the address of Salesforce from your browser.",
        ),
    }

"""A Salesforce org as a push sees it."""

from app.domain.account_match import Account, CompanyHint
from app.domain.describe import ObjectFacts
from app.domain.mapping import Maps
from app.domain.push import PushWish
from app.services.crm.base import Found, Plan, Refusal, Trips, Written
from app.services.crm.mapping_source import MappingSource, StandardMapping
from app.services.crm.salesforce.accounts import Accounts
from app.services.crm.salesforce.api import SalesforceApi
from app.services.crm.salesforce.chores import SalesforceChores
from app.services.crm.salesforce.connection import Connection
from app.services.crm.salesforce.events import SalesforceEvents
from app.services.crm.salesforce.lists import SalesforceLists
from app.services.crm.salesforce.lookup import Lookup
from app.services.crm.salesforce.mail import SalesforceMail
from app.services.crm.salesforce.setup import SalesforceSetup
from app.services.crm.salesforce.single import Single
from app.services.crm.salesforce.writing import Writing


class Salesforce:
    """The Crm protocol over Salesforce's REST API."""

    def __init__(self, api: SalesforceApi, mapping: MappingSource | None = None) -> None:
        """`mapping` tells the mapping in force; the one that Foyer brings along by default."""
        self.api = api
        self._mapping = mapping or StandardMapping()
        self._lookup = Lookup(api, self._mapping.maps)
        self._writing = Writing(api, self._lookup)
        self._single = Single(api)
        self._mail = SalesforceMail(api)
        self._setup = SalesforceSetup(api, self._lookup.forget)
        self._events = SalesforceEvents(api)
        self._accounts = Accounts(api)
        self._chores = SalesforceChores(api)
        self._lists = SalesforceLists(api)
        self._connection = Connection(api)

    @property
    def maps(self) -> Maps:
        """The mapping that is in force now."""
        return self._mapping.maps()

    def held(self, org: str) -> Refusal | None:
        """Return why nothing may be written into an org yet."""
        return self._mapping.held(org)

    def facts(self, name: str) -> ObjectFacts | None:
        """Return what describe said of an object; None where it was not read yet."""
        return self._lookup.facts(name)

    async def describe_again(self, name: str, trips: Trips) -> bool:
        """Ask whether an object has changed since describe was read; return whether it has."""
        before = self.facts(name)
        await self._setup.describe([name], trips, fresh=True)
        return self.facts(name) != before

    @property
    def set_up(self) -> bool:
        """Whether there is an org to talk to."""
        return bool(self.api.host)

    @property
    def setup(self) -> SalesforceSetup:
        """How the org is set up, for mapping pages."""
        return self._setup

    @property
    def single(self) -> Single:
        """Single records."""
        return self._single

    @property
    def events(self) -> SalesforceEvents:
        """Meetings."""
        return self._events

    @property
    def mail(self) -> SalesforceMail:
        """Opt-outs, and mails as activities."""
        return self._mail

    @property
    def chores(self) -> SalesforceChores:
        """Tasks and owners, for workflows."""
        return self._chores

    @property
    def lists(self) -> SalesforceLists:
        """Reads for lists of companies."""
        return self._lists

    @property
    def connection(self) -> Connection:
        """Who is connected to which org, and with which rights."""
        return self._connection

    @property
    def org(self) -> str:
        """The org's id as far as it is known."""
        return self.api.org

    @property
    def host(self) -> str:
        """The address of the org."""
        return self.api.host

    @property
    def hosts(self) -> set[str]:
        """Every address that stands for this org."""
        return self.api.hosts

    async def accounts(self, hint: CompanyHint, contact: str, trips: Trips) -> list[Account]:
        """Return the accounts that may be a visitor's."""
        return await self._accounts.find(hint, contact, trips)

    async def sign_out(self) -> None:
        """Take the sign-in back and forget it."""
        await self.api.session.end()

    async def whoami(self) -> str:
        """Return the org's id, asked of the sign-in; empty when it cannot be had."""
        return await self.api.whoami()

    async def look_up(self, wish: PushWish, trips: Trips) -> Found:
        """Read who has the e-mail, and what of the push is there already."""
        return await self._lookup.run(wish, trips)

    async def write(self, plan: Plan, trips: Trips) -> Written:
        """Write what is missing, and look again, in one request."""
        return await self._writing.run(plan, trips)

    def not_writable(self, name: str, *, new: bool) -> frozenset[str]:
        """Return the mapped fields that this user may not set on a new or a known record."""
        return self._lookup.hidden(name, "createable" if new else "updateable")

    def record_url(self, record: str) -> str:
        """Return the address of a record in the browser."""
        return f"{self.api.host}/{record}"

"""What becomes known of visitors: facts, forms, events, consent, identity."""

import hashlib
import hmac
from collections.abc import Mapping

import msgspec

from app.domain.facts import MAX_VALUE, known_facts, language_of, plain_fields
from app.domain.wire.events import FactsLearnt
from app.domain.wire.records import Fact
from app.domain.wire.visitor import FormData, Identify, Track
from app.domain.zones import is_zone
from app.hub.effects import FindEarlier, Out
from app.hub.lanes import Lanes
from app.hub.refusal import bad_request, forbidden
from app.hub.rows import EventRow, FactRow, FormRow
from app.hub.watches import learnt, wants_facts
from app.hub.world import Visitor, World

MAX_FACTS = 200  # of one visitor
MAX_NAME = 200
IDENTIFIERS = ("user_id", "email")  # the first one given is what the signature proves


class Knowledge:
    """Learns facts and tells the rep of the conversation."""

    def __init__(self, world: World, out: Out, lanes: Lanes, site_keys: Mapping[str, str]) -> None:
        self._world = world
        self._out = out
        self._lanes = lanes
        self._site_keys = site_keys

    def form(self, visitor: Visitor, command: FormData) -> None:
        """Keep a form and learn its fields."""
        fields = plain_fields(command.fields)
        self._out.row(
            FormRow(
                visitor=visitor.row.id,
                command=command.id,
                form=command.form[:MAX_NAME],
                fields=msgspec.json.encode(fields).decode("utf-8"),
                at=self._world.now,
            )
        )
        self.learn(visitor, fields, "form")

    def arrived(self, visitor: Visitor, timezone: str, language: str) -> None:
        """Learn the browser's time zone and language: of meetings it is told in them."""
        fields = {
            "timezone": timezone if timezone and is_zone(timezone) else "",
            "language": language_of(language),
        }
        self.learn(visitor, {name: value for name, value in fields.items() if value}, "browser")

    def track(self, visitor: Visitor, command: Track) -> None:
        """Keep an event of the site."""
        if not command.name:
            raise bad_request("The event has no name.")
        self._out.row(
            EventRow(
                visitor=visitor.row.id,
                command=command.id,
                name=command.name[:MAX_NAME],
                props=msgspec.json.encode(plain_fields(command.props)).decode("utf-8"),
                at=self._world.now,
            )
        )

    def identify(self, visitor: Visitor, command: Identify) -> None:
        """Learn who the visitor is; only a good signature reveals earlier chats."""
        fields = plain_fields(command.fields)
        if command.signature:
            identity = self._proved(visitor.row.site, fields, command.signature)
            visitor.row = msgspec.structs.replace(visitor.row, identity=identity)
            self._out.row(visitor.row)
            self._out.read(FindEarlier(visitor.row.id, identity))
        self.learn(visitor, fields, "identify")

    def consent(self, visitor: Visitor, choice: str) -> None:
        """Keep the visitor's choice."""
        if choice not in ("granted", "denied"):
            raise bad_request("Consent is 'granted' or 'denied'.")
        visitor.row = msgspec.structs.replace(visitor.row, consent=choice)
        self._out.row(visitor.row)

    def correct(self, visitor: Visitor, field: str, value: str) -> None:
        """Let a rep overrule a field; an empty value takes the correction back."""
        fields = plain_fields({field: value or "-"})
        if not fields:
            raise bad_request("This field cannot be kept.")
        self.learn(visitor, dict.fromkeys(fields, value.strip()), "rep")

    def learn(self, visitor: Visitor, fields: Mapping[str, str], source: str) -> None:
        """Keep facts; tell the rep what is new."""
        known = {(fact.field, fact.source): fact for fact in visitor.facts}
        wanted = wants_facts(self._world.watched)
        known_before = known_facts(visitor.facts) if wanted else {}
        fresh = []
        for field, given in fields.items():
            value, before = given[:MAX_VALUE], known.get((field, source))
            if (before.value if before else "") == value:
                continue
            if before is None and len(known) >= MAX_FACTS:
                break
            fact = Fact(field=field, value=value, source=source, at=self._world.now)
            known[field, source] = fact
            fresh.append(fact)
            self._out.row(
                FactRow(visitor=visitor.row.id, field=field, source=source, value=value, at=fact.at)
            )
        visitor.facts = tuple(fact for fact in known.values() if fact.value)
        if fresh:
            self._tell(visitor, fresh)
        if fresh and wanted:
            now = self._world.now
            self._world.occurred += learnt(visitor.row.id, known_before, visitor.facts, now)

    def _tell(self, visitor: Visitor, fresh: list[Fact]) -> None:
        self._world.touch(visitor.row.id)
        conversation = visitor.current
        rep = self._world.reps.get(conversation.rep or "") if conversation else None
        if rep is not None:
            self._lanes.push(rep.lane, FactsLearnt(visitor=visitor.row.id, facts=fresh))

    def _proved(self, site: str, fields: Mapping[str, str], signature: str) -> str:
        key = self._site_keys.get(site, "")
        name = next((name for name in IDENTIFIERS if fields.get(name)), "")
        if not key or not name:
            raise forbidden("This site has no key, or the fields name neither user_id nor email.")
        expected = signed_identity(key, fields[name])
        if not hmac.compare_digest(expected.encode(), signature.lower().encode()):
            raise forbidden("The signature does not fit.")
        return f"{site}:{name}:{fields[name]}"


def signed_identity(key: str, identifier: str) -> str:
    """Return what the site's server must send: HMAC-SHA256 in hex of user_id, else e-mail."""
    return hmac.new(key.encode(), identifier.encode(), hashlib.sha256).hexdigest()

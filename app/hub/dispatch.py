"""Offers: who is asked to take a waiting conversation, and what follows.

A rep is asked alone, for as long as the rule says. Who declines is not asked
again for this conversation until they become available anew; who lets an offer
pass is asked again only when nobody else can be.
"""

from dataclasses import replace

import msgspec

from app.core.ulid import ulid
from app.domain.assignment import Assignment, RepLoad, Verdict, decide
from app.domain.routing import choose_rule
from app.domain.wire.events import Offered, Queued, Withdrawn
from app.domain.wire.records import Candidate, RoutingRule
from app.hub import cards, lists
from app.hub.effects import Out
from app.hub.lanes import Lanes
from app.hub.refusal import RefusedError, gone
from app.hub.rows import DecisionRow, OfferRow
from app.hub.talk import Talk
from app.hub.world import Conversation, Rep, World

MAX_SHOWN_TEXT = 300  # of the visitor's first words in an offer


class Dispatch:
    """Brings waiting conversations and reps together."""

    def __init__(self, world: World, out: Out, lanes: Lanes, talk: Talk) -> None:
        self._world = world
        self._out = out
        self._lanes = lanes
        self._talk = talk

    def route(self, conversation: Conversation) -> None:
        """Offer the conversation to the rep whose turn it is, or let it wait."""
        visitor = self._world.visitors[conversation.visitor]
        inside = lists.names(lists.lists_of(self._world, visitor))
        rule = choose_rule(self._world.rules, cards.routing_view(visitor, inside))
        pool = self._pool(rule)
        chosen, why = self._choose(conversation, pool)
        if because := lists.reason(self._world, visitor, rule):
            chosen = replace(chosen, reason=f"{chosen.reason}; {because}")
        if chosen.rep is not None or conversation.position is None:
            self._record(conversation, rule, chosen, why)
        if chosen.rep is not None:
            self._offer(conversation, self._world.reps[chosen.rep], rule, chosen.reason)
        else:
            self._wait(conversation)

    def drain(self) -> None:
        """Route what waits, longest first, and tell the others their place."""
        for conversation in self._world.waiting():
            if not self._anybody_free():
                break
            self.route(conversation)
        self.tell_positions()

    def tell_positions(self) -> None:
        """Tell each waiting visitor their place; 0 when nobody is there."""
        somebody = any(rep.reachable for rep in self._world.reps.values())
        for place, conversation in enumerate(self._world.waiting(), 1):
            position = place if somebody else 0
            if conversation.position != position:
                conversation.position = position
                lane = self._world.visitors[conversation.visitor].lane
                event = Queued(conversation=conversation.id, position=position)
                self._lanes.push(lane, event)

    def accept(self, rep: Rep, offer_id: str) -> None:
        """Give the conversation to the rep who was asked; raise RefusedError otherwise."""
        offer = self._standing(rep, offer_id)
        if offer is None:
            return
        conversation = self._world.conversations[offer.conversation]
        self._settle(offer, "accepted")
        rep.row = msgspec.structs.replace(
            rep.row, ignored=0, bookings=rep.row.bookings + 1, last_booked=self._world.now
        )
        self._out.row(rep.row)
        self._talk.join(rep, conversation)
        self.tell_positions()

    def decline(self, rep: Rep, offer_id: str) -> None:
        """Ask somebody else."""
        offer = self._standing(rep, offer_id)
        if offer is None:
            raise gone("You have taken this chat already.")
        self._world.conversations[offer.conversation].declined.add(rep.row.id)
        if rep.row.ignored:
            rep.row = msgspec.structs.replace(rep.row, ignored=0)
            self._out.row(rep.row)
        self._withdraw(offer, "declined", "declined")

    def time_out(self) -> list[Rep]:
        """Withdraw offers whose time is up; return the reps who let them pass."""
        now = self._world.now
        # One made in the future was made before the clock was set back.
        offers = self._world.offers.values()
        late = [each for each in offers if not each.created <= now < each.expires]
        passed = []
        for offer in late:
            rep = self._world.reps.get(offer.rep)
            if conversation := self._world.conversations.get(offer.conversation):
                conversation.ignored.add(offer.rep)
            if rep is not None:
                rep.row = msgspec.structs.replace(rep.row, ignored=rep.row.ignored + 1)
                self._out.row(rep.row)
                passed.append(rep)
            self._withdraw(offer, "timed_out", "timed_out", route=False)
        return passed

    def recall(self, rep: Rep) -> None:
        """Ask others for what was offered to a rep who is no longer available."""
        for offer_id in list(rep.offers):
            offer = self._world.offers[offer_id]
            self._world.conversations[offer.conversation].ignored.add(rep.row.id)
            self._withdraw(offer, "withdrawn", "timed_out")

    def take(self, rep: Rep, conversation: Conversation) -> None:
        """Give a waiting or offered conversation to a rep who went to the visitor unasked."""
        offer = self._world.offers.get(conversation.offer or "")
        if offer is not None:
            self._settle(offer, "withdrawn")
            if offer.rep != rep.row.id and (other := self._world.reps.get(offer.rep)):
                self._tell_withdrawn(other, offer, "accepted_elsewhere")
        self._talk.join(rep, conversation)
        self.tell_positions()

    def _anybody_free(self) -> bool:
        """Whether it is worth asking; a long queue would else be weighed at every change."""
        return any(rep.reachable and self.load(rep).has_room for rep in self._world.reps.values())

    def _standing(self, rep: Rep, offer_id: str) -> OfferRow | None:
        """Return the open offer; None when the rep has already taken it."""
        offer = self._world.offers.get(offer_id)
        if offer is not None and offer.rep == rep.row.id:
            return offer
        if offer is None and any(
            each.offer == offer_id and each.rep == rep.row.id
            for each in self._world.conversations.values()
        ):
            return None
        if offer is not None:
            raise RefusedError("forbidden", "This chat is offered to somebody else.")
        raise gone("This offer no longer stands.")

    def _pool(self, rule: RoutingRule) -> list[Rep]:
        reps = self._world.reps
        named = [reps[each] for each in rule.reps if each in reps] if rule.reps else reps.values()
        return [rep for rep in named if not rep.is_agent]

    def _choose(
        self, conversation: Conversation, pool: list[Rep]
    ) -> tuple[Assignment, dict[str, RepLoad]]:
        """Ask those who have not been asked yet, then those who let it pass."""
        passed = conversation.declined | conversation.ignored
        for asked in (passed, conversation.declined):
            loads = {
                rep.row.id: self.load(rep, may_be_asked=rep.row.id not in asked) for rep in pool
            }
            chosen = decide(list(loads.values()))
            if chosen.rep is not None or passed == conversation.declined:
                break
        return chosen, loads

    def load(self, rep: Rep, *, may_be_asked: bool = True) -> RepLoad:
        """Return the rep as the assignment sees one."""
        row = rep.row
        return RepLoad(
            id=row.id,
            free=rep.reachable and may_be_asked,
            bookings=row.bookings + len(rep.offers),
            calibration=row.calibration,
            cap=self._world.tuning.chats_at_once,
            cap_used=len(rep.chats) + len(rep.offers),
            last=row.last_booked,
        )

    def _record(
        self,
        conversation: Conversation,
        rule: RoutingRule,
        chosen: Assignment,
        loads: dict[str, RepLoad],
    ) -> None:
        candidates = [
            self._candidate(conversation, verdict, loads[verdict.rep])
            for verdict in chosen.verdicts
        ]
        self._out.row(
            DecisionRow(
                id=ulid(self._world.now),
                conversation=conversation.id,
                ts=self._world.now,
                rule=rule.name,
                rep=chosen.rep,
                reason=chosen.reason,
                candidates=msgspec.json.encode(candidates).decode("utf-8"),
            )
        )

    def _candidate(self, conversation: Conversation, verdict: Verdict, load: RepLoad) -> Candidate:
        rep = self._world.reps[verdict.rep]
        reason = verdict.reason if load.free or not load.has_room else _absence(conversation, rep)
        return Candidate(
            rep=verdict.rep,
            name=rep.row.name,
            eligible=verdict.eligible,
            reason=reason,
            inputs=msgspec.to_builtins(load),
        )

    def _offer(self, conversation: Conversation, rep: Rep, rule: RoutingRule, reason: str) -> None:
        now = self._world.now
        offer = OfferRow(
            id=ulid(now),
            conversation=conversation.id,
            rep=rep.row.id,
            rule=rule.name,
            reason=reason,
            created=now,
            expires=now + rule.offer_s,
            state="open",
        )
        self._out.row(offer)
        self._world.offers[offer.id] = offer
        rep.offers.add(offer.id)
        conversation.status, conversation.offer = "offered", offer.id
        self._talk.store(conversation)
        self._lanes.push(rep.lane, self.offered(offer))
        self._world.touch(conversation.visitor)

    def offered(self, offer: OfferRow) -> Offered:
        """Return the event that tells a rep of `offer`."""
        conversation = self._world.conversations[offer.conversation]
        said = next((m.text for m in conversation.messages if m.author == "visitor"), "")
        return Offered(
            offer=offer.id,
            conversation=offer.conversation,
            visitor=cards.card(self._world.visitors[conversation.visitor]),
            text=said[:MAX_SHOWN_TEXT],
            rule=offer.rule,
            reason=offer.reason,
            created=offer.created,
            expires=offer.expires,
        )

    def _withdraw(self, offer: OfferRow, state: str, reason: str, *, route: bool = True) -> None:
        self._settle(offer, state)
        if rep := self._world.reps.get(offer.rep):
            self._tell_withdrawn(rep, offer, reason)
        conversation = self._world.conversations.get(offer.conversation)
        if conversation is None:
            return
        conversation.status, conversation.offer = "waiting", None
        self._talk.store(conversation)
        self._world.touch(conversation.visitor)
        if route:
            self.route(conversation)
            self.tell_positions()

    def _settle(self, offer: OfferRow, state: str) -> None:
        self._world.offers.pop(offer.id, None)
        if rep := self._world.reps.get(offer.rep):
            rep.offers.discard(offer.id)
        self._out.row(msgspec.structs.replace(offer, state=state))

    def _tell_withdrawn(self, rep: Rep, offer: OfferRow, reason: str) -> None:
        event = Withdrawn(offer=offer.id, conversation=offer.conversation, reason=reason)
        self._lanes.push(rep.lane, event)

    def _wait(self, conversation: Conversation) -> None:
        if conversation.position is None:
            self._talk.store(conversation)
            self._world.touch(conversation.visitor)


def _absence(conversation: Conversation, rep: Rep) -> str:
    if rep.row.id in conversation.declined:
        return "declined this chat"
    if rep.row.id in conversation.ignored:
        return "did not answer the offer of this chat"
    if rep.presence != "available":
        return f"{rep.presence}: {rep.row.reason}" if rep.row.reason else rep.presence
    return "the console is not connected"

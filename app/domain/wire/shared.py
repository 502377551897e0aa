"""What the reps of a company share through the hub: documents, jobs, claims and lists.

The hub keeps them and hands them out; it never looks into a CRM or a calendar. A
document is a page of settings such as a mapping or a workflow. A job is work that
must go on when no rep is online: it is given to one console or agent at a time. A
claim keeps two reps from writing the same record at once. A list names companies.
"""

from typing import Any, Literal

from app.domain.wire.base import Record, Wire
from app.domain.wire.meetings import MeetingCommand, MeetingNews, MeetingQuestion

DocumentKind = Literal[
    "mapping", "workflow", "visitor_fields", "target_list", "crm", "meeting_type", "team"
]
JobState = Literal["waiting", "given", "done", "failed", "skipped"]


class Document(Record, frozen=True):
    """One page of shared settings; `body` is JSON that only consoles and agents read."""

    kind: DocumentKind
    name: str  # unique in its kind: "Lead", a workflow's id
    version: int  # grows by 1 with every change; the next change names it
    body: dict[str, Any] = {}
    by: str = ""  # name of the admin who made this version
    at: float = 0.0
    dropped: bool = False  # it was taken away; the version stays


class Job(Record, frozen=True):
    """Something to do once: a workflow's run for one trigger.

    ``data`` by trigger: *field_changed* ``{"field", "old", "new"}``, and for a workflow
    that waits for any field also ``"changes"``, a list of such; *meeting*
    ``{"state", "start", "end", "booking"}``; otherwise empty.
    """

    id: str  # made from workflow and subject; the key of what it writes
    workflow: str  # name of the document
    version: int  # of the document when the trigger came
    trigger: str
    visitor: str
    created: float
    due: float = 0.0  # not before
    conversation: str = ""
    session: str = ""
    state: JobState = "waiting"
    fence: int = 0  # grows with every lease; an older one is refused
    until: float = 0.0  # end of the lease
    rep: str = ""  # who has the lease, or ended it
    words: str = ""  # what became of it, and why
    data: dict[str, Any] = {}
    result: dict[str, Any] = {}


class ListSummary(Record, frozen=True):
    """A published list of companies."""

    name: str
    title: str
    count: int
    at: float  # when it was read from the CRM
    by: str = ""


class PutDocument(Wire, frozen=True, tag="put_document"):
    """Admin: make or change a document; refused as "conflict" when `base` is not its version."""

    id: str
    kind: DocumentKind
    name: str
    body: dict[str, Any]
    base: int = 0  # 0: a new document


class DropDocument(Wire, frozen=True, tag="drop_document"):
    """Admin: take a document away."""

    id: str
    kind: DocumentKind
    name: str
    base: int


class OfferHands(Wire, frozen=True, tag="offer_hands"):
    """Say that this console or agent can do jobs, or cannot any more; answer: true.

    It holds for this connection. What this console has under a lease is given again.
    """

    id: str
    able: bool
    agent: bool = False  # works for everyone, so it is asked first


class RenewJob(Wire, frozen=True, tag="renew_job"):
    """The job goes on: keep the lease; refused as "conflict" when it is somebody else's.

    Answer: until when, in Unix seconds.
    """

    id: str
    job: str
    fence: int


class EndJob(Wire, frozen=True, tag="end_job"):
    """The job is over; refused as "conflict" when the lease is somebody else's.

    "waiting" gives it back unfinished: for others at once, or for later.
    """

    id: str
    job: str
    fence: int
    state: JobState  # "done", "failed", "skipped"; "waiting"
    words: str = ""
    result: dict[str, Any] = {}


class TellRep(Wire, frozen=True, tag="tell_rep"):
    """A workflow has something to say to a rep; refused as "not_found" for an unknown rep."""

    id: str
    rep: str
    conversation: str
    title: str  # of the workflow
    text: str


class PutListPart(Wire, frozen=True, tag="put_list_part"):
    """One part of a list; it counts from when all parts of a generation are there."""

    id: str
    name: str
    title: str
    generation: str  # one for each publication
    part: int  # 0, 1, 2 ...
    parts: int
    entries: list[tuple[str, str]]  # (domain, id in the CRM), at most 2,000
    at: float


class DropList(Wire, frozen=True, tag="drop_list"):
    """Take a published list away."""

    id: str
    name: str


class AskDocuments(Wire, frozen=True, tag="ask_documents"):
    """Question: list of `Document`, dropped ones included."""

    id: str


class AskJobs(Wire, frozen=True, tag="ask_jobs"):
    """Question: list of `Job`, newest first."""

    id: str
    workflow: str = ""  # empty: all
    limit: int = 100


class AskClaim(Wire, frozen=True, tag="ask_claim"):
    """Question: may I write what `key` names? Answer: `Claim`."""

    id: str
    key: str  # never an address in plain text
    within_s: float = 30.0  # it ends by itself after this time


class ReleaseClaim(Wire, frozen=True, tag="release_claim"):
    """The writing is over; not answered."""

    key: str


class AskLists(Wire, frozen=True, tag="ask_lists"):
    """Question: list of `ListSummary`."""

    id: str


class Claim(Record, frozen=True):
    """Who may write what a key names."""

    granted: bool
    holder: str = ""  # name of the rep who has it
    until: float = 0.0
    quiet_s: float = 0.0  # for how long no other console had the key, as far as is remembered


class DocumentSet(Wire, frozen=True, tag="document_set"):
    """To every connected console: a document is new, changed or dropped.

    Outside the reliable lane: a console asks for all documents after each `Ready`.
    """

    document: Document


class JobGiven(Wire, frozen=True, tag="job_given"):
    """To one console or agent: do this, and say so before the lease ends.

    Outside the reliable lane, which is a rep's and would replay it: what gets lost
    on the way is given again, to the same console or another.
    """

    job: Job


SharedCommand = (
    PutDocument | DropDocument | EndJob | TellRep | PutListPart | DropList | MeetingCommand
)
SharedQuestion = (
    AskDocuments | AskJobs | AskClaim | AskLists | OfferHands | RenewJob | MeetingQuestion
)
SharedNews = DocumentSet | JobGiven | MeetingNews

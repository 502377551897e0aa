/** What must be known of the conversation without the panel: its events, and what is unread. */
import type { Core, Heard } from "../core";
import type * as Wire from "../wire.gen";
import { add, each, keep } from "../loader/list";
import { doc, later } from "../loader/page";

interface Mark {
  conversation: string;
  seq: number;
}

/** Everything since the newest snapshot; the panel draws from it. */
export let events: Heard[] = [];
let unseen: Mark[] = [];

export function forget(): void {
  events = [];
  unseen = [];
}

export function unread(): number {
  return unseen.length;
}

/** Take one reliable event in. */
export function take(core: Core, event: Heard): void {
  if (event.t === "snapshot") {
    forget();
    each(event.conversations || [], (record) => takeRecord(core, record));
  } else if (event.t === "posted") takeMessage(core, event.message, 0);
  else if (event.t === "seen" && event.who === "visitor") drop(event.conversation, event.seq);
  add(events, event);
}

/** The visitor has it all in sight: how far, for each conversation. */
export function read(): Mark[] {
  const newest: Record<string, number> = {};
  const marks: Mark[] = [];
  each(unseen, (one) => (newest[one.conversation] = Math.max(newest[one.conversation] || 0, one.seq)));
  for (const conversation in newest) add(marks, { conversation, seq: newest[conversation] });
  unseen = [];
  return marks;
}

function takeRecord(core: Core, record: Wire.ConversationRecord): void {
  each(record.messages || [], (message) => takeMessage(core, message, record.read_by_visitor || 0));
}

function takeMessage(core: Core, message: Wire.Message, readUpTo: number): void {
  const { conversation, seq, kind } = message;
  const booking = message.data || {};
  if (message.author === "visitor") {
    announceOnce(core, conversation, "Conversation Started", { conversation });
  } else if (kind !== "note" && seq > readUpTo) {
    unseen = keep(unseen, (one) => one.conversation !== conversation || one.seq !== seq);
    add(unseen, { conversation, seq });
  }
  if (kind === "meeting" && /^booked/.test("" + booking.state)) {
    announceOnce(core, "m" + (booking.booking || conversation + seq), "Meeting Booked", booking);
  }
}

function drop(conversation: string, seq: number): void {
  unseen = keep(unseen, (one) => one.conversation !== conversation || one.seq > seq);
}

/** Announce in one tab of this visitor, in front if there is one; once ever for each `tag`. */
function announceOnce(core: Core, tag: string, name: string, data: object): void {
  later(
    () => core.runs() && core.claim("e." + tag, 1 / 0, () => core.announce(name, data)),
    doc.hidden ? 600 + Math.random() * 600 : 0,
  );
}

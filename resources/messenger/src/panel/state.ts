/** What the panel shows, and how it changes with what the loader tells. */
import type { ToPanel } from "../port";
import type * as Wire from "../wire.gen";

export interface Talk {
  id: string;
  opened: number;
  status: Wire.ConversationRecord["status"];
  repName: string;
  position: number | null; // in the queue; 0: nobody is there
  readByRep: number;
  messages: ReadonlyMap<number, Wire.Message>;
}

export interface Pending {
  id: string;
  text: string;
  failed: string; // the hub's words, when it refused
}

export interface Choice {
  id: string; // of the command
  start: string;
}

export interface State {
  talks: readonly Talk[]; // oldest first
  pending: readonly Pending[];
  bot: readonly Wire.Message[]; // of experiences; in no conversation
  choices: ReadonlyMap<string, Choice>; // by conversation:seq of the message that offered times
  typing: string | null; // who writes; "" has no name
  up: boolean;
  email: string;
}

export const EMPTY: State = {
  talks: [],
  pending: [],
  bot: [],
  choices: new Map(),
  typing: null,
  up: true,
  email: "",
};

export function choiceKey(message: { conversation: string; seq: number }): string {
  return message.conversation + ":" + message.seq;
}

/** Return the state that follows. */
export function reduce(state: State, told: ToPanel): State {
  switch (told.k) {
    case "hi":
      return greeted(told);
    case "event":
      return heard(state, told.event);
    case "bot":
      return { ...state, bot: [...state.bot, told.message] };
    case "pending":
      return withPending(state, told.command);
    case "answer":
      return answered(state, told.answer);
    case "typing":
      return { ...state, typing: told.typing.on && told.typing.who === "rep" ? (told.typing.name ?? "") : null };
    case "up":
      return { ...state, up: told.up, typing: told.up ? state.typing : null };
    case "email":
      return { ...state, email: told.email };
    default:
      return state;
  }
}

function greeted(told: Extract<ToPanel, { k: "hi" }>): State {
  const start: State = { ...EMPTY, up: told.up, email: told.email, bot: told.bot ?? [] };
  const heardAll = told.events.reduce(heard, start);
  return told.pending.reduce(withPending, heardAll);
}

function heard(state: State, event: Wire.Event["e"]): State {
  switch (event.t) {
    case "snapshot":
      return confirmed({ ...state, talks: (event.conversations ?? []).map(talkOf).sort(byAge) });
    case "joined":
      return inTalk(state, event.conversation.id, (old) => joined(old, event.conversation));
    case "posted":
      return posted(state, event.message);
    case "seen":
      return event.who === "rep"
        ? inTalk(state, event.conversation, (talk) => ({ ...talk, readByRep: Math.max(talk.readByRep, event.seq) }))
        : state;
    case "closed":
      return { ...inTalk(state, event.conversation, (talk) => ({ ...talk, status: "closed" })), typing: null };
    case "queued":
      return inTalk(state, event.conversation, (talk) => ({ ...talk, position: event.position }));
    default:
      return state;
  }
}

function posted(state: State, message: Wire.Message): State {
  if (message.kind === "note") return state;
  const added = inTalk(state, message.conversation, (talk) => ({
    ...talk,
    messages: new Map([...talk.messages, [message.seq, message]]),
  }));
  return confirmed(message.author === "visitor" ? added : { ...added, typing: null });
}

function joined(old: Talk, record: Wire.ConversationRecord): Talk {
  const fresh = talkOf(record);
  return { ...fresh, messages: new Map([...old.messages, ...fresh.messages]) };
}

function talkOf(record: Wire.ConversationRecord): Talk {
  const shown = (record.messages ?? []).filter((message) => message.kind !== "note");
  return {
    id: record.id,
    opened: record.opened,
    status: record.status,
    repName: record.rep_name ?? "",
    position: null,
    readByRep: record.read_by_rep ?? 0,
    messages: new Map(shown.map((message) => [message.seq, message])),
  };
}

function inTalk(state: State, id: string, change: (talk: Talk) => Talk): State {
  const known = state.talks.find((talk) => talk.id === id);
  const fresh: Talk = {
    id,
    opened: Infinity,
    status: "waiting",
    repName: "",
    position: null,
    readByRep: 0,
    messages: new Map(),
  };
  const others = state.talks.filter((talk) => talk.id !== id);
  return { ...state, talks: [...others, change(known ?? fresh)].sort(byAge) };
}

function byAge(one: Talk, other: Talk): number {
  return one.opened === other.opened ? 0 : one.opened - other.opened;
}

/** A message of ours that has come back is no longer pending. */
function confirmed(state: State): State {
  const ids = new Set(state.talks.flatMap((talk) => [...talk.messages.values()].map((m) => m.client_id)));
  return { ...state, pending: state.pending.filter((one) => !ids.has(one.id)) };
}

function withPending(state: State, command: { t: string; id: string }): State {
  if (command.t === "say") {
    const { id, text } = command as Wire.Say;
    return confirmed({ ...state, pending: [...state.pending, { id, text, failed: "" }] });
  }
  if (command.t !== "pick") return state;
  const pick = command as Wire.Pick;
  const choice = { id: pick.id, start: pick.start };
  return { ...state, choices: new Map([...state.choices, [choiceKey(pick), choice]]) };
}

function answered(state: State, answer: Wire.Ack | Wire.Err): State {
  if (answer.t === "ack") return state;
  return {
    ...state,
    pending: state.pending.map((one) => (one.id === answer.id ? { ...one, failed: answer.message } : one)),
    choices: new Map([...state.choices].filter(([, choice]) => choice.id !== answer.id)),
  };
}

/** The conversation that goes on, or the last one. */
export function current(state: State): Talk | undefined {
  return state.talks[state.talks.length - 1];
}

/** Whether the visitor should be asked for an address. */
export function wantsEmail(state: State): boolean {
  const talk = current(state);
  return !state.email && (!state.up || (talk?.position === 0 && talk.status !== "open" && talk.status !== "closed"));
}

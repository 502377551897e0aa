/** The conversation as a list of items, drawn with as little change as possible. */
import type * as Wire from "../wire.gen";
import { el, linked } from "./dom";
import { choiceKey, type Pending, type State, type Talk } from "./state";
import { bookButton, meetingCard, type Picker, timesCard } from "./times";
import { say } from "./words";

interface Item {
  key: string;
  mark: string; // changes when the item must be drawn anew
  draw(): HTMLElement;
}

/** Bring `log` to what `state` says; what stays the same stays the same element. */
export function drawLog(log: HTMLElement, state: State, picker: Picker): void {
  const old = new Map(Array.from(log.children, (child) => [(child as HTMLElement).dataset.key!, child as HTMLElement]));
  let after: Element | null = null;
  for (const item of itemsOf(state, picker)) {
    let element = old.get(item.key);
    old.delete(item.key);
    if (!element || element.dataset.mark !== item.mark) {
      const fresh = item.draw();
      fresh.dataset.key = item.key;
      fresh.dataset.mark = item.mark;
      if (element) element.replaceWith(fresh);
      element = fresh;
    }
    const place: Element | null = after ? after.nextElementSibling : log.firstElementChild;
    if (place !== element) log.insertBefore(element, place);
    after = element;
  }
  for (const element of old.values()) element.remove();
}

function itemsOf(state: State, picker: Picker): Item[] {
  const items: Item[] = [];
  const bot = [...state.bot];
  const botUntil = (ts: number): void => {
    while (bot.length && bot[0].ts < ts) items.push(botItem(bot.shift()!, picker));
  };
  let day = "";
  for (const talk of state.talks) {
    for (const message of inOrder(talk)) {
      const at = new Date(message.ts * 1000);
      botUntil(message.ts);
      if (at.toDateString() !== day) {
        day = at.toDateString();
        if (!picker.when.isToday(at)) items.push(line("d:" + day, "day", picker.when.day(at)));
      }
      items.push(messageItem(state, talk, message, picker));
    }
    items.push(...standing(talk, picker, talk === state.talks[state.talks.length - 1]));
  }
  botUntil(Infinity);
  items.push(...state.pending.map((one) => pendingItem(one, picker)));
  return items;
}

/** What stands below a conversation: who came, that it ended, how the wait goes. */
function standing(talk: Talk, picker: Picker, last: boolean): Item[] {
  const { words } = picker;
  if (talk.status === "closed") return [line("c:" + talk.id, "system", words.ended)];
  if (!last) return [];
  if (talk.status === "open") return talk.repName && !repSpoke(talk) ? [line("j:" + talk.id, "system", say(words.joined, { name: talk.repName }))] : [];
  const wait = line("q:" + talk.id, "system", queueWords(talk, picker));
  return talk.position === 0 && picker.book ? [wait, bookItem(talk, picker)] : [wait];
}

function bookItem(talk: Talk, { words, book }: Picker): Item {
  return { key: "k:" + talk.id, mark: "", draw: () => el("div", { class: "offer" }, bookButton(words.book, book!)) };
}

function queueWords(talk: Talk, { words }: Picker): string {
  if (talk.position === null) return words.waiting;
  if (talk.position === 0) return words.nobody;
  return talk.position === 1 ? words.next : say(words.queue, { n: talk.position });
}

function repSpoke(talk: Talk): boolean {
  return [...talk.messages.values()].some((message) => message.author === "rep");
}

function inOrder(talk: Talk): Wire.Message[] {
  return [...talk.messages.values()].sort((one, other) => one.seq - other.seq);
}

function line(key: string, kind: string, text: string): Item {
  return { key, mark: text, draw: () => el("p", { class: kind }, text) };
}

function botItem(message: Wire.Message, { words, when }: Picker): Item {
  const at = when.clock(new Date(message.ts * 1000));
  return {
    key: "b:" + message.seq,
    mark: "",
    draw: () => bubble("theirs", words.bot, linked(message.text), at),
  };
}

function pendingItem(one: Pending, { words }: Picker): Item {
  const state = one.failed ? words.failed + " " + one.failed : words.sending;
  return {
    key: "p:" + one.id,
    mark: state,
    draw: () => bubble("mine pending", words.you, linked(one.text), state, !!one.failed),
  };
}

function messageItem(state: State, talk: Talk, message: Wire.Message, picker: Picker): Item {
  const { words, when } = picker;
  const mine = message.author === "visitor";
  const at = when.clock(new Date(message.ts * 1000));
  const receipt = mine && isLast(talk, message) ? (talk.readByRep >= message.seq ? words.read : words.sent) : "";
  const choice = state.choices.get(choiceKey(message));
  const over = message.kind === "times" && settled(talk, message);
  const who = mine ? words.you : message.name || (message.author === "bot" ? words.bot : words.somebody);
  return {
    // the pending bubble of this message becomes the message
    key: mine ? "p:" + message.client_id : "m:" + choiceKey(message),
    mark: [receipt, choice?.start, over, picker.email !== ""].join("|"),
    draw() {
      if (message.kind === "system") return el("p", { class: "system", dir: "auto" }, message.text);
      if (message.kind === "meeting") return meetingCard(words, when, message);
      const body = bubble(mine ? "mine" : "theirs", who, linked(message.text), [at, receipt].filter(Boolean).join(" · "));
      if (message.kind === "times") body.append(timesCard(picker, message, choice, over));
      return body;
    },
  };
}

function isLast(talk: Talk, message: Wire.Message): boolean {
  return !inOrder(talk).some((other) => other.author === "visitor" && other.seq > message.seq);
}

/** A later message says how the booking went; a time that was taken may be chosen anew. */
function settled(talk: Talk, offer: Wire.Message): boolean {
  return (
    talk.status === "closed" ||
    inOrder(talk).some(
      (other) => other.seq > offer.seq && other.kind === "meeting" && /^(booked|pending)/.test(String(other.data?.state)),
    )
  );
}

function bubble(kind: string, who: string, text: Node, foot: string, wrong = false): HTMLElement {
  return el(
    "div",
    { class: "message " + kind },
    el("span", { class: "who" }, who),
    el("div", { class: "bubble", dir: "auto" }, text),
    el("span", { class: wrong ? "foot wrong" : "foot" }, foot),
  );
}

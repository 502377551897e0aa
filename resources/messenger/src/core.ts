/**
 * What the loader lends to the second file, chat.js, and what it gets back.
 *
 * Decided: the loader holds what must work from the first moment (calls, storage,
 * outbox, socket, views, launcher) and fetches the chat when the page is idle, by a
 * modulepreload whose digest is built in: a page that pins the loader pins both, and
 * nonces, strict-dynamic and Trusted Types let it pass. Refused: one file of 11 kB on
 * every page; a script element, which Trusted Types forbid.
 */
import type * as Wire from "./wire.gen";

type Command = NonNullable<Wire.Beacon["commands"]>[number];
/** A command as callers write it: without its id. */
export type Draft<C = Command> = C extends Command ? Omit<C, "id"> : never;

export type Heard = Wire.Event["e"];
export type Look = (done: (there: boolean) => void) => void;

export interface Core {
  hub: string;
  italian: boolean;
  box: HTMLElement; // in the launcher's shadow root
  button: HTMLButtonElement;
  heard: string[]; // from the hub, before the chat was there
  up: boolean;
  runs(): boolean; // consent is there
  route(): void; // the address may have changed
  style(css: string): void;
  look(probe: Look): void; // how to see whether the hub is there
  post(draft: Draft): string;
  waiting(): string[]; // commands under way, as JSON
  say(message: Wire.VisitorMessage): boolean;
  learn(fields: unknown): void;
  submit(fields: unknown, form?: string): void;
  track(name: string): void;
  email(): string;
  announce(name: string, data: object): void;
  claim(key: string, ms: number, won: () => void): void;
  get(key: string): string;
  put(key: string, value: string): void;
  drop(key: string): void;
}

export interface Chat {
  show(focus: boolean): void;
  hide(focus: boolean): void;
  toggle(): void; // by the visitor
  up(is: boolean): void;
  hear(text: string): void; // an event, an answer or typing, as the hub sent it
  reset(): void; // another visitor from now on
  experience(name: unknown, form?: boolean): void;
}

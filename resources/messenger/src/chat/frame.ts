/** The panel's frame and the port to it. */
import type { FromPanel, ToPanel } from "../port";
import { later, on, win } from "../loader/page";
import { make } from "./launcher";

const PATIENCE = 5e3; // ms until the panel must have spoken

export interface Frame {
  shell: HTMLElement;
  live(): boolean;
  tell(message: ToPanel): void;
  focus(): void;
  remove(): void;
}

export interface Listener {
  ready(): void;
  failed(): void;
  heard(message: FromPanel): void;
}

/** Load the panel of `hub`; only that frame, only from the hub, is given a port. */
export function frameOf(hub: string, query: string, title: string, listener: Listener): Frame {
  const shell = make("div", { class: "p" });
  const frame = make("iframe", { title, allow: "clipboard-write", src: hub + "/panel?" + query });
  const boxed = win.origin === "null"; // a sandboxed page gives its frames an opaque origin, too
  const origin = boxed ? "null" : /^\w+:\/\/[^/]+/.exec(hub)![0];
  let port: MessagePort | null = null;
  let gone = false;
  const greet = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin || event.data !== "foyer") return;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = (message) => listener.heard(message.data as FromPanel);
    frame.contentWindow!.postMessage("foyer", boxed ? "*" : origin, [channel.port2]);
    listener.ready();
  };
  on<MessageEvent>(win, "message", (event) => gone || greet(event));
  later(() => {
    if (!port && !gone) listener.failed();
  }, PATIENCE);
  shell.appendChild(frame);
  return {
    shell,
    live: () => !!port,
    tell: (message) => port && port.postMessage(message),
    focus: () => frame.focus(),
    remove() {
      gone = true;
      shell.remove();
    },
  };
}

/** The page that we are a guest of. */
export const win = window;
export const doc = document;

/** Run `work`; the page never sees what it throws. */
export function safely(work: () => void): void {
  try {
    work();
  } catch (error) {
    warn("" + error);
  }
}

const warned: Record<string, 1> = {};

/** Tell the developer once; a page may have replaced the console. */
export function warn(text: string): void {
  if (warned[text]) return;
  warned[text] = 1;
  try {
    console.warn("foyer: " + text);
  } catch {
    // then there is nobody to tell
  }
}

export function now(): number {
  return Date.now();
}

export function later(work: () => void, ms?: number): number {
  return win.setTimeout(() => safely(work), ms);
}

/** Listen without ever throwing into the page. */
export function on<E extends Event>(
  target: EventTarget,
  name: string,
  use: (event: E) => void,
): void {
  target.addEventListener(name, (event) => safely(() => use(event as E)), {
    passive: true,
    capture: true,
  });
}

import { cityOf } from "../meet/zones";

/** Times in the visitor's own zone and manner. */
export interface When {
  zone: string; // "America/New_York"
  place: string; // "New York"
  clock(at: Date): string;
  day(at: Date): string;
  both(at: Date): string;
  isToday(at: Date): boolean;
}

export function whenFor(lang: string, now: () => Date): When {
  const locale = navigator.language.startsWith(lang) ? navigator.language : lang;
  const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" });
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
  const zone = clock.resolvedOptions().timeZone;
  return {
    zone,
    place: cityOf(zone),
    clock: (at) => clock.format(at),
    day: (at) => day.format(at),
    both: (at) => day.format(at) + ", " + clock.format(at),
    isToday: (at) => at.toDateString() === now().toDateString(),
  };
}

/** An instant as the wire has it; null when it is none. */
export function instant(text: unknown): Date | null {
  const at = new Date(typeof text === "string" ? text : NaN);
  return isNaN(+at) ? null : at;
}

/** Instants as people of a zone read them. All instants are Unix seconds. */

export interface Clock {
  zone: string;
  key(at: number): string; // date there, "2027-05-04"
  week(at: number): string; // "Tue"
  date(at: number): string; // "4 May"
  day(at: number): string; // "Tuesday 4 May"
  clock(at: number): string; // "9:30"
  exact(at: number): string; // "9:30 GMT+2": where a clock shows a time twice
  both(at: number): string;
  offset(at: number): string; // "GMT+2"
}

const FEW = ["UTC", "Europe/London", "Europe/Rome", "Europe/Athens", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo"];

/** The zone of this browser; UTC where it does not say, or says one that it does not know. */
export function ownZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : "UTC";
}

export function isZone(zone: string): boolean {
  try {
    return !!zone && !!new Intl.DateTimeFormat("en", { timeZone: zone });
  } catch {
    return false;
  }
}

/** Every zone that can be chosen, and `own` among them. */
export function zones(own: string): string[] {
  const known = (Intl as unknown as { supportedValuesOf?(key: string): string[] }).supportedValuesOf;
  const all = known ? known("timeZone") : FEW;
  return [...new Set([...all, "UTC", own])].sort();
}

// Browsers know some cities by a name that they had long ago.
const NEW: Record<string, string> = { Calcutta: "Kolkata", Katmandu: "Kathmandu", Saigon: "Ho Chi Minh", Rangoon: "Yangon", Kiev: "Kyiv", Godthab: "Nuuk" };

/** "America/Argentina/Buenos_Aires" as people write it. */
export function zoneName(zone: string): string {
  const region = zone.split("/").slice(0, -1).join(", ").replace(/_/g, " ");
  return cityOf(zone) + (region ? " (" + region + ")" : "");
}

/** "Buenos Aires" of "America/Argentina/Buenos_Aires": enough for one's own zone. */
export function cityOf(zone: string): string {
  const place = zone.slice(zone.lastIndexOf("/") + 1);
  return NEW[place] ?? place.replace(/_/g, " ");
}

export function clockFor(lang: string, zone: string, language: string = navigator.language): Clock {
  const locale = (language || "").toLowerCase().startsWith(lang) ? language : lang;
  const as = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    return (at: number): string => format.format(at * 1000);
  };
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const named = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: "numeric", timeZoneName: "short" });
  const part = (format: Intl.DateTimeFormat, at: number, type: string): string =>
    format.formatToParts(at * 1000).find((one) => one.type === type)?.value ?? "";
  const day = as({ weekday: "long", day: "numeric", month: "long" });
  const clock = as({ hour: "numeric", minute: "2-digit" });
  const offset = (at: number): string => part(named, at, "timeZoneName");
  return {
    zone,
    key(at) {
      const found: Record<string, string> = {};
      for (const { type, value } of parts.formatToParts(at * 1000)) found[type] = value;
      return found.year + "-" + found.month + "-" + found.day;
    },
    week: as({ weekday: "short" }),
    date: as({ day: "numeric", month: "short" }),
    day,
    clock,
    exact: (at) => clock(at) + " " + offset(at),
    both: (at) => day(at) + ", " + clock(at),
    offset,
  };
}

export interface Slot {
  start: number;
  text: string;
}

export interface Day {
  key: string;
  start: number; // the first slot of the day
  slots: Slot[];
}

/** Starts in days of the clock's zone; a time that the clock shows twice tells its offset. */
export function days(starts: readonly number[], clock: Clock): Day[] {
  const found: Day[] = [];
  for (const start of [...starts].sort((one, other) => one - other)) {
    const key = clock.key(start);
    let day = found[found.length - 1];
    if (!day || day.key !== key) found.push((day = { key, start, slots: [] }));
    day.slots.push({ start, text: clock.clock(start) });
  }
  for (const { slots } of found) {
    const count = new Map<string, number>();
    for (const { text } of slots) count.set(text, (count.get(text) ?? 0) + 1);
    for (const slot of slots) if (count.get(slot.text)! > 1) slot.text = clock.exact(slot.start);
  }
  return found;
}

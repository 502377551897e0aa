/** The booking inside the chat's panel: a file of its own, fetched when somebody wants it. */
import { apiOf } from "./api";
import { type Booking, bookingOf } from "./book";
import { wordsFor } from "./words";
import { ownZone } from "./zones";

export interface Wanted {
  lang: string;
  token: string;
  conversation: string;
  email: string;
  booked(email: string): void;
}

export function open(wanted: Wanted): Booking {
  const { lang, token, conversation, email } = wanted;
  return bookingOf({
    api: apiOf("", token),
    words: wordsFor(lang),
    lang,
    zone: ownZone(),
    ask: { type: "", conversation },
    known: { email, name: "" },
    heading: "h2",
    booked: (meet) => wanted.booked(meet.email ?? ""),
    zoned: () => undefined,
  });
}

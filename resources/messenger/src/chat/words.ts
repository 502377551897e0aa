/** What the launcher and the card for an absent hub say. */
const ENGLISH = {
  open: "Open chat",
  shut: "Close chat",
  chat: "Chat",
  unread: "new",
  away: "Chat is not available right now.",
  leave: "Leave a message",
  message: "Message",
  email: "Your e-mail",
  send: "Send",
  kept: "Thank you. Your message goes out as soon as chat is back.",
};

export type Words = typeof ENGLISH;

const ITALIAN: Words = {
  open: "Apri la chat",
  shut: "Chiudi la chat",
  chat: "Chat",
  unread: "nuovi",
  away: "La chat non è disponibile al momento.",
  leave: "Lascia un messaggio",
  message: "Messaggio",
  email: "La tua e-mail",
  send: "Invia",
  kept: "Grazie. Il messaggio partirà appena la chat torna disponibile.",
};

export function wordsFor(italian: boolean): Words {
  return italian ? ITALIAN : ENGLISH;
}

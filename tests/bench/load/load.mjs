// One load, described by JSON in the first argument; prints one JSON line for each result.
import * as clients from "./clients.mjs";

const job = JSON.parse(process.argv[2]);
const TEXT = "The quick brown fox jumps over the lazy dog and asks for a price. ".repeat(3).slice(0, 180);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const report = (result) => console.log(JSON.stringify(result));

function percentile(sorted, part) {
  if (!sorted.length) return null;
  return +sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(3);
}

function summary(latencies, seconds, extra = {}) {
  const sorted = Float64Array.from(latencies).sort();
  return { per_s: +(latencies.length / seconds).toFixed(1), p50_ms: percentile(sorted, 0.5),
    p99_ms: percentile(sorted, 0.99), ...extra };
}

async function inGroups(count, size, make) {
  const made = [];
  for (let at = 0; at < count; at += size) {
    const group = Array.from({ length: Math.min(size, count - at) }, (_, n) => make(at + n));
    made.push(...(await Promise.all(group)));
  }
  return made;
}

async function idle() {
  await inGroups(job.visitors, 50, () => clients.foyerVisitor(job.url, () => {}));
  report({ ready: job.visitors });
  await sleep(job.hold_s * 1000);
}

// A message counts when its visitor has the acknowledgement and its rep the text.
class Chat {
  constructor() {
    this.sent = new Map(); // id -> [time, visitor, acknowledged, posted]
    this.acks = [];
    this.refused = 0;
    this.done = () => {};
    this.counting = false;
  }

  send(visitor) {
    const id = clients.newId();
    this.sent.set(id, [performance.now(), visitor, false, false]);
    visitor.say(id, TEXT);
  }

  heard(message) {
    if (message.t === "err") this.refused++;
    this.mark(message.id, 2);
  }

  mark(id, what) {
    const entry = this.sent.get(id);
    if (!entry) return;
    entry[what] = true;
    if (!entry[2] || !entry[3]) return;
    this.sent.delete(id);
    if (this.counting) this.acks.push(performance.now() - entry[0]);
    this.done(entry[1]);
  }
}

async function people(chat) {
  const posted = (id) => chat.mark(id, 3);
  const heard = (message) => chat.heard(message);
  if (job.kind === "foyer") {
    for (const ticket of job.tickets) await clients.foyerRep(job.url, ticket, { posted });
    return inGroups(job.visitors, 20, () => clients.foyerVisitor(job.url, heard));
  }
  const [visitor, rep] = { ws: [clients.wsVisitor, clients.wsRep],
    socketio: [clients.socketioVisitor, clients.socketioRep] }[job.kind];
  await inGroups(job.reps, 20, (n) => rep(job.url, n, { posted }));
  return inGroups(job.visitors, 20, (n) => visitor(job.url, n % job.reps, heard));
}

async function measured(chat, extra) {
  await sleep(700);
  chat.acks = [];
  chat.counting = true;
  const began = performance.now();
  report({ begin: true });
  await sleep(job.secs * 1000);
  chat.counting = false;
  report({ ...summary(chat.acks, (performance.now() - began) / 1000), refused: chat.refused, ...extra });
}

async function chat() {
  const state = new Chat();
  const visitors = await people(state);
  for (const visitor of visitors) await new Promise((resolve) => {
    // The first words reach the rep with the offer, so only the acknowledgement counts.
    state.done = resolve;
    const id = clients.newId();
    state.sent.set(id, [performance.now(), visitor, false, job.kind === "foyer"]);
    visitor.say(id, TEXT);
  });
  await sleep(500);
  state.done = (visitor) => state.send(visitor);
  for (const visitor of visitors) for (let n = 0; n < job.window; n++) state.send(visitor);
  await measured(state, { load: "full" });
  const rate = state.acks.length / job.secs / 2;
  state.done = () => {};
  while (state.sent.size) await sleep(20);
  const stop = paced(rate, (n) => state.send(visitors[n % visitors.length]));
  await measured(state, { load: "half" });
  stop();
}

// Calls `act` so many times a second, catching up when the timer is late.
function paced(rate, act) {
  const began = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * rate;
    while (done < due) act(done++);
  }, 2);
  return () => clearInterval(timer);
}

async function events() {
  const sent = new Map();
  let latencies = [];
  let frames = 0;
  let bytes = 0;
  const heard = (message) => {
    const at = sent.get(message.id);
    if (at !== undefined && message.t === "ack") latencies.push(performance.now() - at);
    sent.delete(message.id);
  };
  const seen = { live: true, frames: (size) => (frames++, (bytes += size)) };
  // Reps first: a ticket is good for half a minute.
  for (const ticket of job.tickets) await clients.foyerRep(job.url, ticket, seen);
  const visitors = await inGroups(job.visitors, 50, () => clients.foyerVisitor(job.url, heard));
  const stop = paced(job.rate, () => {
    const id = clients.newId();
    sent.set(id, performance.now());
    visitors[Math.floor(Math.random() * visitors.length)].page(id);
  });
  await sleep(3000);
  latencies = [];
  frames = bytes = 0;
  const began = performance.now();
  report({ begin: true });
  await sleep(job.secs * 1000);
  const seconds = (performance.now() - began) / 1000;
  report(summary(latencies, seconds, { frames_per_s: Math.round(frames / seconds),
    kb_per_s_and_console: +(bytes / seconds / 1024 / Math.max(1, job.tickets.length)).toFixed(1) }));
  stop();
}

await { idle, chat, events }[job.what]();
process.exit(0);

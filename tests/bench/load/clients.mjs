// Visitors and reps of the three servers, all on the same websocket client.
import WebSocket from "ws";
import { decode, encode } from "./msgpack.mjs";

const OPTIONS = { perMessageDeflate: false, skipUTF8Validation: true };
const EVENT = "e".charCodeAt(0);
const CLIENT_ID = Buffer.from("client_id");
let ids = 0;
export const newId = () => `b${process.pid}-${++ids}`;

function open(url, protocols, heard) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols, OPTIONS);
    // A first frame may come together with the handshake's answer.
    if (heard) socket.on("message", (frame) => heard(frame, socket));
    socket.once("open", () => resolve(socket));
    socket.once("close", (code) => fail(`a server closed a connection with ${code}`));
    socket.once("error", reject);
  });
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

const address = (url, query) => url.replace("http", "ws") + query;

// --- foyer ---------------------------------------------------------------

export async function foyerVisitor(url, heard) {
  const socket = await open(address(url, "/ws"), ["hub.v1.json"]);
  const client = newId();
  const page = (n) => ({ id: `${client}-${n}`, url: `https://shop.example/page/${n % 50}`,
    path: `/page/${n % 50}`, title: `Page title number ${n % 50} - Example` });
  let pages = 0;
  const ready = new Promise((resolve) => {
    socket.on("message", (frame) => {
      if (frame[6] === EVENT) return; // {"t":"ev": what we wrote ourselves; the load must stay light
      const message = JSON.parse(frame);
      if (message.t === "ping") socket.send(`{"t":"pong","q":${message.q}}`);
      else if (message.t === "ready") resolve();
      else if (message.t === "ack" || message.t === "err") heard(message);
    });
  });
  socket.send(JSON.stringify({ t: "hello", v: 1, site: "main", client, view: page(pages++) }));
  await ready;
  return {
    say: (id, text) => socket.send(JSON.stringify({ t: "say", id, text })),
    page: (id) => socket.send(JSON.stringify({ t: "page", id, view: page(pages++) })),
  };
}

export async function foyerRep(url, ticket, { posted = () => {}, live = false, frames = () => {} }) {
  const socket = await open(address(url, "/ws"), ["hub.v1.mp"]);
  const ready = new Promise((resolve) => {
    socket.on("message", (frame) => {
      const said = frame.indexOf(CLIENT_ID);
      if (said > 0 && frame.length < 600) {
        const start = said + CLIENT_ID.length; // a short text follows: its length, its bytes
        posted(frame.toString("latin1", start + 1, start + 1 + (frame[start] & 31)));
        return;
      }
      const message = decode(frame);
      if (message.t === "ready") resolve();
      else if (message.t === "ping") socket.send(encode({ t: "pong", q: message.q }));
      else if (message.t === "snap" || message.t === "delta") {
        frames(frame.length);
        socket.send(encode({ t: "cred", topic: message.topic, n: message.n }));
      } else if (message.t === "ev" && message.e.t === "offered") {
        socket.send(encode({ t: "accept", id: newId(), offer: message.e.offer }));
      }
    });
  });
  socket.send(encode({ t: "hello", v: 1, ticket, client: newId() }));
  await ready;
  if (live) socket.send(encode({ t: "sub", topic: "all" }));
}

// --- npm ws --------------------------------------------------------------

export async function wsVisitor(url, rep, heard) {
  const socket = await open(address(url, `/?who=visitor&rep=${rep}`));
  socket.on("message", (frame) => heard(JSON.parse(frame)));
  return { say: (id, text) => socket.send(JSON.stringify({ t: "say", id, text })) };
}

export async function wsRep(url, rep, { posted }) {
  const socket = await open(address(url, `/?who=rep&rep=${rep}`));
  socket.on("message", (frame) => posted(JSON.parse(frame).id));
}

// --- socket.io: engine.io packets by hand, on the same client -------------

async function socketio(url, who, rep, heard) {
  const query = `/socket.io/?EIO=4&transport=websocket&who=${who}&rep=${rep}`;
  let connect;
  const connected = new Promise((resolve) => (connect = resolve));
  const socket = await open(address(url, query), [], (frame, from) => {
    const packet = frame.toString();
    if (packet[0] === "0") from.send("40");
    else if (packet[0] === "2") from.send("3");
    else if (packet.startsWith("40")) connect();
    else heard(packet);
  });
  await connected;
  return socket;
}

export async function socketioVisitor(url, rep, heard) {
  const socket = await socketio(url, "visitor", rep, (packet) => {
    const body = packet.slice(packet.indexOf("["));
    heard({ t: "ack", id: JSON.parse(body)[0].id });
  });
  let acknowledgements = 0;
  return {
    say: (id, text) => socket.send(`42${acknowledgements++}${JSON.stringify(["say", { id, text }])}`),
  };
}

export async function socketioRep(url, rep, { posted }) {
  await socketio(url, "rep", rep, (packet) => posted(JSON.parse(packet.slice(2))[1].id));
}

// npm ws: passes a visitor's message to the rep and acknowledges it, without storage.
import { WebSocketServer } from "ws";

const reps = new Map();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", backlog: 4096, perMessageDeflate: false });
server.on("connection", (socket, request) => {
  const asked = new URL(request.url, "http://hub").searchParams;
  const rep = asked.get("rep");
  if (asked.get("who") === "rep") reps.set(rep, socket);
  socket.on("message", (frame) => {
    const message = JSON.parse(frame);
    reps.get(rep)?.send(JSON.stringify({ t: "posted", text: message.text, id: message.id }));
    socket.send(JSON.stringify({ t: "ack", id: message.id }));
  });
  socket.on("error", () => {});
});
server.on("listening", () => console.log(`http://127.0.0.1:${server.address().port}`));

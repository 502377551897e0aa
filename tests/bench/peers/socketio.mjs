// socket.io: passes a visitor's message to the rep and acknowledges it, without storage.
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false });
const reps = new Map();
io.on("connection", (socket) => {
  const { who, rep } = socket.handshake.query;
  if (who === "rep") reps.set(rep, socket);
  socket.on("say", (message, acknowledge) => {
    reps.get(rep)?.emit("posted", message);
    acknowledge({ id: message.id });
  });
});
http.listen(0, "127.0.0.1", 4096, () => console.log(`http://127.0.0.1:${http.address().port}`));

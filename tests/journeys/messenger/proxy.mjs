/** A proxy in front of the hub that can also answer badly. */
import { once } from "node:events";
import { createServer, request } from "node:http";

export class Proxy {
  mode = "good";
  deaf = false; // to sockets alone
  brief = 0; // sockets that get the hub's first word and no more
  sockets = new Set();
  pairs = [];

  async start(hub) {
    this.server = createServer((asked, answer) => this.serve(hub, asked, answer));
    this.server.on("upgrade", (asked, socket, head) => this.upgrade(hub, asked, socket, head));
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  serve(hub, asked, answer) {
    if (this.mode === "hang") return;
    if (this.mode === "500") return answer.writeHead(500).end("broken");
    if (this.mode === "html") return answer.writeHead(200, { "content-type": "text/html" }).end("<p>We are back soon.");
    const on = request({ port: hub.port, path: asked.url, method: asked.method, headers: asked.headers }, (from) => {
      answer.writeHead(from.statusCode, from.headers);
      from.pipe(answer);
    });
    on.on("error", () => answer.destroy());
    asked.pipe(on);
  }

  upgrade(hub, asked, socket, head) {
    socket.on("error", () => {});
    this.sockets.add(socket);
    if (this.mode === "hang" || this.deaf) return;
    if (this.mode !== "good") {
      const [status, body] = this.mode === "500" ? ["500 Broken", "broken"] : ["200 OK", "<p>back soon"];
      return socket.end(`HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    }
    const { "sec-websocket-extensions": _, ...headers } = asked.headers; // frames stay readable
    const on = request({ port: hub.port, path: asked.url, headers });
    on.on("error", () => socket.destroy());
    on.on("upgrade", (answer, upstream, first) => {
      upstream.on("error", () => {});
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
      if (first.length) upstream.unshift(first);
      if (head.length) upstream.write(head);
      socket.pipe(upstream);
      if (this.brief > 0) this.cut(upstream, socket);
      else upstream.pipe(socket);
      this.pairs.push([socket, upstream]);
      socket.on("close", () => upstream.destroy());
      upstream.on("close", () => socket.destroy());
    });
    on.end();
  }

  /** Let the first frame through, and break the line before the next one. */
  cut(upstream, socket) {
    this.brief -= 1;
    let heard = Buffer.alloc(0);
    upstream.on("data", (piece) => {
      heard = Buffer.concat([heard, piece]);
      const length = heard.length > 3 && (heard[1] < 126 ? 2 + heard[1] : 4 + heard.readUInt16BE(2));
      if (length && heard.length >= length) socket.end(heard.subarray(0, length)), upstream.destroy();
    });
  }

  turn(mode) {
    this.mode = mode;
    if (mode === "hang") for (const [socket, upstream] of this.pairs) socket.unpipe(upstream), upstream.unpipe(socket);
    else for (const socket of this.sockets) socket.destroy();
  }

  stop() {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }
}

// As much msgpack as a console needs: maps, arrays, strings, numbers, booleans, null.
import { inflateSync } from "node:zlib";

export function encode(value) {
  const parts = [Buffer.from([0])]; // the frame's flag: raw
  put(value, parts);
  return Buffer.concat(parts);
}

function put(value, parts) {
  if (typeof value === "string") {
    const text = Buffer.from(value);
    parts.push(text.length < 32 ? Buffer.from([0xa0 | text.length]) : word(0xda, text.length), text);
  } else if (Number.isInteger(value)) {
    const bytes = Buffer.alloc(9);
    bytes[0] = 0xd3;
    bytes.writeBigInt64BE(BigInt(value), 1);
    parts.push(bytes);
  } else {
    const entries = Object.entries(value);
    parts.push(Buffer.from([0x80 | entries.length]));
    for (const [key, each] of entries) (put(key, parts), put(each, parts));
  }
}

function word(tag, length) {
  const bytes = Buffer.alloc(3);
  bytes[0] = tag;
  bytes.writeUInt16BE(length, 1);
  return bytes;
}

export function decode(frame) {
  const body = frame[0] ? inflateSync(frame.subarray(1)) : frame.subarray(1);
  return new Reader(body).value();
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  value() {
    const tag = this.bytes[this.at++];
    if (tag < 0x80) return tag;
    if (tag < 0x90) return this.map(tag & 15);
    if (tag < 0xa0) return this.list(tag & 15);
    if (tag < 0xc0) return this.text(tag & 31);
    if (tag >= 0xe0) return tag - 256;
    return this.tagged(tag);
  }

  tagged(tag) {
    switch (tag) {
      case 0xc0: return null;
      case 0xc2: return false;
      case 0xc3: return true;
      case 0xcb: return this.number(8, "readDoubleBE");
      case 0xcc: return this.number(1, "readUInt8");
      case 0xcd: return this.number(2, "readUInt16BE");
      case 0xce: return this.number(4, "readUInt32BE");
      case 0xcf: return Number(this.number(8, "readBigUInt64BE"));
      case 0xd9: return this.text(this.number(1, "readUInt8"));
      case 0xda: return this.text(this.number(2, "readUInt16BE"));
      case 0xdb: return this.text(this.number(4, "readUInt32BE"));
      case 0xdc: return this.list(this.number(2, "readUInt16BE"));
      case 0xdd: return this.list(this.number(4, "readUInt32BE"));
      case 0xde: return this.map(this.number(2, "readUInt16BE"));
      default: throw new Error(`msgpack tag ${tag}`);
    }
  }

  number(size, read) {
    const value = this.bytes[read](this.at);
    this.at += size;
    return value;
  }

  text(length) {
    return this.bytes.toString("utf8", this.at, (this.at += length));
  }

  list(length) {
    return Array.from({ length }, () => this.value());
  }

  map(length) {
    return Object.fromEntries(Array.from({ length }, () => [this.value(), this.value()]));
  }
}

// Loaded before a program: whatever would reach out of the machine, or look a name up, ends it with a line that a test finds.
const refuse = (/** @type {string} */ what) => () => {
  process.stderr.write(`NETWORK ${what}\n`);
  process.exit(97);
};

const net = require("node:net");
net.Socket.prototype.connect = refuse("net.connect");
net.Server.prototype.listen = refuse("net.listen");
for (const [name, parts] of Object.entries({
  "node:dns": ["lookup", "resolve", "resolve4", "resolve6", "resolveTxt"],
  "node:http": ["request", "get", "createServer"],
  "node:https": ["request", "get", "createServer"],
  "node:http2": ["connect", "createServer"],
  "node:tls": ["connect", "createServer"],
  "node:dgram": ["createSocket"],
}))
  for (const part of parts) require(name)[part] = refuse(`${name}.${part}`);
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"])
  Object.defineProperty(globalThis, name, { value: refuse(name), configurable: true });

// A web server in front of VS Code's: it passes everything on, and adds what a test run needs under the same origin, which the
// workbench's content policy asks for: pictures, and an extension that is loaded as one from a gallery of web extensions is.
import { createReadStream } from "node:fs";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { extname, join } from "node:path";

const types = /** @type {Record<string, string>} */ ({ ".js": "text/javascript", ".cjs": "text/javascript", ".json": "application/json" });

/**
 * @param {number} serverPort
 * @param {{ extension: string | undefined, suite: string, takePicture: (name: string) => Promise<unknown>,
 *   inPage: (script: string, part: "window" | "webview") => Promise<unknown> }} options
 *   `extension` is the folder of an extension for the web host, with the file `suite` in it.
 */
export async function startFront(serverPort, { extension, suite, takePicture, inPage }) {
  const front = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? "", "http://front");
    const answer = (/** @type {number} */ status, /** @type {string} */ text) => outgoing.writeHead(status).end(text);
    if (pathname === "/test/picture") {
      takePicture(searchParams.get("name") ?? "").then(
        () => answer(200, ""),
        (error) => answer(500, String(error)),
      );
    } else if (pathname === "/test/webview") {
      inPage(searchParams.get("script") ?? "", searchParams.get("part") === "window" ? "window" : "webview").then(
        (value) => answer(200, JSON.stringify(value)),
        (error) => answer(500, String(error)),
      );
    } else if (extension && pathname.startsWith("/test/extension/")) {
      const file = createReadStream(join(extension, decodeURIComponent(pathname.slice("/test/extension/".length))));
      file.on("error", () => answer(404, ""));
      file.on("open", () => {
        outgoing.setHeader("Content-Type", types[extname(pathname)] ?? "application/octet-stream");
        file.pipe(outgoing);
      });
    } else {
      // Compressed pages could not be changed.
      const headers = { ...incoming.headers, "accept-encoding": "identity" };
      const passedOn = request({ port: serverPort, path: incoming.url, method: incoming.method, headers }, (response) => {
        if (pathname === "/" && extension && response.statusCode === 200) {
          addExtension(response, outgoing, incoming.headers.host ?? "", suite).catch((error) => outgoing.destroy(error));
        } else {
          outgoing.writeHead(response.statusCode ?? 502, response.headers);
          response.pipe(outgoing);
        }
      });
      passedOn.on("error", (error) => answer(502, String(error)));
      incoming.pipe(passedOn);
    }
  });
  front.on("upgrade", (incoming, socket, head) => {
    const server = connect(serverPort, "127.0.0.1", () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
      server.write(`${lines.join("\r\n")}\r\n\r\n`);
      server.write(head);
      server.pipe(socket).pipe(server);
    });
    // When one end breaks, so does the other.
    server.on("error", () => socket.destroy());
    socket.on("error", () => server.destroy());
  });
  await new Promise((resolve) => {
    front.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (front.address());
  return {
    port,
    close() {
      front.close();
      front.closeAllConnections();
    },
  };
}

/**
 * Tells the workbench of the extension, by the page's configuration: JSON in an HTML attribute.
 * @param {import("node:http").IncomingMessage} response
 * @param {import("node:http").ServerResponse} outgoing
 * @param {string} authority
 * @param {string} suite
 */
async function addExtension(response, outgoing, authority, suite) {
  const location = { scheme: "http", authority, path: "/test/extension" };
  const options = { extensions: [location], extensionTestsPath: { ...location, path: `/test/extension/${suite}` } };
  const added = JSON.stringify(options).slice(1, -1).replaceAll('"', "&quot;");
  let page = "";
  for await (const chunk of response.setEncoding("utf8")) page += chunk;
  const changed = page.replace("&quot;developmentOptions&quot;:{", (found) => `${found}${added},`);
  const { "content-length": _, ...headers } = response.headers;
  outgoing.writeHead(200, headers).end(changed);
}

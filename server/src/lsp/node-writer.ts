import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

/**
 * Writes each message in one go. The library's own writer gives the header away by itself and waits until it is gone before it writes the
 * rest, so that a client wakes twice for each answer.
 */
export class MessagesWrittenWhole extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on("error", (error) => this.fireError(error)).on("close", () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const content = Buffer.from(JSON.stringify(message));
    return new Promise((resolve, reject) => {
      this.#stream.cork();
      this.#stream.write(`Content-Length: ${content.length}\r\n\r\n`, "ascii");
      this.#stream.write(content, (error) => (error ? reject(error) : resolve()));
      this.#stream.uncork();
    });
  }

  end(): void {
    this.#stream.end();
  }
}

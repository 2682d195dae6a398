const headerEnd = "\r\n\r\n";
const lineFeed = 10;
/** Bytes that a header may take; the protocol's own takes a few dozen. */
const longestHeader = 8_192;
/** The most bytes of a message that can become one text. */
const longestMessage = 2 ** 29;

/** What the stream holds cannot be a client's messages, and there is no telling where the next one begins. */
export class NotFrames extends Error {}

/**
 * Reads a client's stream ahead of the connection, which goes deaf at lengths that are none and waits for ever for what is too long.
 * Gives back each piece without headers that hold no length; throws `NotFrames` where no header ends, or announces too much.
 */
export function frames(): (piece: Uint8Array) => Uint8Array {
  const encoder = new TextEncoder();
  let header = "";
  let body = 0;
  return (piece) => {
    const sound: Uint8Array[] = [];
    for (let at = 0; at < piece.length;) {
      if (body > 0) {
        const part = piece.subarray(at, at + body);
        sound.push(part);
        body -= part.length;
        at += part.length;
        continue;
      }
      // A header ends at a line feed, so only there need one look.
      const line = piece.indexOf(lineFeed, at);
      const end = line < 0 ? piece.length : line + 1;
      header += String.fromCharCode(...piece.subarray(at, Math.min(end, at + longestHeader + 1)));
      at = end;
      if (header.length > longestHeader) throw new NotFrames(`no header ends within ${longestHeader} bytes`);
      if (!header.endsWith(headerEnd)) continue;
      const length = /^content-length:[ \t]*(\d+)[ \t]*\r$/im.exec(header)?.[1];
      header = "";
      if (length === undefined) continue;
      body = Number(length);
      if (body > longestMessage) throw new NotFrames(`a message of ${length} bytes is announced`);
      sound.push(encoder.encode(`Content-Length: ${body}${headerEnd}`));
    }
    return joined(sound);
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

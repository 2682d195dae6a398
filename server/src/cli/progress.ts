import type { Io } from "./io";

/** Fewer files are over before a bar is read. */
const fewest = 100;
const width = 30;

/** A bar on a terminal; nothing where errors go to a file or a pipe. */
export function openProgress(io: Io, total: number): { readonly step: (done: number) => void; readonly clear: () => void } {
  if (!io.terminal || total < fewest) return { step: () => {}, clear: () => {} };
  let shown = -1;
  return {
    step: (done) => {
      const percent = Math.floor((done / total) * 100);
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((done / total) * width);
      io.err(`\r${"█".repeat(full)}${"░".repeat(width - full)} ${percent} %`);
    },
    clear: () => {
      if (shown < 0) return;
      shown = -1;
      io.err("\r\u001B[2K");
    },
  };
}

import { cameCompiled, keepCompiled } from "./load-program";

/** Long enough that nobody waits for an answer, in milliseconds. */
const pause = 5000;

/**
 * Leaves the compiled forms in the folder when nothing has been asked for a while, unless fitting ones came from there. What it gives back is
 * to be called with each answer: before the first there is little to keep.
 */
export function keepWhenIdle(folder: string, failed: (error: unknown) => void): () => void {
  if (cameCompiled()) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let kept = false;
  const keep = (): void => {
    kept = true;
    try {
      keepCompiled(folder);
    } catch (error) {
      failed(error);
    }
  };
  return () => {
    if (kept) return;
    if (timer) timer.refresh();
    else timer = setTimeout(keep, pause).unref();
  };
}

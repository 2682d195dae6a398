import { isWholeNumber, type Scalar } from "./node";

/** Thrown by the simple reader, for itself to catch, where a text is more than it knows. */
export const unsure = Symbol("unsure");

/** A plain text by YAML 1.2's core schema. */
export function resolvePlain(source: string): Scalar {
  const first = source.charCodeAt(0);
  // Most texts begin with a letter that begins no other kind of value.
  if (first > 127 || (first >= 65 && !/^[~TtFfNn]/.test(source))) return source;
  if (/^(?:~|[Nn]ull|NULL)$/.test(source)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(source)) return true;
  if (/^(?:[Ff]alse|FALSE)$/.test(source)) return false;
  if (/^[-+]?\d+$/.test(source) || /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source)) {
    const value = Number(source);
    return isWholeNumber(source, value) ? value : source;
  }
  if (/^0[ox]/.test(source) || /^[-+]?\./.test(source)) throw unsure;
  return source;
}

/** A broken promise between programmers. Users never cause one; it is always a bug. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}

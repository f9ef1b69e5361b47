/** A ref for the first field of a step the person has just asked for: the keyboard goes straight there. */
export function focusNow(field: HTMLElement | null): void {
  field?.focus()
}

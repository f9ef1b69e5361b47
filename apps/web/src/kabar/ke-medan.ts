type Pendengar = (id: string) => boolean

const listeners = new Set<Pendengar>()

/** For places that draw their fields only when they are seen: called with the id of a field somebody wants to go to. */
export function dengarMedan(listener: Pendengar): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts the cursor into a field, also into one that is not drawn yet. */
export function goToMedan(id: string): void {
  for (const listener of listeners) if (listener(id)) return
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

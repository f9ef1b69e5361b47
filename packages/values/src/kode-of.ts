/** A code as segments without leading zeros; "" when the text does not begin with one. */
export function kodeOf(text: string): string {
  const [, code = ''] = /^[[(\s]*((?:\d{1,6}|X{1,2})(?:\s*\.\s*(?:\d{1,6}|X{1,2}))+)/i.exec(text) ?? []
  return code
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/(^|\.)0+(?=[^.])/g, '$1')
}

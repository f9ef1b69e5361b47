/**
 * What a cell holds for the eye: full-width digits and letters become plain ones (m³ stays m³), marks nobody sees (direction, joiners,
 * controls) go, runs of space become one. A formula or a tag stays what it is: text.
 */
export function bersih(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .toWellFormed()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Most cells: plain letters, digits and signs, single spaces between them. */
const isPlain = /^[!-~]*(?: [!-~]+)*$/

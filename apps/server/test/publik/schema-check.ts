/** Where a value is not what a schema says; covers what our own OpenAPI uses and refuses anything else. */
export function schemaFaults(value: unknown, schema: Schema, at = '$'): readonly string[] {
  const { type, properties, items, required, enum: allowed, pattern } = schema
  const types = type === undefined ? [] : [type].flat()
  if (types.length > 0 && !types.some((one) => isOf(value, one))) return [`${at}: not ${types.join('|')}`]
  if (allowed !== undefined && !allowed.includes(value)) return [`${at}: not in the list`]
  if (pattern !== undefined && !new RegExp(pattern).test(String(value))) return [`${at}: not ${pattern}`]
  if (Array.isArray(value))
    return items === undefined
      ? []
      : value.flatMap((item, index) => schemaFaults(item, items, `${at}[${index}]`))
  if (typeof value !== 'object' || value === null || properties === undefined) return []
  const missing = (required ?? []).filter((name) => !Object.hasOwn(value, name))
  return [
    ...missing.map((name) => `${at}.${name}: missing`),
    ...Object.entries(value).flatMap(([name, item]) => {
      const inner = properties[name]
      return inner === undefined
        ? [`${at}.${name}: not described`]
        : schemaFaults(item, inner, `${at}.${name}`)
    }),
  ]
}

/** The part of JSON Schema that the description of our API uses. */
export type Schema = {
  type?: string | readonly string[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
  enum?: readonly unknown[]
  pattern?: string
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}

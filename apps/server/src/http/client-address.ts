import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Where a request came from: the socket, or behind a trusted proxy the last address that proxy wrote. */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const socket = getConnInfo(c).remote.address ?? ''
  if (!trustProxy) return socket
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || socket
}

/** True for the machine itself, and only when no proxy stands between. */
export function isLoopback(c: Context): boolean {
  if (c.req.header('x-forwarded-for') !== undefined) return false
  const address = getConnInfo(c).remote.address ?? ''
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}

/** One bucket per IPv4 address and per IPv6 /64, which is what one household or office gets. */
export function addressBucket(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/, '')
  const [head = '', tail = ''] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = address.includes('::')
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
    : []
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}

import type { AppRouter } from '@benang/api/router'
import { QueryClient } from '@tanstack/react-query'
import { httpLink } from '@trpc/client'
import { createTRPCReact } from '@trpc/react-query'
import { readPenolakan } from '../tolakan/penolakan.ts'

/** Typed calls to the server. */
export const trpc = createTRPCReact<AppRouter>()

/** Cookies carry the session; nothing is batched, so one slow answer holds no other. */
export function createClient() {
  return trpc.createClient({ links: [httpLink({ url: '/trpc' })] })
}

/** Reads retry once when nobody answered; a refusal is an answer. Writes wait while the device is offline. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 1 && readPenolakan(error).kode === 'LURING',
      },
      mutations: { retry: false },
    },
  })
}

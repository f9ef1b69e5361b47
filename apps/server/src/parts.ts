import { appRouter } from '@benang/api/router'
import { runAct } from '@benang/usecases/act'
import type { ServeParts } from './serve.ts'

/** What this application serves, put together in one place. No account exists yet, so no token opens a session. */
export const parts: ServeParts = { router: appRouter, runAct, openSession: async () => undefined }

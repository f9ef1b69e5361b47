import { appRouter } from '@benang/api/router'
import { runAct } from '@benang/usecases/act'
import { openSession } from '@benang/usecases/sistem/open-session'
import type { ServeParts } from './serve.ts'

/** What this application serves, put together in one place. */
export const parts: ServeParts = {
  router: appRouter,
  runAct,
  openSession: (token, { db, today }) => openSession(db, token, { today }),
}

import type { AppRouter } from '@benang/api/router'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

/** What each procedure of the server answers, as plain JSON; the shapes of the screens are parts of it. */
export type Jawaban = inferRouterOutputs<AppRouter>

/** What each procedure takes on the wire. */
export type Pertanyaan = inferRouterInputs<AppRouter>

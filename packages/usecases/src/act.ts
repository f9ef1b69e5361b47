// Placeholder of the contract: see the engine's author. The one door of every use case.
import type { Tx } from '@benang/database/connection'
import type { Context, Penugasan, Session } from './context.ts'

export type Env = { tx: Tx; context: Context; session: Session; penugasan: Penugasan }

/** A use case as a value: who may do it is data, so the permission matrix is generated from it. */
export type Act<Input, Output> = {
  name: string
  kind: 'read' | 'write'
  /**
   * 'any': whoever holds an assignment today. 'own': only the caller's own session and account (log out, second factor),
   * also before the second factor and without an assignment. 'public': no session. 'system': the process and the CLI.
   */
  roles: readonly string[] | 'any' | 'own' | 'public' | 'system'
  secondFactor?: 'fresh'
  run(env: Env, input: Input): Promise<Output>
}

export type Command = { perintah?: string }

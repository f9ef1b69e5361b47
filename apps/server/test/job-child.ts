// A process of its own that works jobs until it is killed: argument 1 is the database.
import { connect } from '@benang/database/connection'
import { createRunner } from '../src/jobs/runner.ts'
import { openLog } from '../src/log.ts'
import { stepsKind } from './steps-kind.ts'

const url = process.argv[2] ?? ''
const db = connect({ url, onError: () => undefined })
createRunner({ db, log: openLog('silent'), kinds: [stepsKind(150)] }).start()

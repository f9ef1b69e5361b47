import { workerData } from 'node:worker_threads'
import type { GalatImpor } from '@benang/imports/imporan/hasil-periksa'
import { tulisCatatan } from './tulis-catatan.ts'

const { dari, ke, galat }: { dari: string; ke: string; galat: readonly GalatImpor[] } = workerData
await tulisCatatan(
  dari,
  ke,
  galat.map(({ pesan, ...satu }) => ({ ...satu, alasan: pesan })),
)

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted. Labels are routes and kinds, never ids, names or addresses. */
export type Metrics = {
  registry: Registry
  requests: Counter<'metode' | 'rute' | 'status'>
  seconds: Histogram<'rute'>
  jobsDone: Counter<'jenis' | 'hasil'>
  messages: Counter<'saluran' | 'hasil'>
}

/** The live numbers that are read when somebody asks for /metrics. */
export type MetricSources = {
  /** Jobs by kind and state, across pemda. */
  jobs(): Promise<readonly { jenis: string; status: string; jumlah: bigint }[]>
  books(): Promise<readonly { pemdaId: number; tahun: number; jurnal: bigint; rekap: bigint }[]>
  /** Seconds since each kind of evidence was made; null: never. */
  ages(): Promise<Readonly<Record<'sauh' | 'verifikasi' | 'cadangan', number | null>>>
  pool(): readonly { peran: string; dipakai: number; bebas: number; menunggu: number }[]
}

/** A registry of its own per server, so that several run in one test process. */
export function openMetrics(sources: MetricSources): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'benang_' }) // event-loop lag, memory, descriptors
  addGauges(registry, sources)
  const registers = [registry]
  return {
    registry,
    requests: new Counter({
      name: 'benang_http_requests_total',
      help: 'Requests by method, route and status',
      labelNames: ['metode', 'rute', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'benang_http_request_seconds',
      help: 'Time to answer',
      labelNames: ['rute'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 0.5, 1, 2, 5, 15],
      registers,
    }),
    jobsDone: new Counter({
      name: 'benang_jobs_total',
      help: 'Jobs by kind and how they ended',
      labelNames: ['jenis', 'hasil'],
      registers,
    }),
    messages: new Counter({
      name: 'benang_outbox_total',
      help: 'Messages handed to an adapter',
      labelNames: ['saluran', 'hasil'],
      registers,
    }),
  }
}

function addGauges(registry: Registry, sources: MetricSources): void {
  const registers = [registry]
  new Gauge({
    name: 'benang_jobs',
    help: 'Jobs in the table by kind and state',
    labelNames: ['jenis', 'status'],
    registers,
    async collect() {
      this.reset()
      for (const row of await sources.jobs())
        this.set({ jenis: row.jenis, status: row.status }, Number(row.jumlah))
    },
  })
  new Gauge({
    name: 'benang_book_entries',
    help: 'Entries per book, and how many the roll-ups hold',
    labelNames: ['pemda', 'tahun', 'apa'],
    registers,
    async collect() {
      this.reset()
      for (const row of await sources.books()) {
        this.set({ pemda: row.pemdaId, tahun: row.tahun, apa: 'jurnal' }, Number(row.jurnal))
        this.set({ pemda: row.pemdaId, tahun: row.tahun, apa: 'rekap' }, Number(row.rekap))
      }
    },
  })
  new Gauge({
    name: 'benang_evidence_age_seconds',
    help: 'Age of the last checkpoint, verification and backup; absent when there was none',
    labelNames: ['apa'],
    registers,
    async collect() {
      this.reset()
      for (const [apa, age] of Object.entries(await sources.ages())) if (age !== null) this.set({ apa }, age)
    },
  })
  new Gauge({
    name: 'benang_pool_clients',
    help: 'Database connections per role',
    labelNames: ['peran', 'keadaan'],
    registers,
    collect() {
      for (const row of sources.pool()) {
        this.set({ peran: row.peran, keadaan: 'dipakai' }, row.dipakai)
        this.set({ peran: row.peran, keadaan: 'bebas' }, row.bebas)
        this.set({ peran: row.peran, keadaan: 'menunggu' }, row.menunggu)
      }
    },
  })
}

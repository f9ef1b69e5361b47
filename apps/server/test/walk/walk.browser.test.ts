import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { Walk } from './forms.ts'
import { walkPenatausahaan } from './penatausahaan.ts'
import { walkPenganggaran } from './penganggaran.ts'
import { walkPerencanaan } from './perencanaan.ts'
import { walkPergeseran } from './pergeseran.ts'
import { walkPublik } from './publik.ts'
import { openWorld, type World } from './world.ts'

// One rupiah from a citizen's wish to the public page, by the people whose offices it passes, with mouse and keyboard only.
let opened: World | undefined
const id: Record<string, string> = {}
const walk: Walk = {
  world: () => {
    if (opened === undefined) throw new Error('The world of the walk is not open.')
    return opened
  },
  id,
  idOf: (nama) => id[nama] ?? '',
}
beforeAll(async () => {
  opened = await openWorld()
}, 600_000)
afterAll(() => opened?.end())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened?.picture('gagal')
})

describe('perencanaan', () => walkPerencanaan(walk))
describe('penganggaran', () => walkPenganggaran(walk))
describe('penatausahaan', () => walkPenatausahaan(walk))
describe('pergeseran', () => walkPergeseran(walk))
describe('publik', () => walkPublik(walk))

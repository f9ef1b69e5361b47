import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Walk } from './forms.ts'
import { penatausahaan } from './penatausahaan.ts'
import { penganggaran } from './penganggaran.ts'
import { perencanaan } from './perencanaan.ts'
import { pergeseran } from './pergeseran.ts'
import { publik } from './publik.ts'
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

it.each([...perencanaan, ...penganggaran, ...penatausahaan, ...pergeseran, ...publik])(
  '%s',
  async (_nama, jalan) => {
    expect.hasAssertions()
    await jalan(walk)
  },
)

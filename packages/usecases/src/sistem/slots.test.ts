import { expect, test } from 'vitest'
import { openSlots } from './slots.ts'

test('two run, three wait, the sixth is turned away; a failing one frees its place', async () => {
  const slots = openSlots({ running: 2, waiting: 3 })
  let now = 0
  let most = 0
  const gates: (() => void)[] = []
  const work = async () => {
    now += 1
    most = Math.max(most, now)
    await new Promise<void>((resolve) => gates.push(resolve))
    now -= 1
    return 'jadi'
  }
  const all = [
    slots.run(() => Promise.reject(new Error('gagal'))),
    ...Array.from({ length: 5 }, () => slots.run(work)),
  ]
  await expect(all[0]).rejects.toThrow('gagal')
  expect(await all[5]).toBeUndefined()
  const open = setInterval(() => gates.shift()?.(), 1)
  expect(await Promise.all(all.slice(1, 5))).toEqual(['jadi', 'jadi', 'jadi', 'jadi'])
  clearInterval(open)
  expect(most).toBe(2)
})

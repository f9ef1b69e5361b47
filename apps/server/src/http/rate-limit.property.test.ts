import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressBucket } from './client-address.ts'
import { rateLimit } from './rate-limit.ts'

it('never lets through more than burst + time / seconds, and lets a patient client through', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 10 }),
      (pauses, burst) => {
        let at = 0
        const limit = rateLimit({ burst, seconds: 2, now: () => at })
        let passed = 0
        for (const pause of pauses) {
          at += pause
          passed += limit.take('a') === 0 ? 1 : 0
        }
        expect(passed).toBeLessThanOrEqual(burst + Math.ceil(at / 2000))
        at += limit.take('a') * 1000
        expect(limit.take('b')).toBe(0)
      },
    ),
  )
})

it('forgets keys instead of growing', () => {
  const limit = rateLimit({ burst: 1, seconds: 1, now: () => 0, keys: 10 })
  for (let key = 0; key < 1000; key += 1) expect(limit.take(String(key))).toBe(0)
})

it.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('puts %s into the bucket %s', (address, bucket) => {
  expect(addressBucket(address)).toBe(bucket)
})

import type { Segmen } from '@benang/values/kode'

/**
 * True when money of this source may be spent on what it was given for only: branch 2, DANA KHUSUS, of the list of sources
 * (annex H of Permendagri 90/2019 as updated). Its cash and its SiLPA are followed per source.
 */
export function isDanaKhusus(segmen: Segmen): boolean {
  return segmen[0] === 2
}

import { createHash } from 'node:crypto'
import { invariant } from '@benang/values/invariant'

/** One step of an inclusion proof: the sibling's hash and the side it stands on. */
export type ProofStep = { sidik: Buffer; sisi: 'kiri' | 'kanan' }

/** Hash of a leaf; the prefix 0x00 keeps a leaf from passing as a node (RFC 6962 §2.1). */
export function leafHash(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(leaf).digest()
}

/** Root of the tree over these leaves, in this order; of nothing it is SHA-256 of nothing (RFC 6962 §2.1). */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  return rootOf(leaves.map(leafHash))
}

/** The siblings that lead from leaf `index` to the root, nearest first. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): ProofStep[] {
  invariant(index >= 0 && index < leaves.length, 'the leaf is in the tree')
  return stepsTo(leaves.map(leafHash), index)
}

/** True when `leaf` stands at `index` among `size` leaves under `root`; a proof of another shape is no proof. */
export function verifyInclusion(
  { root, size, index }: { root: Uint8Array; size: number; index: number },
  leaf: Uint8Array,
  proof: readonly ProofStep[],
): boolean {
  const sides = sidesTo(size, index)
  if (sides.length !== proof.length || proof.some((step, at) => step.sisi !== sides[at])) return false
  if (proof.some((step) => step.sidik.length !== 32)) return false
  const reached = proof.reduce(
    (hash, step) => (step.sisi === 'kiri' ? nodeHash(step.sidik, hash) : nodeHash(hash, step.sidik)),
    leafHash(leaf),
  )
  return reached.equals(root)
}

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

function rootOf(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes
  invariant(only !== undefined, 'a subtree has leaves')
  if (hashes.length === 1) return only
  const cut = splitAt(hashes.length)
  return nodeHash(rootOf(hashes.slice(0, cut)), rootOf(hashes.slice(cut)))
}

function stepsTo(hashes: readonly Buffer[], index: number): ProofStep[] {
  if (hashes.length === 1) return []
  const cut = splitAt(hashes.length)
  const [left, right] = [hashes.slice(0, cut), hashes.slice(cut)]
  return index < cut
    ? [...stepsTo(left, index), { sidik: rootOf(right), sisi: 'kanan' }]
    : [...stepsTo(right, index - cut), { sidik: rootOf(left), sisi: 'kiri' }]
}

/** On which side each sibling must stand, from the shape of the tree alone; empty for an index outside it. */
function sidesTo(size: number, index: number): ProofStep['sisi'][] {
  if (size <= 1 || index < 0 || index >= size) return []
  const cut = splitAt(size)
  return index < cut ? [...sidesTo(cut, index), 'kanan'] : [...sidesTo(size - cut, index - cut), 'kiri']
}

/** The largest power of two below `size`. */
function splitAt(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1)
}

import type { Shelf } from '#web/draft/local-copy.ts'

/** A device's store that lies in memory, with all that lies there. */
export const memoryShelf = (): Shelf & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  return {
    kept,
    get: (id) => Promise.resolve(kept.get(id)),
    put: (id, entry) => Promise.resolve(void kept.set(id, entry)),
    drop: (id) => Promise.resolve(void kept.delete(id)),
    ids: () => Promise.resolve([...kept.keys()]),
  }
}

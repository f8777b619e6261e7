import { ask } from '../app/api.ts'
import { deviceShelf } from './device-shelf.ts'
import { keyFrom, type OwnShelf } from './local-copy.ts'

/** What of the drafts on this device is one's own; nothing while nobody hands out the key. */
export type OwnDrafts = () => Promise<OwnShelf | undefined>

/** The drafts of whoever is signed in on this device. Their key is asked for once and held in memory alone, gone with the page. */
export const ownDrafts = (): OwnDrafts => {
  let held: Promise<OwnShelf | undefined> | undefined
  const open = async (): Promise<OwnShelf | undefined> => {
    const answer = await ask('getDraftKey', {})
    if (answer.ok) return { shelf: deviceShelf, key: await keyFrom(answer.value.key) }
    held = undefined
    return undefined
  }
  return () => (held ??= open())
}

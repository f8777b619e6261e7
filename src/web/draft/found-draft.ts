import type { DraftBody } from './draft-keeper.ts'
import type { LocalCopy } from './local-copy.ts'

/** A draft as it was found when the page opened. `isFromDevice`: the server did not have the text yet; `version`: what its writer last knew of the server's. */
export type FoundDraft = { readonly body: DraftBody | undefined; readonly version: number; readonly isFromDevice: boolean }

/**
 * Which text a form begins with. A copy on the device is dropped whenever the server has its text; one that lies there is therefore
 * what the server lacks, whatever the device's clock says. It goes on from the version its writer saw: had the draft gone on
 * elsewhere meanwhile, both texts are shown.
 */
export const chooseDraft = (there: { readonly body: DraftBody; readonly version: number } | undefined, here: LocalCopy | undefined): FoundDraft =>
  here === undefined
    ? { body: there?.body, version: there?.version ?? 0, isFromDevice: false }
    : { body: here.body, version: here.seen, isFromDevice: true }

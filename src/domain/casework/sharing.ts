import type { SharingRange } from './codes.ts'

/**
 * The range a record gets when its writer chose none (共有範囲): where somebody of the case is concealed, a record may
 * tell where they are, so it is for handlers only until its writer says otherwise.
 */
export const sharingOf = (chosen: SharingRange | undefined, isSomebodyConcealed: boolean): SharingRange =>
  chosen ?? (isSomebodyConcealed ? 'handlers' : 'readers')

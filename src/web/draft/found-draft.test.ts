import { describe, expect, it } from 'vitest'
import { chooseDraft } from './found-draft.ts'

const there = { body: { text: '前半' }, version: 1 }
const copy = (text: string, seen: number) => ({ body: { text }, seen, keptAt: 0 })

describe('the text a form begins with', () => {
  it('is the one the server never got, however late or early the device’s clock is', () => {
    for (const keptAt of [0, Number.MAX_SAFE_INTEGER]) {
      expect(chooseDraft(there, { ...copy('前半と、そのあと', 1), keptAt })).toEqual({ body: { text: '前半と、そのあと' }, version: 1, isFromDevice: true })
    }
  })

  it('goes on from the version its writer saw, so that what was written elsewhere meanwhile is not overwritten unseen', () => {
    expect(chooseDraft({ ...there, version: 2 }, copy('この端末で', 1))).toMatchObject({ version: 1 })
  })

  it('is the server’s where nothing lies on the device, and none where there is none', () => {
    expect(chooseDraft(there, undefined)).toEqual({ ...there, isFromDevice: false })
    expect(chooseDraft(undefined, undefined)).toEqual({ body: undefined, version: 0, isFromDevice: false })
  })
})

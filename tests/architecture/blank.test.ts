import { describe, expect, it } from 'vitest'
import { listCode, textOf } from './repository-files.ts'

const OWN_RULE = /\.trim\(\) [!=]== ''/u

describe('What counts as nothing written', () => {
  it('is told by one rule, isBlank of the shared words: no room, no screen trims for itself and takes for words what nobody sees', () => {
    const own = listCode().filter((path) => /^src\/(?:domain|contract|service|web)\//u.test(path) && !/\.test\.tsx?$/.test(path) && OWN_RULE.test(textOf(path)))
    expect(own).toEqual([])
  })
})

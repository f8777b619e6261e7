import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOXES, OUTCOMES, URGENCIES } from './codes.ts'
import { endIntake } from './end.ts'
import { receiveIntake } from './receive.ts'

const visible = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).map((text) => `相${text}`)

describe('taking a consultation', () => {
  it('one line of text is enough', () => {
    const taken = receiveIntake({ text: '隣の家の様子が気になる', boxes: [], worstBox: undefined, urgency: undefined })
    expect(taken).toMatchObject({ ok: true, value: { urgency: 'usual' } })
  })
  it('an empty sheet is the only sheet that cannot be taken', () => {
    expect(receiveIntake({ text: ' 　\n', boxes: [], worstBox: undefined, urgency: undefined })).toMatchObject({
      ok: false,
      problem: 'nothing_written',
    })
  })
  it('the worst trouble is one of the troubles marked', () => {
    expect(receiveIntake({ text: '家賃', boxes: ['C02'], worstBox: 'C04', urgency: undefined })).toMatchObject({
      problem: 'worst_box_not_marked',
    })
  })
  it('whatever is marked and however urgent, a consultation with words in it is never refused', () => {
    fc.assert(
      fc.property(visible, fc.subarray([...BOXES]), fc.option(fc.constantFrom(...URGENCIES), { nil: undefined }), (text, boxes, urgency) => {
        expect(receiveIntake({ text, boxes, worstBox: boxes[0], urgency }).ok).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('ending a consultation', () => {
  const open = { outcome: undefined, hasConfirmedReferral: false }
  it('there are six endings, and none of them is a refusal', () => {
    expect(OUTCOMES).toEqual(['kept', 'passed_on', 'informed', 'watched', 'escalated', 'emergency'])
  })
  it('it is passed on only once the first contact is confirmed', () => {
    const ending = { outcome: 'passed_on', note: '', watchedBy: '' } as const
    expect(endIntake(open, ending)).toMatchObject({ problem: 'referral_not_confirmed' })
    expect(endIntake({ ...open, hasConfirmedReferral: true }, ending).ok).toBe(true)
  })
  it('watching needs somebody who watches', () => {
    expect(endIntake(open, { outcome: 'watched', note: '', watchedBy: '' })).toMatchObject({ problem: 'watch_needs_a_watcher' })
  })
  it('an emergency says what was done', () => {
    expect(endIntake(open, { outcome: 'emergency', note: ' ', watchedBy: '' })).toMatchObject({ problem: 'emergency_needs_a_note' })
  })
  it('what has ended never ends a second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OUTCOMES), fc.constantFrom(...OUTCOMES), (earlier, outcome) => {
        expect(endIntake({ outcome: earlier, hasConfirmedReferral: true }, { outcome, note: 'x', watchedBy: 'x' }).ok).toBe(false)
      }),
    )
  })
})

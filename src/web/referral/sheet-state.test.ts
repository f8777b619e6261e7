import { expect, it } from 'vitest'
import { PERPETRATOR_WARNING } from '#domain/referral/perpetrator-warning.ts'
import {
  asksHow, leavesContactOut, newFact, sheetFrom, sheetFromDraft, travellingOf, withCommonBasis, withCommonNote, withConsiderations, withFieldsHere, withMark, withWhenToCall, type Earlier, type Origin,
} from './sheet-state.ts'

const origin = {
  matterId: 'm', kind: 'intake', title: '', today: '2026-11-25', consent: { state: 'written', note: '', askedAt: '', intakeId: 'm' }, isConcealed: false, isConcealmentAsked: false,
  persons: [], facts: [], urgency: 'usual', considerations: [], routes: [], dueDays: [],
} as unknown as Origin
const earlier = {
  routeId: 'r', need: '住まい', why: '退去', urgency: 'usual', personKnows: true, toName: '社協', isOutside: false, toAgencyId: 'a', warmHandover: 'none', warmHandoverOn: null,
  facts: [
    { category: 'situation', text: '家賃を滞納', basis: 'consent', basisNote: '口頭で社協に' },
    { category: 'identity', text: '森下 フミ', basis: 'within_purpose', basisNote: '' },
  ],
} as unknown as Earlier

const anyone = (id: string): boolean => id !== ''

it('consent given for one receiver is asked for again before another one is told; other bases hold', () => {
  const again = { ...sheetFrom(origin, earlier, anyone), toAgencyId: 'b' }
  expect(again.facts).toMatchObject([{ basis: '', basisNote: '', consentedTo: '社協' }, { basis: 'within_purpose' }])
  expect(travellingOf(again).map((fact) => fact.text)).toEqual(['森下 フミ'])
})

it('a draft has gone to nobody and stays as it was written', () => {
  expect(sheetFromDraft(origin, earlier).facts).toMatchObject([{ basis: 'consent', basisNote: '口頭で社協に' }, { basis: 'within_purpose' }])
})

it('a number that went to an earlier receiver is not written into the next sheet once somebody is concealed, or that was asked for; a draft keeps it, to be taken out by whoever wrote it', () => {
  const reached = { ...earlier, facts: [...earlier.facts, { category: 'contact', text: '0999-11-2222', basis: 'within_purpose', basisNote: '' }] } as unknown as Earlier
  const numbers = (sheet: { readonly facts: readonly { readonly category: string; readonly text: string }[] }) => sheet.facts.filter((one) => one.category === 'contact').map((one) => one.text)
  expect([numbers(sheetFrom(origin, reached, anyone)), leavesContactOut(origin, reached)]).toEqual([['0999-11-2222'], false])
  for (const since of [{ ...origin, isConcealed: true }, { ...origin, isConcealmentAsked: true }]) {
    expect([numbers(sheetFrom(since, reached, anyone)), leavesContactOut(since, reached)]).toEqual([[], true])
    expect(leavesContactOut(since, earlier)).toBe(false)
    expect(numbers(sheetFromDraft(since, reached))).toEqual(['0999-11-2222'])
  }
})

it('one basis and one reason go to every fact that is to travel, and no reason of its own is overwritten', () => {
  const fact = (key: string, change: object) => ({ ...newFact(key), ...change })
  const facts = [fact('a', { basis: 'life_body_property', basisNote: '今夜の食べ物がない' }), fact('b', {}), fact('c', { basisNote: '電話で承諾' }), fact('d', { isOn: false })]
  const based = withCommonBasis(facts, 'life_body_property')
  expect(based.map((one) => [one.basis, one.basisNote])).toEqual([
    ['life_body_property', '今夜の食べ物がない'], ['life_body_property', '今夜の食べ物がない'], ['life_body_property', '電話で承諾'], ['', ''],
  ])
  expect(withCommonNote(based, '今夜の食べ物がない', '急ぐ').map((one) => one.basisNote)).toEqual(['急ぐ', '急ぐ', '電話で承諾', ''])
})

it('no fact begins with a basis, whatever consent a sheet records; on consent somebody writes when, from whom and how it was given', () => {
  const spoken = { ...origin, consent: { ...origin.consent, state: 'spoken' }, facts: [{ category: 'situation', text: '家賃を滞納', source: 'intake' }] } as unknown as Origin
  expect(sheetFrom(spoken, undefined, anyone).facts.map((fact) => fact.basis)).toEqual([''])
  expect(newFact('mine').basis).toBe('')
  expect(asksHow({ ...newFact('mine'), basis: 'consent' }, spoken)).toBe(true)
  expect(asksHow({ ...newFact('mine'), basis: 'within_purpose' }, spoken)).toBe(false)
})

it('the warning of a perpetrator is on where one is known of, also for the next receiver, and stays off in a draft from which somebody took it', () => {
  const known = { ...origin, isPerpetratorKnown: true, facts: [{ category: 'perpetrator', text: PERPETRATOR_WARNING, source: 'intake' }] } as unknown as Origin
  const warned = (facts: readonly { readonly category: string }[]): boolean => facts.some((fact) => fact.category === 'perpetrator')
  expect([sheetFrom(known, undefined, anyone), sheetFrom(known, earlier, anyone)].map((sheet) => warned(travellingOf(sheet)))).toEqual([true, true])
  expect(warned(travellingOf(sheetFrom(origin, undefined, anyone)))).toBe(false)
  expect(warned(travellingOf(sheetFromDraft(known, earlier)))).toBe(false)
})

it('what is marked after one basis was chosen for all begins with it, and can have another; a consent is asked for anew', () => {
  const facts = [{ ...newFact('a'), basis: 'within_purpose' as const, basisNote: '市の事務' }, { ...newFact('b'), isOn: false }, { ...newFact('c'), isOn: false, basis: 'life_body_property' as const }]
  const sheet = { ...sheetFrom(origin, undefined, anyone), facts, commonBasis: 'within_purpose' as const }
  expect(withMark(sheet, 'b', true)[1]).toMatchObject({ isOn: true, basis: 'within_purpose', basisNote: '市の事務' })
  expect(withMark(sheet, 'c', true)[2]).toMatchObject({ isOn: true, basis: 'life_body_property' })
  for (const commonBasis of ['consent', ''] as const) expect(withMark({ ...sheet, commonBasis }, 'b', true)[1]).toMatchObject({ isOn: true, basis: '' })
})

it('marks every 配慮事項 told at a desk and no danger of the household, with the basis chosen for all', () => {
  const fact = (key: string, change: object) => ({ ...newFact(key), isOn: false, text: key, ...change })
  const facts = [fact('a', { category: 'risk', source: 'intake' }), fact('b', { category: 'risk', source: 'warning' }), fact('c', { source: 'intake' }), fact('d', { category: 'risk', source: 'intake', isOn: true })]
  const told = withConsiderations({ ...sheetFrom(origin, undefined, anyone), facts, commonBasis: 'within_purpose' })
  expect(told.marked).toEqual(['a'])
  expect(travellingOf(told.sheet).map((one) => one.text)).toEqual(['a'])
  expect(told.sheet.facts.map((one) => one.isOn)).toEqual([true, false, false, true])
})

it('a number goes with when one may call there, is offered so again to the next receiver, and stays as it was written in a draft', () => {
  const phone = { category: 'contact', text: '0999-11-2222', source: 'intake', mayContact: '平日の午前' }
  const known = { ...origin, facts: [phone] } as unknown as Origin
  const before = { ...earlier, facts: [{ category: 'contact', text: '0999-11-2222', mayContact: '', basis: 'within_purpose', basisNote: '' }] } as unknown as Earlier
  const said = (sheet: ReturnType<typeof sheetFrom>) => travellingOf(sheet).map((one) => one.mayContact)
  const marked = sheetFrom(known, undefined, anyone)
  expect(said({ ...marked, facts: withMark({ ...marked, commonBasis: 'within_purpose' }, 'record-0', true) })).toEqual(['平日の午前'])
  expect([said(sheetFrom(known, before, anyone)), said(sheetFromDraft(known, before))]).toEqual([['平日の午前'], ['']])
  expect(said(withWhenToCall(sheetFromDraft(known, before), known.facts).sheet)).toEqual(['平日の午前'])
})

it('a refusal points at the fact that was marked, wherever it stands on the form', () => {
  const fact = (key: string, change: object) => ({ ...newFact(key), text: key, basis: 'within_purpose' as const, ...change })
  const sheet = { ...sheetFrom(origin, undefined, anyone), facts: [fact('record-0', { isOn: false }), fact('record-1', {}), fact('record-2', { basis: '' }), fact('writer-9', {})] }
  const at = (path: string) => withFieldsHere({ code: 'concealed_fact', fields: [{ path, rule: 'may_not_leave' }] }, sheet)?.fields?.[0]?.path
  expect(['facts.0.text', 'facts.1.basisNote', 'facts.1.basis', 'facts.7.text', 'why'].map(at)).toEqual(['fact-record-1', 'note-writer-9', 'basis-writer-9', 'facts.7.text', 'why'])
})

it('whichever agency was said to fit better stands chosen when the need is passed on again, and nobody does where none was named', () => {
  const back = (fitting: Earlier['fitting'], mayChoose = anyone) => sheetFrom(origin, { ...earlier, fitting }, mayChoose)
  expect(back({ agencyId: 'b', name: '保健センター', phone: null })).toMatchObject({ isOutside: false, toAgencyId: 'b', toOutside: '' })
  expect(back({ agencyId: null, name: '架空法律事務所', phone: null })).toMatchObject({ isOutside: true, toAgencyId: '', toOutside: '架空法律事務所' })
  expect(back(null)).toMatchObject({ isOutside: false, toAgencyId: '', toOutside: '' })
  expect(back({ agencyId: 'ended', name: '前の窓口', phone: null }, (id) => id !== 'ended')).toMatchObject({ isOutside: false, toAgencyId: '', toOutside: '' })
})

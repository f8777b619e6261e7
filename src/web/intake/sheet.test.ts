import { describe, expect, it } from 'vitest'
import type { AnswerFor } from '../app/api.ts'
import { changeFrom, isChanged, sheetForReturn, sheetFromIntake } from './sheet-change.ts'
import { emptySheet, emptySubject, isWritten, messageFrom, sheetFromDraft } from './sheet.ts'
import { momentFromTyped } from '../app/read-day.ts'

const intake = {
  id: 'i', number: 1, version: 3, text: '家賃', heard: '三か月', ownWords: '', judgement: '', receivedAt: '2026-04-01T01:20:00.000Z',
  channel: 'phone', route: null, introducedByKind: null, introducedBy: '', inquirerName: null, inquirerRelation: null, inquirerAnonymous: false,
  boxes: ['C04'], worstBox: 'C04', urgency: 'usual', considerations: [], considerationNote: '', consent: 'not_asked', consentForm: {}, consentNote: '',
  areaId: null, nextContactOn: '2026-04-08', subjects: [{ id: 's1', personId: null, personName: null, describedAs: '母', name: '架空', kana: null, sex: null, birth: null }],
  whereabouts: [{ kind: 'phone', text: '0999-1', whose: 'person', subjectId: 's1', mayContact: '' }],
  extraAnswers: [{ code: 'pet', edition: 1, label: '', kind: 'text', answer: '犬', fits: true }],
} as unknown as AnswerFor<'getIntake'>
const questions = [{ id: 'q2', code: 'pet' }] as AnswerFor<'listIntakeQuestions'>['questions']

describe('a sheet on the screen', () => {
  it('with one line on it sends that line and nothing that nobody said', () => {
    const sheet = { ...emptySheet('k'), text: '隣の家の子が一人でいる' }
    expect(JSON.parse(JSON.stringify(messageFrom(sheet)))).toEqual({
      text: '隣の家の子が一人でいる', heard: '', ownWords: '', judgement: '', introducedBy: '', inquirer: { anonymous: false }, subjects: [], boxes: [],
      considerations: [], considerationNote: '', consent: 'not_asked', consentForm: {}, consentNote: '', answers: [],
    })
  })
  it('is worth keeping as soon as anything is written, wherever', () => {
    expect(isWritten(emptySheet('k'))).toBe(false)
    expect(isWritten({ ...emptySheet('k'), inquirerPhone: '0' })).toBe(true)
    expect(isWritten({ ...emptySheet('k'), subjects: [{ ...emptySubject('k'), kana: 'あ' }] })).toBe(true)
  })
  it('comes back from a draft of an older form without losing its fields', () => {
    const sheet = sheetFromDraft('k', { text: 'あ', subjects: [{ name: '架空' }] })
    expect(sheet).toMatchObject({ text: 'あ', consent: 'not_asked', subjects: [{ name: '架空', notPersonIds: [] }] })
  })
  it('keeps when one may call somebody of whom nothing else is known, in the draft, in what is sent, and on the sheet as it was received', () => {
    const typed = { ...emptySheet('k'), subjects: [{ ...emptySubject('k'), mayContact: '火曜の炊き出しに来る' }] }
    expect(isWritten(typed)).toBe(true)
    const kept = sheetFromDraft('k', JSON.parse(JSON.stringify(typed)) as Record<string, unknown>)
    expect(messageFrom(kept).subjects).toMatchObject([{ mayContact: '火曜の炊き出しに来る' }])
    const whereabouts = [{ kind: 'way', text: '火曜の炊き出しに来る', whose: 'person', subjectId: 's1', mayContact: '' }]
    expect(sheetFromIntake({ ...intake, whereabouts } as typeof intake, questions).subjects[0]).toMatchObject({ mayContact: '火曜の炊き出しに来る', phone: '', address: '' })
  })
  it('and sends no line of a paper that is not asked for any more: the office would refuse the whole of it', () => {
    const sheet = sheetFromDraft('k', { text: 'あ', consent: 'spoken', consentForm: { mayKnow: '妹', sealedOn: '四月一日' } })
    expect(messageFrom(sheet).consentForm).toEqual({ mayKnow: '妹' })
  })
  it('reads its dates and times as people type them', () => {
    expect(messageFrom({ ...emptySheet('k'), nextContactOn: 'R8.4.8' }).nextContactOn).toBe('2026-04-08')
    expect(momentFromTyped('令和8年4月1日', '９時５分')).toBe('2026-04-01T00:05:00.000Z')
    expect(momentFromTyped('', '9:05')?.slice(11)).toBe('00:05:00.000Z')
    expect(momentFromTyped('', '')).toBeUndefined()
  })
  it('keeps a day alone as a day alone, there and back', () => {
    const day = momentFromTyped('令和8年4月1日', '')
    const stood = sheetFromIntake({ ...intake, receivedAt: day ?? '' }, questions)
    expect(stood).toMatchObject({ receivedOn: '2026-04-01', receivedTime: '' })
    expect(changeFrom(stood, { ...stood, receivedTime: '午後2時半' })).toEqual({ receivedAt: '2026-04-01T05:30:00.000Z' })
    expect(messageFrom(stood).receivedAt).toBe(day)
  })
})

describe('writing on a sheet', () => {
  const before = sheetFromIntake(intake, questions)
  it('begins with everything as it stands', () => {
    expect(before).toMatchObject({ text: '家賃', receivedOn: '2026-04-01', receivedTime: '10:20', answers: { q2: '犬' }, subjects: [{ key: 's1', phone: '0999-1' }] })
    expect(isChanged(before, before)).toBe(false)
    const whereabouts = [{ kind: 'address', text: '若葉1-1', whose: 'inquirer', subjectId: null, mayContact: '' }]
    expect(sheetFromIntake({ ...intake, whereabouts } as typeof intake, questions)).toMatchObject({ inquirerPhone: '', inquirerAddress: '若葉1-1' })
  })
  it('shows an urgency nobody said as left open, and sends it open again when it is taken back', () => {
    const unsaid = sheetFromIntake({ ...intake, urgency: null }, questions)
    expect(unsaid.urgency).toBe('')
    expect(changeFrom(before, { ...before, urgency: '' })).toEqual({ urgency: null })
  })
  it('sends only what changed; an emptied field is sent as empty', () => {
    const after = { ...before, heard: '四か月', inquirerAddress: '若葉1-1', channel: '' as const, worstBox: '' as const, nextContactOn: '' }
    expect(changeFrom(before, after)).toEqual({ heard: '四か月', inquirerAddress: '若葉1-1', channel: null, worstBox: null, nextContactOn: null })
  })
  it('shows what is said of each place beside it, where each has its own words, and sends what was changed of one as said of that one', () => {
    const whereabouts = [
      { kind: 'address', text: '若葉1-1', whose: 'person', subjectId: 's1', mayContact: '訪問しない' }, { kind: 'phone', text: '0999-1', whose: 'person', subjectId: 's1', mayContact: '平日昼だけ' },
    ]
    const stood = sheetFromIntake({ ...intake, whereabouts } as typeof intake, questions)
    const [one] = stood.subjects
    if (one === undefined) throw new Error('somebody is on the sheet')
    expect(one).toMatchObject({ isApart: true, mayContact: '', phoneMayContact: '平日昼だけ', addressMayContact: '訪問しない' })
    const changed = (change: Partial<typeof one>) => changeFrom(stood, { ...stood, subjects: [{ ...one, ...change }] })
    expect(changed({ phoneMayContact: '10時から' })).toEqual({ subjects: [{ id: 's1', phoneMayContact: '10時から' }] })
    expect(changed({ mayContact: '娘さんへ' })).toEqual({ subjects: [{ id: 's1', way: '娘さんへ' }] })
    const [common] = before.subjects
    if (common === undefined) throw new Error('somebody is on the sheet')
    const saidOfAll = { ...common, mayContact: '午前' }
    const parted = { ...saidOfAll, isApart: true, mayContact: '', phoneMayContact: '', emailMayContact: '', addressMayContact: '午前' }
    expect(changeFrom({ ...before, subjects: [saidOfAll] }, { ...before, subjects: [parted] })).toEqual({ subjects: [{ id: 's1', phoneMayContact: '', emailMayContact: '', addressMayContact: '午前', way: '' }] })
    const again = messageFrom(sheetForReturn({ ...intake, whereabouts } as typeof intake, 'k')).subjects?.[0]
    expect(again).toMatchObject({ phone: '0999-1', address: '若葉1-1', phoneMayContact: '平日昼だけ', addressMayContact: '訪問しない' })
    expect(again?.mayContact).toBeUndefined()
  })
  it('changes, adds and takes off people by themselves', () => {
    const stood = before.subjects[0]
    if (stood === undefined) throw new Error('somebody is on the sheet')
    const added = { ...emptySubject('new'), describedAs: '妹' }
    expect(changeFrom(before, { ...before, subjects: [{ ...stood, phone: '' }, added, emptySubject('blank')] })).toEqual({
      subjects: [{ id: 's1', phone: null }, { describedAs: '妹' }],
    })
    expect(changeFrom(before, { ...before, subjects: [] })).toEqual({ removedSubjectIds: ['s1'] })
    expect(changeFrom(before, { ...before, subjects: [{ ...stood, personId: 'p1', personName: '架空', notPersonIds: ['p2'] }] })).toEqual({ subjects: [{ id: 's1', personId: 'p1', notPersonIds: ['p2'] }] })
    const known = { ...before, subjects: [{ ...stood, personId: 'p1' }] }
    expect(changeFrom(known, { ...known, subjects: [stood] })).toEqual({})
  })
})

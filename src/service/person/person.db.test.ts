import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const morishita = demoId('case/0')
const [hiroshi, fumi] = [demoId('person/0/0'), demoId('person/0/1')]
const person = async (staff: string, personId = hiroshi) => given(await (await city.as(staff)).does('getPersonPage', { personId }))

describe('a person', () => {
  it('is found by every name they ever had, each with its kind, its reading and its time', async () => {
    const worker = await city.as('st03')
    given(await worker.does('addPersonName', { personId: fumi, kind: 'former', asWritten: '広瀬 フミ', kana: 'ヒロセ フミ', until: '1968-04-01', source: '戸籍' }))
    for (const words of ['廣瀬', 'ひろせ']) {
      expect(given(await worker.does('searchEverything', { words })).persons.map((one) => one.personId)).toContain(fumi)
    }
    expect((await person('st03', fumi)).names.map((one) => [one.kind, one.asWritten])).toEqual([['official', '森下 フミ'], ['former', '広瀬 フミ']])
    expect(given(await worker.does('getHouseholdPage', { caseId: morishita })).members.find((one) => one.personId === fumi)?.name).toBe('森下 フミ')
  })

  it('keeps by the national names of its letters which form of a letter is meant; what is no such name is asked about', async () => {
    const worker = await city.as('st03')
    const name = { personId: fumi, kind: 'known_as' as const, asWritten: '葛󠄀城 フミ' }
    expect(await worker.does('addPersonName', { ...name, letterNames: '葛' })).toMatchObject({ problem: { code: 'not_letter_names' } })
    const { id } = given(await worker.does('addPersonName', { ...name, letterNames: 'ｍｊ０２２４１６' }))
    const kept = async () => (await person('st03', fumi)).names.find((one) => one.id === id)
    expect(await kept()).toMatchObject({ asWritten: '葛󠄀城 フミ', letterNames: 'MJ022416' })
    given(await worker.does('changePersonName', { id, version: 1, kind: 'former', asWritten: '葛󠄀城 フミ', letterNames: '' }))
    expect(await kept()).toMatchObject({ kind: 'former', letterNames: '' })
  })

  it('is born when they say, however little that is', async () => {
    const worker = await city.as('st03')
    const before = await person('st03')
    const text = (birthText: string, version: number) => ({ personId: hiroshi, version, birthText, sex: 'M' as const, languages: ['日本語', '手話'], note: before.note })
    given(await worker.does('updatePerson', text('昭和45年頃', before.version)))
    expect(await person('st03')).toMatchObject({ birthText: '昭和45年頃', birthOn: null, languages: ['日本語', '手話'] })
    given(await worker.does('updatePerson', text('S45.11.19', before.version + 1)))
    expect(await person('st03')).toMatchObject({ birthText: 'S45.11.19', birthOn: '1970-11-19' })
    expect(await worker.does('updatePerson', text('不明', before.version))).toMatchObject({ problem: { code: 'stale_version', current: { birthText: 'S45.11.19' } } })
  })

  it('does not die on a day that has not come', async () => {
    const worker = await city.as('st03')
    const { version } = await person('st03', fumi)
    const ahead = { personId: fumi, version, diedOn: addDays(cityToday(), 1) }
    expect(await worker.does('updatePerson', ahead)).toMatchObject({ problem: { code: 'day_ahead' } })
  })

  it('a name corrected by two at once keeps the first one’s writing', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('addPersonName', { personId: hiroshi, kind: 'known_as', asWritten: 'ひろさん' }))
    const name = (asWritten: string) => ({ id, version: 1, kind: 'known_as' as const, asWritten })
    given(await (await city.as('st04')).does('changePersonName', name('ヒロさん')))
    expect(await worker.does('changePersonName', name('浩くん'))).toMatchObject({ problem: { code: 'stale_version', current: { asWritten: 'ヒロさん' } } })
  })
})

describe('where somebody is', () => {
  it('is written once for everybody who lives together, and its past stays readable', async () => {
    const worker = await city.as('st03')
    const { ids } = given(await worker.does('addWhereabouts', { personId: fumi, kind: 'address', text: 'みどり野市うめ町9丁目9番9号', from: '2026-01-01', forEverybodyOf: morishita, source: '転居届' }))
    expect(ids).toHaveLength(2)
    const old = (await person('st03')).whereabouts.find((one) => one.text.includes('あおば町'))
    const ended = { id: old?.id ?? '', version: old?.version ?? 0, kind: 'address' as const, text: old?.text ?? '', until: '2026-01-01', source: '本人' }
    given(await worker.does('changeWhereabouts', ended))
    expect(await worker.does('changeWhereabouts', ended)).toMatchObject({ problem: { code: 'stale_version' } })
    const living = async (on: string) =>
      given(await worker.does('getHouseholdPage', { caseId: morishita, on })).members.find((one) => one.personId === hiroshi)?.whereabouts.map((one) => one.text)
    expect(await living('2025-12-31')).toEqual([expect.stringContaining('あおば町')])
    expect(await living('2026-01-01')).toEqual(['みどり野市うめ町9丁目9番9号'])
  })

  it('stands once when it is told again at the desk, and is changed everywhere at once', async () => {
    const worker = await city.as('st03')
    const told = { personId: fumi, phone: '（0999）11-2001' }
    const { id } = given(await worker.does('receiveIntake', { text: '娘から電話', subjects: [told] }))
    const phones = async () => (await person('st03', fumi)).whereabouts.filter((one) => one.kind === 'phone')
    const [phone, ...others] = await phones()
    expect(others).toEqual([])
    expect(given(await worker.does('getIntake', { id })).whereabouts).toMatchObject([{ text: told.phone }])
    given(await worker.does('changeWhereabouts', { id: phone?.id ?? '', version: phone?.version ?? 0, kind: 'phone', text: '0999-11-3333', source: '本人' }))
    expect((await phones()).filter((one) => one.until === null).map((one) => one.text)).toEqual(['0999-11-3333'])
  })

  it('bound to who they turned out to be, what was heard of them stands once: the fuller address, the plainer number, and who told it', async () => {
    const worker = await city.as('st03')
    const shown = async () => (await person('st03', fumi)).whereabouts.filter((one) => one.until === null)
    const before = await shown()
    const address = before.find((one) => one.kind === 'address')
    const phone = before.find((one) => one.kind === 'phone')
    const wide = (text = '') => text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const subject = { name: 'フミさん', phone: wide(phone?.text), address: address?.text.replace('みどり野市', ''), mayContact: '夜だけ' }
    const { id } = given(await worker.does('receiveIntake', { text: '近所の方から', subjects: [subject] }))
    const subjectId = given(await worker.does('getIntake', { id })).subjects[0]?.id ?? ''
    given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, personId: fumi }))
    const after = await shown()
    expect(after.map((one) => one.text)).toEqual(before.map((one) => one.text))
    const heard = [address?.id, phone?.id]
    expect(after.map((one) => one.mayContact)).toEqual(before.map((one) => (heard.includes(one.id) ? '夜だけ' : one.mayContact)))
    expect(after.map((one) => one.sources)).toEqual(before.map((one) => (heard.includes(one.id) ? [...one.sources.filter((source) => source !== 'from_intake'), 'from_intake'] : one.sources)))
    for (const { sources: _, ...place } of after.filter((one) => heard.includes(one.id))) given(await worker.does('changeWhereabouts', { ...place, until: undefined, from: undefined, mayContact: '' }))
    expect((await shown()).map((one) => one.mayContact)).toEqual(before.map((one) => one.mayContact))
    expect(given(await worker.does('getIntake', { id })).whereabouts.map((one) => one.text)).toEqual([subject.phone, subject.address])
  })

  it('of somebody concealed is neither shown to, nor changed by, whoever does not handle it', async () => {
    const ryoko = demoId('person/1/1')
    const [handler, mate] = [await city.as('st07'), await city.as('st08')]
    const places = (await person('st07', ryoko)).whereabouts
    expect(places.map((one) => one.text).join()).toContain('いずみ町8番地')
    expect((await person('st08', ryoko)).whereabouts).toEqual([])
    const place = places[0]
    const change = { id: place?.id ?? '', version: place?.version ?? 0, kind: 'address' as const, text: 'どこか' }
    expect(await mate.does('changeWhereabouts', change)).toMatchObject({ problem: { code: 'not_found' } })
    given(await handler.does('changeWhereabouts', { ...change, text: place?.text ?? '' }))
  })

  it('of somebody who is known by a sheet alone is read by whoever reads that sheet, and goes along into the case that comes of it', async () => {
    const [worker, colleague, coordinator, stranger] = [await city.as('st04'), await city.as('st29'), await city.as('st01'), await city.as('st16')]
    const { id } = given(await worker.does('receiveIntake', { text: '家のこと', areaId: demoId('area/あおば'), subjects: [{ name: '試野 道子' }] }))
    const subjectId = given(await worker.does('getIntake', { id })).subjects[0]?.id ?? ''
    const { personId } = given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
    given(await worker.does('addWhereabouts', { personId, kind: 'address', text: '架空町9丁目8番7号' }))
    for (const staff of ['st04', 'st29', 'st01']) expect((await person(staff, personId)).whereabouts.map((one) => one.text)).toEqual(['架空町9丁目8番7号'])
    expect(given(await colleague.does('getIntake', { id })).whereabouts.map((one) => one.text)).toEqual(['架空町9丁目8番7号'])
    expect(await stranger.does('getPersonPage', { personId })).toMatchObject({ problem: { code: 'not_found' } })
    const { version } = given(await worker.does('getIntake', { id }))
    const { caseId } = given(await worker.does('endIntake', { id, version, outcome: 'kept', householdName: '試野家' }))
    for (const by of [worker, coordinator]) {
      expect(given(await by.does('getHouseholdPage', { caseId: caseId ?? '' })).members[0]?.whereabouts.map((one) => one.text)).toEqual(['架空町9丁目8番7号'])
    }
  })
})

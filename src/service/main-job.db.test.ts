import { verifyJournal } from './journal/verify-journal.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

describe('nobody is turned away', () => {
  it('one line, anonymous, about somebody else, is kept and stands on the list', async () => {
    const clerk = await city.as('st11')
    const taken = given(await clerk.does('receiveIntake', { text: '隣の家の子が夜に一人で外にいる' }))
    const list = given(await clerk.does('listIntakes', { reach: 'mine' }))
    expect(list.intakes.map((one) => one.id)).toContain(taken.id)
  })

  it('the same sending twice makes one intake', async () => {
    const clerk = await city.as('st11')
    const key = newId()
    const first = given(await clerk.does('receiveIntake', { text: '二度押し' }, key))
    const second = given(await clerk.does('receiveIntake', { text: '二度押し' }, key))
    expect(second).toEqual(first)
    expect(await clerk.does('receiveIntake', { text: '別の内容' }, key)).toMatchObject({ problem: { code: 'idempotency_key_reused' } })
  })

  it('the same key from two desks at the same instant makes one intake', async () => {
    const clerk = await city.as('st11')
    const key = newId()
    const answers = await Promise.all([1, 2, 3, 4].map(() => clerk.does('receiveIntake', { text: '同時' }, key)))
    expect(new Set(answers.map((answer) => given(answer).id)).size).toBe(1)
  })

  it('keeping it opens the household page for the agency, with everybody named in the intake', async () => {
    const worker = await city.as('st04')
    const taken = given(
      await worker.does('receiveIntake', { text: '母の介護', subjects: [{ name: '架空 太郎', kana: 'カクウ タロウ', describedAs: '長男', phone: '0999-22-3333' }] }),
    )
    const ended = given(await worker.does('endIntake', { id: taken.id, version: 1, outcome: 'kept', householdName: '架空家' }))
    const page = given(await worker.does('getHouseholdPage', { caseId: ended.caseId ?? '' }))
    expect(page.members.map((member) => member.name)).toEqual(['架空 太郎'])
    expect(page.standing).toBe('accompanying')
  })

  it('a sheet changed by somebody else is answered with both texts, never overwritten', async () => {
    const worker = await city.as('st04')
    const { id } = given(await worker.does('receiveIntake', { text: 'はじめの文' }))
    const sheet = { id, heard: '', judgement: '', ownWords: '', boxes: [], urgency: 'usual' as const }
    given(await worker.does('updateIntake', { ...sheet, version: 1, text: '先に直した文' }))
    expect(await worker.does('updateIntake', { ...sheet, version: 1, text: '後から来た文' })).toMatchObject({
      problem: { code: 'stale_version', current: { text: '先に直した文' } },
    })
  })
})

describe('つなぎ that cannot be lost', () => {
  const send = async (from: string, to: string) => {
    const sender = await city.as(from)
    const intake = given(await sender.does('receiveIntake', { text: '家賃が払えない' }))
    const sent = given(
      await sender.does('sendReferral', { matterId: intake.id, need: '家賃', why: '今月末に退去', toAgencyId: agency(to), urgency: 'within_48h' }),
    )
    return { sender, intake, sent }
  }

  it('goes to the other agency, is met there, and only then ends the intake', async () => {
    const { sender, intake, sent } = await send('st04', 'AG06')
    const receiver = await city.as('st05')
    const accepted = given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    expect(given(await receiver.does('getIntake', { id: accepted.intakeId ?? '' })).agencyName).toBe('くらし自立')
    expect(given(await sender.does('getIntake', { id: intake.id })).outcome).toBeNull()
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', note: '面談した' }))
    given(await sender.does('moveReferral', { id: sent.id, version: 3, move: 'confirm' }))
    expect(given(await sender.does('getIntake', { id: intake.id })).outcome).toBe('passed_on')
  })

  it('is not given back without a next step, and given back it stays with its sender', async () => {
    const { sender, intake, sent } = await send('st04', 'AG06')
    const receiver = await city.as('st05')
    const back = { id: sent.id, version: 1, move: 'return', returnReason: 'no_capacity' } as const
    expect(await receiver.does('moveReferral', back)).toMatchObject({ problem: { code: 'next_step_needed' } })
    given(await receiver.does('moveReferral', { ...back, nextStep: '住宅課と一緒に会う' }))
    expect(given(await sender.does('getIntake', { id: intake.id })).agencyName).toBe('あおば包括')
  })

  it('cannot be confirmed by the receiver, nor accepted by the sender', async () => {
    const { sender, sent } = await send('st04', 'AG06')
    expect(await sender.does('moveReferral', { id: sent.id, version: 1, move: 'accept' })).toMatchObject({ problem: { code: 'not_your_side' } })
  })

  it('stands on the coordinator board when two gave it back, and nothing is dropped', async () => {
    const coordinator = await city.as('st01')
    const board = given(await coordinator.does('listStrandedMatters', {}))
    expect(board.stranded.find((one) => one.need === '感覚の過敏についての相談')).toMatchObject({ returned: 2 })
    const proof = given(await coordinator.does('reconcileAccountability', {}))
    expect(proof).toMatchObject({ dropped: 0 })
    expect(proof.findings.filter((one) => one.measure === 'without_agency' || one.measure === 'not_exactly_one_agency').map((one) => one.found)).toEqual([0, 0])
  })

  it('an agency with anything open cannot be taken off duty', async () => {
    const end = city.database.admin.query(
      `update agency set contract_to = now(), successor_agency_id = $1, on_duty = false where id = $2`, [agency('AG01'), agency('AG02')])
    await expect(end).rejects.toThrow('open_matter_has_an_agency_on_duty')
  })
})

describe('what may be seen', () => {
  it('another agency finds neither the intake nor a sign that it is there', async () => {
    const mine = await city.as('st04')
    const stranger = await city.as('st16')
    const { id } = given(await mine.does('receiveIntake', { text: 'ここだけの話' }))
    const hidden = await stranger.does('getIntake', { id })
    const absent = await stranger.does('getIntake', { id: newId() })
    expect(hidden).toEqual(absent)
    expect(JSON.stringify(given(await stranger.does('searchEverything', { words: 'ここだけの話' })))).not.toContain('ここだけ')
  })

  it('渡辺 is found by 渡邉, 渡邊 and in kana', async () => {
    const worker = await city.as('st04')
    const { id } = given(await worker.does('receiveIntake', { text: 'x相談', subjects: [{ name: '渡邉 花子', kana: 'ワタナベ ハナコ' }] }))
    for (const words of ['渡辺', '渡邊', 'わたなべ', 'ﾜﾀﾅﾍﾞ']) {
      expect(given(await worker.does('searchEverything', { words })).intakes.map((one) => one.id)).toContain(id)
    }
  })

  it('a concealed address is for its handler only, whatever other right a colleague holds', async () => {
    const caseId = demoId('case/1')
    const handler = given(await (await city.as('st07')).does('getHouseholdPage', { caseId }))
    const teamMate = given(await (await city.as('st08')).does('getHouseholdPage', { caseId }))
    expect(JSON.stringify(handler)).toContain('いずみ町8番地')
    expect(JSON.stringify(teamMate)).not.toContain('いずみ町8番地')
  })

  it('a restricted case is for its team and the supervisor of its agency', async () => {
    const caseId = demoId('case/5')
    expect((await (await city.as('st06')).does('getHouseholdPage', { caseId })).ok).toBe(true)
    expect((await (await city.as('st02')).does('getHouseholdPage', { caseId })).ok).toBe(true)
    expect((await (await city.as('st01')).does('getHouseholdPage', { caseId })).ok).toBe(false)
  })

  it('an administrator opens no contents', async () => {
    const administrator = await city.as('st13')
    expect(await administrator.does('getHouseholdPage', { caseId: demoId('case/0') })).toMatchObject({ problem: { code: 'not_your_role' } })
  })

  it('who looked can be read on the record, with the reason', async () => {
    const caseId = demoId('case/0')
    given(await (await city.as('st05')).does('getHouseholdPage', { caseId }))
    const views = given(await (await city.as('st03')).does('listViewers', { matterId: caseId })).views
    expect(views.find((view) => view.who === '西田 恵')).toMatchObject({ operation: 'getHouseholdPage', reason: expect.stringContaining('team') })
  })

  it('a membership that ended a moment ago sees nothing in the next statement', async () => {
    const worker = await city.as('st19')
    expect((await worker.does('listIntakes', {})).ok).toBe(true)
    await city.database.admin.query('update membership set valid_to = now() where id = $1', [demoId('membership/st19')])
    expect(await worker.does('listIntakes', {})).toMatchObject({ problem: { code: 'signed_out' } })
  })
})

describe('the journal', () => {
  it('is whole after a day of work', async () => {
    const verified = await verifyJournal(city.database.owner, '990019', [])
    expect(verified).toMatchObject({ broken: [] })
    expect(verified.entries).toBeGreaterThan(30)
  })

  it('cannot be written by the login that serves pages', async () => {
    await expect(city.database.app.deleteFrom('journal').execute()).rejects.toThrow('permission denied')
  })
})

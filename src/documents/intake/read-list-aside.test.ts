import { beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../shared/write-workbook.ts'
import { readIntakeListAside } from './read-list-aside.ts'
import { LIST_LIMITS, readIntakeList } from './read-list.ts'

let large: Uint8Array
beforeAll(async () => {
  const rows = Array.from({ length: 3_000 }, (_, n) => ['2026-04-01', `家賃が払えない ${n}`, '0999-22-3333'])
  large = await writeWorkbook({ name: '名簿', headings: ['受付日', '相談内容', '電話'], rows, mark: '' })
})

/** What anybody else at the counters waits for: the next turn of the server. */
const anotherQuestion = (): Promise<void> => new Promise((answered) => { setImmediate(answered) })

describe('a large list that is read', () => {
  it('keeps nobody else waiting: a question that comes meanwhile is answered before the list is', async () => {
    const answered: string[] = []
    const reading = readIntakeListAside(large).then((read) => {
      answered.push(read.ok ? 'list' : read.problem.kind)
      return read
    })
    await anotherQuestion()
    answered.push('question')
    expect(await reading).toEqual(readIntakeList(large))
    expect(answered).toEqual(['question', 'list'])
  })

  it('is given up as soon as whoever asked has gone, or when it takes too long', async () => {
    const asking = new AbortController()
    const reading = readIntakeListAside(large, { signal: asking.signal })
    asking.abort()
    const stopped = { ok: false, problem: { kind: 'reading_stopped' } }
    expect(await reading).toEqual(stopped)
    expect(await readIntakeListAside(large, { signal: asking.signal })).toEqual(stopped)
    expect(await readIntakeListAside(large, { milliseconds: 0 })).toEqual(stopped)
  })

  it('is not waited for by whoever has gone before their turn: their place in line is free at once', async () => {
    const answered: string[] = []
    const reading = readIntakeListAside(large).then(() => answered.push('list'))
    const gone = readIntakeListAside(large, { signal: AbortSignal.abort() }).then((read) => answered.push(read.ok ? 'read' : read.problem.kind))
    await Promise.all([reading, gone])
    expect(answered).toEqual(['reading_stopped', 'list'])
  })

  it('is read alone: however small, the next begins when the one before is done', async () => {
    const answered: string[] = []
    const read = async (name: string, file: Uint8Array) => {
      expect((await readIntakeListAside(file)).ok).toBe(true)
      answered.push(name)
    }
    await Promise.all([read('large', large), read('small', Buffer.from('相談内容\n家賃'))])
    expect(answered).toEqual(['large', 'small'])
  })

  it('is asked for again when three others are in line, and is read as soon as one is done', async () => {
    const reading = [1, 2, 3].map(() => readIntakeListAside(large))
    expect(await readIntakeListAside(large)).toEqual({ ok: false, problem: { kind: 'readers_busy' } })
    expect((await Promise.all(reading)).every((read) => read.ok)).toBe(true)
    expect((await readIntakeListAside(large)).ok).toBe(true)
  })

  it('is read whatever it holds, up to the most that is let in: the reader has the memory for it', async () => {
    const columns = LIST_LIMITS.cells / LIST_LIMITS.rows
    const row = (n: number): string => Array.from({ length: columns }, (_, column) => `${n * columns + column}`.padEnd(28, 'x')).join(',')
    // One kanji, and every letter of the text takes two bytes.
    const largest = Buffer.from(`相${Array.from({ length: LIST_LIMITS.rows }, (_, n) => row(n)).join('\n')}`)
    expect(largest.length).toBeGreaterThan(0.9 * 12_000_000)
    expect(largest.length).toBeLessThanOrEqual(LIST_LIMITS.bytes)
    const read = await readIntakeListAside(largest, { milliseconds: 55_000 })
    expect(read.ok && read.value.rows.length).toBe(LIST_LIMITS.rows)
  })

  it('is refused in the same words as ever when it is none', async () => {
    expect(await readIntakeListAside(Buffer.from('%PDF-1.7'))).toMatchObject({ problem: { kind: 'not_a_list' } })
    expect(await readIntakeListAside(large, { sheet: '無い' })).toMatchObject({ problem: { kind: 'no_such_sheet' } })
  })
})

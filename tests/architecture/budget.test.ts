import { describe, expect, it } from 'vitest'
import { countCodeLines, listCode, textOf } from './repository-files.ts'

const isCatalogue = (path: string): boolean => /\.messages\.ts$|^glossary\/|^demo\//.test(path)
const isTest = (path: string): boolean => /^tests\/|\.test\.tsx?$/.test(path)
const budgetOf = (path: string): number => (isTest(path) ? 400 : 250)

describe('The budget', () => {
  const files = listCode()
    .filter((path) => !isCatalogue(path))
    .map((path) => ({ path, lines: countCodeLines(textOf(path)) }))

  it('no file is longer than a person can hold in mind: 250 lines of code, 400 of test', () => {
    expect(files.filter(({ path, lines }) => lines > budgetOf(path))).toEqual([])
  })

  it('the median file is shorter than sixty lines', () => {
    const lengths = files.filter(({ path }) => path.startsWith('src/') && !isTest(path)).map(({ lines }) => lines)
    const median = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
    expect(lengths.length).toBeGreaterThan(300)
    expect(median).toBeLessThan(60)
  })

  it('no test is left out of the run', () => {
    const leftOut =
      /\b(?:describe|it|test)(?:\.\w+)*\.(?:only|skip|todo|fails|skipIf|runIf)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/
    expect(listCode().filter((path) => isTest(path) && leftOut.test(textOf(path)))).toEqual([])
  })
})

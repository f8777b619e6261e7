import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOf, linesOfJson } from './json-lines.ts'

describe('the lines of a JSON text', () => {
  const text = '{\n  "staff": [\n    {"code": "st01"},\n    {\n      "code": "st02"\n    }\n  ]\n}\n'
  const lines = linesOfJson(text)

  it('are found for every entry, and for what is missing from one', () => {
    if (!lines.ok) throw new Error(`line ${lines.problem}`)
    expect(['staff', 'staff[0].code', 'staff[1]', 'staff[1].code'].map((path) => lineOf(lines.value, path))).toEqual([2, 3, 4, 5])
    expect(['staff[1].name', 'staff[1].duties[0].agency', 'municipality', '(file)'].map((path) => lineOf(lines.value, path))).toEqual([4, 4, 1, 1])
  })

  it.each([
    ['{\n  "a": 1,\n}', 3], ['{\n "a": 1\n "b": 2\n}', 3], ['[1,\n2', 2], ['{"a": "x\n"}', 1], ['', 1], ['{"a": 01}', 1], ["{'a': 1}", 1], ['{"a": 1} x', 1],
  ])('of what is no JSON, %j stops being one at line %i', (broken, line) => {
    expect(linesOfJson(broken)).toEqual({ ok: false, problem: line })
  })

  it('agree with the machine’s own reader on what is JSON, whatever the text', () => {
    const isJson = (candidate: string): boolean => {
      try {
        JSON.parse(candidate)
        return true
      } catch {
        return false
      }
    }
    const nearJson = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '0', '\\', '\n', '\u0000')).map(([json, at, letter]) => {
      const place = at % (json.length + 1)
      return letter === '' ? json : json.slice(0, place) + letter + json.slice(place + (at % 2))
    })
    const property = fc.property(nearJson, (candidate) => {
      expect(linesOfJson(candidate).ok).toBe(isJson(candidate))
    })
    fc.assert(property, { numRuns: 3_000 })
  })
})

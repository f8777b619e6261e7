import { describe, expect, it } from 'vitest'
import { listFiles, textOf } from './repository-files.ts'

const MACHINE_PATH = /(?<![\w.$})-])\/(?:work|root)\/|(?<![\w.$})-])\/(?:home|Users)\/[A-Za-z]|[A-Z]:\\Users\\/
const REGISTRY_HOST = /\bregistry\.[a-z-]+\.[a-z]{2,}\b|\bnpmjs\.(?:org|com)\b|\bpypi\.org\b|\byarnpkg\.com\b/
const HOW_IT_WAS_MADE =
  /\bissue #?\d+\b|\bco-authored-by\b|\bhelper session\b|\b(?:written|generated) by (?:an? )?(?:AI|LLM|assistant)\b/i
const TEXT = /\.(?:tsx?|m?js|md|sql|jsonc?|css|html|ya?ml|txt|csv|svg|sh|typ)$|(?:^|\/)[^./]+$|^\.[^/]+$/

const traces = { MACHINE_PATH, REGISTRY_HOST, HOW_IT_WAS_MADE }

const tracesIn = (text: string): readonly string[] =>
  Object.entries(traces).flatMap(([name, pattern]) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [`${name}: ${found}`]
  })

describe('The repository', () => {
  it('stands alone: no path of a machine, no registry, no story of how it was made', () => {
    const found = listFiles()
      .filter((path) => TEXT.test(path))
      .flatMap((path) => tracesIn(textOf(path)).map((trace) => `${path}: ${trace}`))
    expect(found).toEqual([])
  })

  it('sees such a trace when there is one', () => {
    const planted = [
      `see ${['', 'work', 'notes'].join('/')}`,
      `open ${['', 'home', 'someone'].join('/')}`,
      `from ${['registry', 'example', 'org'].join('.')}`,
      `as in ${['issue', '7'].join(' ')}`,
    ]
    expect(planted.filter((text) => tracesIn(text).length === 0)).toEqual([])
  })

  it('has a lock file that does not say where packages were fetched from', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"')
  })
})

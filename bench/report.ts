import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Asked } from './every-question.ts'
import type { Figures } from './measure/latencies.ts'

/** One job at one number of connections, beside what the same PostgreSQL does without the product. */
export type Row = {
  readonly job: string
  readonly connections: number
  readonly product: Figures
  /** The same statements, sent bare. */
  readonly bare: Figures
  /** The same by a login that no policy holds back. */
  readonly withoutPolicies: Figures
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0)
const ratio = (a: number, b: number): string => (b === 0 ? '–' : (a / b).toFixed(2))

/** The table as text, for the terminal and for docs/benchmarks.md. */
export const tableOf = (rows: readonly Row[]): string => {
  const head = '| job | connections | p50 ms | p95 ms | p99 ms | requests/s | bare p95 ms | p95 ratio | without policies p95 ms | failed |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
  const lines = rows.map(({ job, connections, product, bare, withoutPolicies }) =>
    [job, connections, ms(product.p50), ms(product.p95), ms(product.p99), product.perSecond.toFixed(0), ms(bare.p95), ratio(product.p95, bare.p95),
      ms(withoutPolicies.p95), product.failed].join(' | '))
  return [head, ...lines.map((line) => `| ${line} |`)].join('\n')
}

/** The questions that took longest, and how many were asked and answered at all. */
export const slowestOf = (asked: readonly Asked[]): string => {
  const lines = asked.slice(0, 12).map((one) => `| ${one.question} | ${one.role} | ${ms(one.ms)} |`)
  const answered = asked.filter((one) => one.answered).length
  return ['| the slowest questions | asked by | ms |', '|---|---|--:|', ...lines, '', `${asked.length} questions asked, ${answered} of them answered`].join('\n')
}

/** The machine the figures belong to. */
export const machine = (): string => {
  const [first] = cpus()
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
}

/** Keeps the figures where another program can read them. */
export const keep = (file: string, figures: unknown): void => writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`)

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

/**
 * Nothing that one file leaves in a module is asked by another: each makes its own city and its own dice. So the files share what they
 * import (`isolate: false`), which was up to a third of their time; whoever watches a module loads it anew.
 *
 * One file more at once than there are cores, for a page that is waited for leaves one idle; no more than the one PostgreSQL of a run has connections for. */
const SIDE_BY_SIDE = Math.min(availableParallelism() + 1, 6)

export default defineConfig({
  test: {
    maxWorkers: SIDE_BY_SIDE,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'lint/**/*.test.ts', 'glossary/**/*.test.ts', 'tests/architecture/**/*.test.ts', 'tests/hostile/**/*.test.ts', 'demo/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'demo/**/*.db.test.ts', 'tests/access/**/*.test.ts', 'tests/hostile/**/*.db.test.ts'],
          globalSetup: ['./tests/support/global-setup.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts', 'tests/accessibility/**/*.test.ts'],
          globalSetup: ['./tests/support/global-setup.ts', './tests/support/build-screens.ts'],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'operate',
          include: ['tests/operate/**/*.test.ts', 'tests/faults/**/*.test.ts'],
          globalSetup: ['./tests/support/build-screens.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})

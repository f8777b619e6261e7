import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that mostly wait for processes, then those that wait for pages; the rules are quick and fill what is left of every core's time. */
const ORDER: readonly string[] = ['operate', 'journeys', 'database', 'rules']

/** Within a project, what asks about the whole product takes longer than what lies beside its drawer. */
const isAboutTheWhole = ({ project, moduleId }: TestSpecification): boolean => moduleId.startsWith(`${project.config.root}/tests/`)

const rankOf = (file: TestSpecification): number => ORDER.indexOf(file.project.name) * 2 + (isAboutTheWhole(file) ? 0 : 1)

/** The order of test files on a machine that never ran them: nothing long is begun last, while the other cores have nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

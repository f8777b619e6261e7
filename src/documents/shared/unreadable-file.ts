import type { FileTrouble } from '#domain/shared/file-trouble.ts'

/** Carries a trouble out of the depth of a reader; every reader catches it at its own door. */
export class UnreadableFile extends Error {
  readonly trouble: FileTrouble
  constructor(trouble: FileTrouble) {
    super(trouble.kind)
    this.trouble = trouble
  }
}

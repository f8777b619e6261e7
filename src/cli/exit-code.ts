/** How a command ends, for whoever reads only the number. */
export const EXIT = {
  done: 0,
  /** It looked, and something is not as it should be. */
  found: 1,
  /** The command was written wrongly. */
  misused: 2,
  /** It could not be done; what stands in the way was told in words. */
  refused: 3,
  /** Nobody knows whether it was done; asked again under its own key, it has one effect. */
  unknown: 4,
  /** A fault of the program itself. */
  fault: 70,
} as const

/** One of the ways a command ends. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

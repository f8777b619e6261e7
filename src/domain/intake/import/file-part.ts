/** ファイルの一部: a file is sent in parts of half a megabyte, so that it is known how far it is and it can be stopped. */
export const PART_BYTES = 512 * 1024

/** The most parts a file may have. */
export const MOST_PARTS = 40

/** How many parts a file of a size has; at least one. */
export const partsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / PART_BYTES))

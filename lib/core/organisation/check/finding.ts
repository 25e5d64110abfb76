/** One thing that is wrong with an organisation, in words for whoever edits its file. */
export interface Finding {
  /** Where in the file: names and, in lists, indexes from 0. Empty: the file as a whole. */
  readonly path: readonly (string | number)[]
  /** `name`: the last name of the path itself is wrong, not what stands under it. */
  readonly at?: 'name'
  /** What is wrong. Like `fix` a whole sentence. */
  readonly problem: string
  readonly fix: string
}

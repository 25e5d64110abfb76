/** The organisation a bundle is built for: checked, whole, and put in its place by the build of the bundles. */
declare module 'organisation:compiled' {
  export const organisation: import('../core/organisation/organisation.ts').CompiledOrganisation
  /** Of its directory: all that the agenda needs of it. */
  export const marks: import('../core/directory/seen-directory.ts').DirectoryMarks
}

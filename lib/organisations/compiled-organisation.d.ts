/** The organisation a bundle is built for: checked, whole, and put in its place by the build of the bundles. */
declare module 'organisation:compiled' {
  export const organisation: import('../core/organisation/organisation.ts').CompiledOrganisation
}

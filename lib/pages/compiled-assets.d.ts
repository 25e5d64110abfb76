/** The style sheet and the script, put in their place by the build of the bundles. */
declare module 'assets:compiled' {
  export const style: import('./page-asset.ts').PageAsset
  export const script: import('./page-asset.ts').PageAsset
}

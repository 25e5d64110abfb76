/** The style sheet, the script and the organisation's logo if it has one, put in their place by the build of the bundles. */
declare module 'assets:compiled' {
  export const style: import('../page-asset.ts').PageAsset
  export const script: import('../page-asset.ts').PageAsset
  export const logo: import('../page-asset.ts').PageAsset | null
  /** What `lib/pages/frame/page.ts` has to know of them, for functions that send pages and no assets. */
  export const paths: import('./page.ts').PageSurroundings['assets']
  /** Of the officers' guide, in WebP: base64 by name. */
  export const guidePictures: Readonly<Record<string, string>>
  /** For other websites, without its words. */
  export const embedScript: string
}

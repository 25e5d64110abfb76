/** A file that pages load, compressed once when the bundles are built. */
export interface PageAsset {
  readonly name: string
  /** The content's hash, part of the address: changed content has another address, so it can be cached for ever. */
  readonly hash: string
  /** The `Content-Type`. */
  readonly type: string
  /** `/assets/HASH/NAME`. */
  readonly path: string
  /** Base64 of what is sent for each `Accept-Encoding`. */
  readonly brotli: string
  readonly gzip: string
  readonly identity: string
}

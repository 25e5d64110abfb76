/**
 * Where one sort of item is kept beside the enquiries, each under its name: digests, standalone mails. Those that are
 * due are in `EnquiryStore.due`. Every method throws when the table cannot be read or written.
 */
export interface ItemStore<Item> {
  /** Puts a new item unless there is one of that name. `created` is also the answer when only the reply was lost. */
  create(item: Item): Promise<'created' | 'exists'>
  /** What is kept now (a consistent read), or undefined. */
  read(id: string): Promise<Item | undefined>
  /**
   * Writes `item`, whose version is one more than the version it was decided on, if that one is still kept.
   * `conflict`: somebody else wrote; read again and decide again. A write of this very call whose answer was lost is
   * `written`, unless somebody wrote on top of it before we could look: then `conflict` is answered, and what is read
   * next already holds the change.
   */
  replace(item: Item): Promise<'written' | 'conflict'>
}

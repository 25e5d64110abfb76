/**
 * Stands in the bundles for `@smithy/core/event-streams`: no operation we call streams events. Being imported lazily, the
 * real one makes esbuild wrap every module it shares with the rest of the SDK, and each wrapper runs at cold start.
 */
export function EventStreamSerde(): never {
  throw new Error('The bundles hold no event streams: see lib/infrastructure/bundles/bundles.ts')
}

/** Asked for only to make one of the above. */
export function eventStreamSerdeProvider(): never {
  throw new Error('The bundles hold no event streams: see lib/infrastructure/bundles/bundles.ts')
}

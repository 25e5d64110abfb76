/** A telephone held sideways at 400 per cent, a telephone and a desk's screen, each in light and dark. */
export const looks = [
  { width: 320, height: 256 },
  { width: 375, height: 667 },
  { width: 1280, height: 800 },
].flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ ...viewport, colorScheme })))

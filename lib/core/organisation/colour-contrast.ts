/**
 * How far two colours, `#rrggbb`, stand out from each other: 1 (not at all) to 21 (black on white), by the formula of
 * WCAG 2.2 ("contrast ratio", "relative luminance").
 */
export function contrastBetween(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What text needs on its ground, WCAG 1.4.3 (AA). */
export const minTextContrast = 4.5

/** The same hue, darkened in small steps until it stands out that much from white. */
export function darkenedForWhite(colour: string, least = minTextContrast): string {
  let channels = channelsOf(colour)
  while (contrastBetween(written(channels), '#ffffff') < least)
    channels = channels.map((value) => Math.floor(value * 0.97))
  return written(channels)
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => linear(value / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}

function written(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

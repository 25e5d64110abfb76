import { contrastBetween } from '../../core/organisation/colour-contrast.ts'
import type { Look } from '../../core/organisation/organisation.ts'

/**
 * The organisation's colour as rules over the palette: as it is where the ground is light, and mixed with white until it
 * can be read well (7:1) where the ground is dark. Empty without a colour. The colour has been checked to have 4.5:1
 * against white.
 */
export function colourRules({ colour }: Look): string {
  if (colour === undefined) return ''
  const pale = paleEnough(colour)
  return `
:root { --accent: ${colour}; --accent-pressed: ${mixed(colour, '#000000', 0.25)} }
@media (prefers-color-scheme: dark) {
  :root { --accent: ${pale}; --accent-pressed: ${mixed(pale, '#ffffff', 0.4)}; --on-accent: var(--page) }
}`
}

/** The card of the dark palette. */
const darkGround = '#1a2224'

function paleEnough(colour: string): string {
  let share = 0
  while (contrastBetween(mixed(colour, '#ffffff', share), darkGround) < 7) share += 0.05
  return mixed(colour, '#ffffff', share)
}

function mixed(colour: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [one = 0, two = 0] = [colour, other].map((text) =>
      Number.parseInt(text.slice(start, start + 2), 16),
    )
    return Math.round(one + (two - one) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}

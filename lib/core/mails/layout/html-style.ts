/**
 * The colours of one scheme, as pages call them in `lib/pages/style/palette.css` (held by a test). Every text colour has at least 4.5:1 on every ground it is used on
 * (WCAG 1.4.3).
 */
export interface Palette {
  readonly page: string
  readonly card: string
  readonly ink: string
  readonly muted: string
  readonly accent: string
  readonly onAccent: string
  readonly panel: string
  readonly rule: string
  /** Beside what was quoted: at least 3:1 on the card (WCAG 1.4.11). */
  readonly bar: string
  readonly warning: string
  readonly onWarning: string
}

/** Written inline, because Outlook and some Gmail apps drop style sheets. */
export const light: Palette = {
  page: '#eef1f0',
  card: '#ffffff',
  ink: '#1b2426',
  muted: '#4c585b',
  accent: '#0a5f63',
  onAccent: '#ffffff',
  panel: '#e9f0ef',
  rule: '#cfd8d6',
  bar: '#738083',
  warning: '#fff1cc',
  onWarning: '#4a3500',
}

/** Laid over the inline colours where a mail program understands `prefers-color-scheme`. */
export const dark: Palette = {
  page: '#101617',
  card: '#1a2224',
  ink: '#eef3f2',
  muted: '#b3c0c0',
  accent: '#7fd3d0',
  onAccent: '#06282a',
  panel: '#23302f',
  rule: '#3f4d4f',
  bar: '#8a9c9d',
  warning: '#43340c',
  onWarning: '#ffe6a6',
}

/** The inline type of a text: fonts that are on the machine already, sizes in px because Outlook scales no others. */
export function textStyle(size: keyof typeof SIZES): string {
  return `font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;${SIZES[size]}`
}

const SIZES = {
  lead: 'font-size:21px;line-height:28px;font-weight:bold;',
  figure: 'font-size:26px;line-height:34px;font-weight:bold;letter-spacing:1px;',
  heading: 'font-size:17px;line-height:24px;font-weight:bold;',
  body: 'font-size:16px;line-height:24px;',
  small: 'font-size:14px;line-height:20px;',
}

/** The style sheet: an enhancement in all its parts. A space stands before `!important` because Outlook wants it. */
export const styleSheet = `
:root { color-scheme: light dark; }
@media (max-width: 480px) {
  .edge { padding: 0 !important; }
  .card, .foot { padding-left: 18px !important; padding-right: 18px !important; }
  .label, .value { display: block !important; width: auto !important; }
  .label { padding: 10px 0 0 0 !important; border-top-width: 1px !important; }
  .value { padding: 2px 0 10px 0 !important; border-top-width: 0 !important; }
  .quote { padding-left: 12px !important; }
  .stack { display: block !important; padding: 0 0 12px 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: ${dark.page} !important; }
  .card { background-color: ${dark.card} !important; border-color: ${dark.accent} !important; }
  .ink { color: ${dark.ink} !important; }
  .muted { color: ${dark.muted} !important; }
  .link { color: ${dark.accent} !important; }
  .panel { background-color: ${dark.panel} !important; }
  .outline { border-color: ${dark.accent} !important; color: ${dark.accent} !important; }
  .rule { border-color: ${dark.rule} !important; }
  .quote { border-left-color: ${dark.bar} !important; }
  .warning { background-color: ${dark.warning} !important; color: ${dark.onWarning} !important; }
  .button { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
}
`

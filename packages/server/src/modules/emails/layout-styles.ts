import type { AccentColors } from './layout-colors.js'
import { darkBox } from './layout-colors.js'
import type { MarkupStyles } from './template-markup.js'

/** Fonts that are there already: a mail loads nothing. */
const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

const words = (size: number, line: number, color: string): string =>
  `font-family:${font};font-size:${size}px;line-height:${line}px;color:${color}`

/** Inline styles of a mail, in its light look; classes turn them dark where a client can. */
export const styles = {
  page: 'margin:0;padding:0;background-color:#f4f4f5;-webkit-text-size-adjust:100%',
  card: 'background-color:#ffffff;border:1px solid #e4e4e7;border-radius:12px',
  shop: `font-family:${font};font-size:20px;line-height:26px;font-weight:700;letter-spacing:-0.2px`,
  merchant: words(14, 21, '#52525b'),
  footer: words(13, 20, '#63636b'),
  caption: `margin:0 0 10px;${words(13, 18, '#63636b')};font-weight:600`,
  strong: `${words(16, 23, '#18181b')};font-weight:600`,
  quiet: words(14, 20, '#63636b'),
  text: words(16, 25, '#3f3f46'),
  line: 'border-top:1px solid #e4e4e7',
  pill: `display:inline-block;margin-top:6px;padding:2px 10px;border-radius:10px;background-color:#f4f4f5;${words(13, 18, '#3f3f46')};font-weight:500`,
  box: 'background-color:#fafafa;border:1px solid #e4e4e7;border-radius:10px',
  code: `font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:20px;line-height:30px;letter-spacing:1px;color:#18181b;font-weight:600`,
  button: `display:inline-block;padding:13px 26px;font-family:${font};font-size:16px;line-height:20px;font-weight:600;text-decoration:none;border-radius:8px`,
} as const

/** What the markup of templates looks like. */
export const markupStyles = ({ link }: AccentColors): MarkupStyles => ({
  title: `margin:0 0 16px;${words(24, 31, '#18181b')};font-weight:700;letter-spacing:-0.3px`,
  subtitle: `margin:8px 0 10px;${words(18, 25, '#18181b')};font-weight:600`,
  paragraph: `margin:0 0 16px;${styles.text}`,
  list: `margin:0 0 16px;padding:0 0 0 22px;${styles.text}`,
  link: `color:${link};text-decoration:underline`,
})

/** The look in the dark and on small screens, for clients that read it. */
export const sheet = ({ link, linkOnDark }: AccentColors): string => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body, table, td { -webkit-text-size-adjust: 100%; }
table { border-collapse: separate; border-spacing: 0; }
img { border: 0; max-width: 100%; }
.merchant p { margin: 0 0 8px; }
.merchant a { color: ${link}; }
@media (max-width: 480px) {
  .pad { padding-left: 20px !important; padding-right: 20px !important; }
  .outer { padding: 0 !important; }
  .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
  .bar { border-radius: 0 !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #111113 !important; }
  .card { background-color: #1c1c1f !important; border-color: #34343a !important; }
  .box { background-color: ${darkBox} !important; border-color: #34343a !important; }
  .quotation { border-left-color: ${linkOnDark} !important; }
  .line { border-color: #34343a !important; }
  .pill { background-color: #34343a !important; color: #e4e4e7 !important; }
  .strong, .strong p { color: #fafafa !important; }
  p, li, td { color: #d4d4d8; }
  .text, .card p, .card li { color: #d4d4d8 !important; }
  .quiet, .card .quiet { color: #a1a1aa !important; }
  .accent, .card a.accent { color: ${linkOnDark} !important; }
  .merchant, .merchant p, .merchant li { color: #d4d4d8 !important; }
  .merchant a { color: ${linkOnDark} !important; }
  .logo { background-color: #ffffff !important; }
}`

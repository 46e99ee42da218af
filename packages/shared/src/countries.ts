/** The countries of ISO 3166. */
export const countryCodes: readonly string[] = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM
DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS
GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
VN VU WF WS YE YT ZA ZM ZW
`
  .trim()
  .split(/\s+/)

const known = new Set(countryCodes)

/** Whether the text is the ISO 3166 code of a country: two capital letters. */
export const isCountryCode = (text: string): boolean => known.has(text)

/** What people write beside the codes and the names. */
const usual: readonly [string, string][] = [
  ['uk', 'GB'],
  ['greatbritain', 'GB'],
  ['england', 'GB'],
  ['usa', 'US'],
  ['unitedstatesofamerica', 'US'],
]

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

let byName: Map<string, string> | undefined

/** English and German names, made on first use. */
function codesByName(): Map<string, string> {
  if (byName) return byName
  const names = ['en', 'de'].flatMap((language) => {
    const words = new Intl.DisplayNames([language], { type: 'region' })
    return countryCodes.map((code) => [plain(words.of(code) ?? code), code] as const)
  })
  byName = new Map([...names, ...usual])
  return byName
}

/** The code of the country that an address names, by code or by name; null for an unknown one. */
export function countryOf(text: string): string | null {
  const code = text.trim().toUpperCase()
  return isCountryCode(code) ? code : (codesByName().get(plain(text)) ?? null)
}

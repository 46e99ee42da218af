/** Where customers of the sample data live: what they are called, pay with, and get parcels by. */
export interface Place {
  country: string
  currency: string
  /** What its prices are in euros, roughly. */
  rate: number
  carriers: readonly [string, ...string[]]
  firstNames: readonly [string, ...string[]]
  lastNames: readonly [string, ...string[]]
  /** Street, city, state and ZIP; # becomes a house number. */
  addresses: readonly [Address, ...Address[]]
  phone: string
}

type Address = readonly [street: string, city: string, state: string | null, zip: string]

/** Countries, those with many customers first. All people are made up. */
export const places: readonly [Place, ...Place[]] = [
  {
    country: 'US',
    currency: 'USD',
    rate: 1.1,
    carriers: ['UPS', 'FedEx', 'USPS'],
    firstNames: ['Olivia', 'Marcus', 'Janelle', 'Wyatt', 'Rosa', 'Theo'],
    lastNames: ['Hart', 'Delgado', 'Whitfield', 'Nakamura', 'Brooks', 'O’Malley'],
    addresses: [
      ['# Maple Avenue', 'Portland', 'OR', '97205'],
      ['# Lakeshore Drive, Apt 4B', 'Madison', 'WI', '53703'],
      ['# Juniper Road', 'Santa Fe', 'NM', '87501'],
    ],
    phone: '+1 503-555-01',
  },
  {
    country: 'DE',
    currency: 'EUR',
    rate: 1,
    carriers: ['DHL', 'DPD', 'GLS'],
    firstNames: ['Jürgen', 'Anneke', 'Yusuf', 'Lena', 'Björn', 'Magdalena'],
    lastNames: ['Weiß', 'Schröder', 'Yıldız', 'Krüger', 'von der Heide', 'Baumgärtner'],
    addresses: [
      ['Königstraße #', 'Düsseldorf', null, '40212'],
      ['Am Kanal #', 'Leipzig', null, '04229'],
      ['Hinterer Weg #', 'Freiburg', null, '79102'],
    ],
    phone: '+49 211 5550 ',
  },
  {
    country: 'GB',
    currency: 'GBP',
    rate: 0.86,
    carriers: ['Royal Mail', 'DPD'],
    firstNames: ['Siân', 'Oliver', 'Amara', 'Fergus'],
    lastNames: ['Rhys-Davies', 'Thornton', 'Okonkwo', 'MacLeod'],
    addresses: [
      ['# Heol Fawr', 'Aberystwyth', 'Ceredigion', 'SY23 1AA'],
      ['# Canal Street', 'Leeds', null, 'LS1 4DT'],
    ],
    phone: '+44 1970 555 0',
  },
  {
    country: 'CA',
    currency: 'CAD',
    rate: 1.5,
    carriers: ['FedEx', 'UPS'],
    firstNames: ['Samuel', 'Geneviève', 'Tanvi'],
    lastNames: ['Ng', 'Tremblay', 'Sharma'],
    addresses: [
      ['# Robson Street, Unit 1904', 'Vancouver', 'BC', 'V6B 2A1'],
      ['# rue Saint-Paul', 'Québec', 'QC', 'G1K 3V3'],
    ],
    phone: '+1 604-555-01',
  },
  {
    country: 'FR',
    currency: 'EUR',
    rate: 1,
    carriers: ['DPD', 'GLS'],
    firstNames: ['Éloïse', 'Mathieu', 'Aïcha'],
    lastNames: ['Lefèvre', 'Benali', 'Garnier'],
    addresses: [['# rue des Tanneurs', 'Lyon', null, '69005']],
    phone: '+33 4 55 55 01 ',
  },
  {
    country: 'SE',
    currency: 'SEK',
    rate: 11.5,
    carriers: ['DHL', 'UPS'],
    firstNames: ['Maya', 'Åke', 'Elin'],
    lastNames: ['Lindqvist', 'Öberg', 'Sjöström'],
    addresses: [['Storgatan #, lgh 1102', 'Umeå', null, '903 26']],
    phone: '+46 70 174 06 ',
  },
  {
    country: 'JP',
    currency: 'JPY',
    rate: 165,
    carriers: ['FedEx', 'DHL'],
    firstNames: ['美咲', '健太', '千尋'],
    lastNames: ['佐藤', '山本', '小林'],
    addresses: [['神南1丁目#', '渋谷区', '東京都', '150-0041']],
    phone: '+81 3-5550-01',
  },
  {
    country: 'NL',
    currency: 'EUR',
    rate: 1,
    carriers: ['DPD', 'UPS'],
    firstNames: ['Zoë', 'Daan', 'Noor'],
    lastNames: ['Brouwer', 'de Wit', 'Haddad'],
    addresses: [['Prinsengracht #-III', 'Amsterdam', null, '1016 GV']],
    phone: '+31 20 555 01',
  },
  {
    country: 'CH',
    currency: 'CHF',
    rate: 0.97,
    carriers: ['DPD', 'DHL'],
    firstNames: ['Reto', 'Chiara'],
    lastNames: ['Zürcher', 'Bernasconi'],
    addresses: [['Via Nassa #', 'Lugano', 'TI', '6900']],
    phone: '+41 91 555 01 ',
  },
]

/** Articles with their prices in euro cents. */
export const articles: readonly [Article, ...Article[]] = [
  ['TENT-2P', 'Tent “Ridge”, two persons', 28900],
  ['TARP-3X3', 'Tarp, 3 × 3 m', 7900],
  ['LAMP-HEAD', 'Head lamp, 400 lm', 4490],
  ['STOVE-GAS', 'Gas stove, folding', 5250],
  ['POT-900', 'Titanium pot, 900 ml', 6400],
  ['CUP-ENA', 'Enamel cup, blue', 1190],
  ['BAG-40', 'Rucksack, 40 l', 13900],
  ['BAG-DRY-20', 'Dry bag, 20 l', 2450],
  ['MAT-AIR', 'Sleeping mat, insulated', 11900],
  ['BOOT-42', 'Walking boots, size 42', 16900],
  ['SOCK-WOOL', 'Wool socks, pair', 1890],
  ['MAP-ALPS', 'Map: Western Alps, 1 : 50,000', 1650],
  ['COMPASS', 'Compass with mirror', 3990],
  ['KNIFE-9', 'Pocket knife, 9 cm', 3450],
  ['ROPE-30', 'Rope, 30 m', 6290],
  ['BOTTLE-1L', 'Bottle, steel, 1 l', 2990],
]

type Article = readonly [sku: string, name: string, cents: number]

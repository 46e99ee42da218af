import { generateKeyPairSync, sign } from 'node:crypto'

const tagged = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from(head), body])
}
const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts)
const bits = (bytes: Buffer) => tagged(0x03, Buffer.from([0]), bytes)
const time = (year: number) => tagged(0x17, Buffer.from(`${String(year % 100)}0101000000Z`))

const ecdsaWithSha256 = sequence(tagged(0x06, Buffer.from('2a8648ce3d040302', 'hex')))
const name = sequence(
  tagged(
    0x31,
    sequence(tagged(0x06, Buffer.from('550403', 'hex')), tagged(0x0c, Buffer.from('localhost'))),
  ),
)

/** A certificate for TLS servers in tests that nobody has reason to trust, and its key, in PEM. */
export function selfSigned(): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const year = new Date().getUTCFullYear()
  const body = sequence(
    tagged(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(time(year - 1), time(year + 2)),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
  )
  const certificate = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, privateKey)))
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
}

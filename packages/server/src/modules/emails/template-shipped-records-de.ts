import type { ShippedTemplates } from './shipped-templates.js'
import { byAnswer, byNews } from './told-by-case.js'

const body = (...paragraphs: string[]): string => paragraphs.join('\n\n')
const blocks = ['{{ blocks.message }}', '{{ blocks.link }}', '{{ blocks.lines }}']
const reference = '{% if request.reference %} ({{ request.reference }}){% endif %}'
const alone = 'Der Link ist nur für Sie: Wer ihn hat, kann in Ihrem Namen antworten.'

const customer = '{% if quote.name %}{{ quote.name }}{% else %}Der Kunde{% endif %}'

/** The templates about quotes and order requests, in German. */
export const recordTemplatesGerman: Pick<
  ShippedTemplates,
  'quote' | 'approval' | 'request' | 'answer'
> = {
  quote: {
    subject: 'Ihr Angebot {{ quote.number }} von {{ shop.name }}',
    body: body(
      '# Ihr Angebot',
      'Guten Tag{% if quote.name %} {{ quote.name }}{% endif %},',
      'hier ist unser Angebot **{{ quote.number }}**{% if quote.reference %} zu {{ quote.reference }}{% endif %} über {{ quote.total }}.{% if quote.expires_on %} Es gilt bis zum **{{ quote.expires_on }}**.{% endif %}',
      ...blocks,
      `Auf seiner Seite können Sie es annehmen, um eine Änderung bitten oder ablehnen. ${alone}`,
    ),
  },
  approval: {
    subject:
      '{% if request.reminder %}Erinnerung: {% endif %}Bestellanfrage {{ request.number }} wartet auf Ihre Entscheidung',
    body: body(
      '# Eine Anfrage wartet auf Sie',
      'Guten Tag {{ request.approver }},',
      `{{ request.buyer }} ({{ request.account }}) möchte für **{{ request.total }}** bestellen${reference}.{% if request.over_budget %} Das ist mehr, als vom Budget übrig ist.{% endif %}{% if request.reminder %} Bis Sie entscheiden, geschieht nichts.{% endif %}`,
      ...blocks,
      `Auf ihrer Seite genehmigen Sie die Anfrage oder lehnen sie ab. ${alone}`,
    ),
  },
  request: {
    subject: `Bestellanfrage {{ request.number }} ${byNews({
      submitted: 'wartet auf Genehmigung',
      approved: 'ist genehmigt',
      rejected: 'ist abgelehnt',
      ordered: 'ist bestellt',
      canceled: 'ist storniert',
    })}`,
    body: body(
      '# Neues von Ihrer Anfrage',
      'Guten Tag {{ request.buyer }},',
      byNews({
        submitted: `Ihre Bestellanfrage **{{ request.number }}**${reference} über {{ request.total }} wartet auf Genehmigung. Sobald entschieden ist, schreiben wir Ihnen.`,
        approved: `Ihre Bestellanfrage **{{ request.number }}**${reference} über {{ request.total }} ist genehmigt. Sie müssen nichts weiter tun.`,
        rejected: `Ihre Bestellanfrage **{{ request.number }}**${reference} wurde {% if request.decided_by %}von {{ request.decided_by }} {% endif %}abgelehnt. Sie können sie ändern und erneut einreichen.`,
        ordered: `aus Ihrer Bestellanfrage **{{ request.number }}**${reference} ist die Bestellung **{{ order.number }}** geworden.`,
        canceled: `Ihre Bestellanfrage **{{ request.number }}**${reference} ist storniert. Es wird nichts bestellt.`,
      }),
      ...blocks,
      alone,
    ),
  },
  answer: {
    subject: `Angebot {{ quote.number }} ist ${byAnswer('angenommen', 'abgelehnt', 'kommentiert')}`,
    body: body(
      `# ${byAnswer('Angebot angenommen', 'Angebot abgelehnt', 'Kommentar zu einem Angebot')}`,
      `${customer} hat das Angebot **{{ quote.number }}** über {{ quote.total }} ${byAnswer('angenommen', 'abgelehnt', 'kommentiert')}.{% if order.number %} Daraus ist die Bestellung **{{ order.number }}** geworden.{% elsif answer == "accepted" %} Jetzt machen Sie daraus eine Bestellung.{% elsif answer == "commented" %} Es wartet auf Sie.{% endif %}`,
      ...blocks,
    ),
  },
}

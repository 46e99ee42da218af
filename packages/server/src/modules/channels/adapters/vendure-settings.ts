import type { SettingField } from './adapter.js'
import { settingField } from './setting-field.js'

const fieldForm = /^[A-Za-z_][A-Za-z0-9_]*$/

/** What has to be known of a Vendure shop. */
export const vendureSettings: readonly SettingField[] = [
  settingField(
    'url',
    'URL',
    'Address of the Admin API',
    'Such as https://shop.example.com/admin-api; without a path, /admin-api is taken.',
  ),
  settingField(
    'channelToken',
    'TEXT',
    'Channel token',
    'Of the channel in Vendure, under Settings, Channels. Leave it empty for the default channel.',
    { required: false },
  ),
  settingField(
    'username',
    'TEXT',
    'User name',
    'The e-mail address of an administrator made for Waypost, whose role has ReadOrder and UpdateOrder.',
    { required: false },
  ),
  settingField('password', 'SECRET', 'Password', 'Of that administrator.', { required: false }),
  settingField(
    'apiKey',
    'SECRET',
    'API key',
    'In place of user name and password, where Vendure (3.6 and later) allows the token method api-key.',
    { required: false },
  ),
  settingField(
    'labelField',
    'TEXT',
    'Custom field for the status',
    'Name of a text field of orders that always holds the status. Without one, a status that is no state of Vendure becomes a note.',
    {
      required: false,
      problem: (value) =>
        fieldForm.test(value) ? null : 'The name of a field has letters, digits and underscores.',
    },
  ),
  settingField('notes', 'CHOICE', 'Notes', 'Who reads the notes that Waypost adds to orders.', {
    fallback: 'INTERNAL',
    choices: [
      { value: 'INTERNAL', label: 'Staff of the shop' },
      { value: 'PUBLIC', label: 'Customers too' },
    ],
  }),
]

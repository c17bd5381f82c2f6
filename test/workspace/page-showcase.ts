// A message and a Home with every block, as the product might send them.

import type { HomeView, KnownBlock } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const button = (action_id: string, text: string, style?: 'primary' | 'danger') => ({
  type: 'button' as const,
  action_id,
  text: plain(text),
  ...(style ? { style } : {}),
});

const when = 1_772_445_600;

const blocks: KnownBlock[] = [
  { type: 'header', text: plain('Not yet: ask the owner first') },
  {
    type: 'section',
    text: mrkdwn(
      'Putting this into an *affidavit* needs the owner’s _advance permission_ and ~only~ `verification`.\n• completeness\n• timeliness\n• accuracy\n1. call\n2. write it down\n> Secondary dissemination &amp; use',
    ),
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [
        { text: plain('Show the sources'), value: 'sources' },
        { text: plain('Copy as text'), value: 'copy' },
      ],
    },
  },
  {
    type: 'section',
    fields: [
      mrkdwn('*Owner*\nHarbor County Sheriff'),
      mrkdwn('*ORI*\nCA0194200'),
      mrkdwn('*Asked by*\n<@U0OFFICER1>'),
      mrkdwn(`*Due*\n<!date^${when}^{date_short} at {time}|Mar 2, 2026 10:00 UTC>`),
    ],
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'The manual, ' },
          { type: 'text', text: '1.3.7', style: { bold: true } },
          { type: 'text', text: ':' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'ask before reliance' }] },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'keep to the terms' }] },
        ],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'restated in our own words' }] },
    ],
  },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Duty' },
        { type: 'raw_text', text: 'Clause' },
      ],
      [
        { type: 'raw_text', text: 'Obtain permission' },
        { type: 'raw_text', text: '1.3.7' },
      ],
      [
        { type: 'raw_text', text: 'Verify with the owner' },
        { type: 'raw_text', text: '1.3.8' },
      ],
    ],
  },
  {
    type: 'actions',
    block_id: 'next',
    elements: [
      button('approve', 'Request permission', 'primary'),
      button('look', 'Why?'),
      {
        ...button('push', 'Withdraw', 'danger'),
        confirm: {
          title: plain('Withdraw the request?'),
          text: plain('The owner is told.'),
          confirm: plain('Withdraw'),
          deny: plain('Keep it'),
          style: 'danger',
        },
      },
      button('slow', 'Slow'),
    ],
  },
  { type: 'context', elements: [mrkdwn('N-DEx Policy and Operating Manual 1.1 · confirm with your CSO or NAC')] },
];

export const showcase = { text: 'Not yet: ask the owner first', blocks };

export const homeView = (user: string): HomeView => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Good morning') },
    { type: 'section', text: mrkdwn(`<@${user}>, two things wait for you.`), accessory: button('form', 'Form') },
    ...blocks.filter(({ type }) => type !== 'table'),
  ],
});

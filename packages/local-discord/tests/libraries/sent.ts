/** One id under the names that both libraries have for it: that of the API, and Oceanic's. */
const called = <Id extends string>(id: Id) => ({ custom_id: id, customID: id });

const WHAT = { type: 3, name: 'what', description: 'What', required: true, autocomplete: true } as const;

/** What both bots register and send, so that each file here is a bot and no more. */
export const COMMANDS = [
  { type: 1 as const, name: 'show', description: 'Shows it', options: [WHAT] },
  { type: 1 as const, name: 'late', description: 'Takes its time' },
];

export const PEAR = { name: 'A pear', value: 'pear' };

const OPTIONS = [{ label: 'A', value: 'a' }];

export const SHOWN = {
  embeds: [{ title: 'A pear', footer: { text: 'fruit' } }],
  components: [
    {
      type: 1 as const,
      components: [{ type: 2 as const, style: 1 as const, label: 'Write', ...called('write') }],
    },
    {
      type: 1 as const,
      components: [{ type: 3 as const, ...called('choose'), placeholder: 'Choose', options: OPTIONS }],
    },
  ],
};

const FIELD = { type: 4 as const, ...called('text'), style: 1 as const, label: 'Text' };

export const FORM = {
  ...called('form'),
  title: 'Write',
  components: [{ type: 1 as const, components: [FIELD] }],
};

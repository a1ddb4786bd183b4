/** Custom ids that buttons have, one of each kind and some that no button has; `@mira` stands for the id of a person. */
export const OLD_IDS: readonly string[] = [
  'tea:pour:1',
  'ask:vanished:x',
  'compare:x',
  'advise:',
  'browse',
  'about:more',
  'ask:show:no-such-entry:',
];
